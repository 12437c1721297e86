package io.standpoint.model;

/**
 * How a network is fitted.
 *
 * @param seed of the first weights and of dropout
 * @param learningRate of Adam, for all but the word vectors

 * @param l2 weight decay of the penalty on weights
 * @param inputDropout share of the word-vector dimensions dropped, in [0, 1)
 * @param dropout share of the units dropped before and after the dense layer, in [0, 1)
 */
public record Fitting(
        long seed, double learningRate, double l2, double inputDropout, double dropout) {}
