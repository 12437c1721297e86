/**
 * Tests of behaviour: what a model does with small articles made from templates, where the right answer is known. It may
 * import the model library, the classifier of the trainer's evaluation, its data sets and Jackson.
 */
package io.standpoint.trainer.behaviour;
