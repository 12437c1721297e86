/**
 * How well shares of stances can be told from what a model says of many paragraphs: methods compared, intervals held
 * against labels. It may import the model library and Commons Math.
 */
package io.standpoint.trainer.quantification;
