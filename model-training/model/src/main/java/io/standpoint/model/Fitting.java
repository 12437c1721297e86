package io.standpoint.model;

/**
 * How a network is fitted.
 *
 * @param seed of the first weights
 * @param learningRate of Adam (Kingma and Ba 2015), in (0, 1)
 * @param l2 penalty on the weights, in [0, 1)
 * @param inputDropout share of the input channels dropped before each convolution, in [0, 1)
 * @param dropout share of the units dropped before and after the dense layer, in [0, 1)
 */
public record Fitting(long seed, double learningRate, double l2, double inputDropout, double dropout) {

    /** For a network that is not fitted. */
    static final Fitting NONE = new Fitting(0, 1e-3, 0, 0, 0);
}
