/**
 * Shares of the stances in many articles, corrected for the model's errors, with intervals. Pure statistics, which
 * trainer and service share: it may import the JDK and, of the model library, labels, cross-fitted predictions and
 * {@link io.standpoint.model.card.Estimate}.
 */
package io.standpoint.model.quantification;
