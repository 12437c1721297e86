/**
 * What was measured of a model and what people should know of it, as a model file carries it in {@code card.json}. It may
 * import the JDK and Jackson, and nothing of the model.
 */
package io.standpoint.model.card;
