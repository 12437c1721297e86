/**
 * What an evaluation found, for programs and for people: the report, and the model card in Markdown and in the model file.
 * It may import the model library, the trainer's data sets, its evaluation and its tests of behaviour, and Jackson.
 */
package io.standpoint.trainer.report;
