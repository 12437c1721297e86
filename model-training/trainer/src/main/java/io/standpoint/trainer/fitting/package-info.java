/**
 * Fitting networks: cross-fitting by article, checkpoints, calibration, and putting the model file together. It may
 * import the model library, the data sets and the measures of {@code evaluation}.
 */
package io.standpoint.trainer.fitting;
