/**
 * The command line of data scientists: data sets, splits, vectors, fitting, evaluation, reports and the model card. It
 * may import the model library, Deeplearning4j and picocli.
 */
package io.standpoint.trainer;
