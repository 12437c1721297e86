/**
 * How good a model is: measures, intervals and baselines. It may import the model library, the trainer's data sets,
 * LIBLINEAR and Jackson.
 */
package io.standpoint.trainer.evaluation;
