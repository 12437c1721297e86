/**
 * How good a model is: measures, baselines, the evaluation report and the model card. It may import the model library,
 * the trainer's data sets, LIBLINEAR and Jackson.
 */
package io.standpoint.trainer.evaluation;
