/**
 * Word vectors: learning them from unlabelled articles, and their file. It may import the model library's text classes,
 * the data sets and the configuration.
 */
package io.standpoint.trainer.vectors;
