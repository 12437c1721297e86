package io.standpoint.model;

import java.util.Collection;
import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;
import org.deeplearning4j.optimize.api.TrainingListener;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Declares a {@link RegionConvolutionLayer} in a graph. Its weights are those of a convolution of Deeplearning4j, in the
 * same order.
 */
final class RegionConvolution extends ConvolutionLayer {

    private static final long serialVersionUID = 1;

    /**
     * Takes over what is built.
     *
     * @param builder with the kernel's width, {@code nIn}: features of a token, and {@code nOut}: filters
     */
    RegionConvolution(Builder builder) {
        super(builder);
    }

    /** The kernel's width in tokens. */
    int width() {
        return getKernelSize()[0];
    }

    @Override
    public Layer instantiate(
            NeuralNetConfiguration configuration,
            Collection<TrainingListener> listeners,
            int index,
            INDArray parameters,
            boolean initializeParameters,
            DataType networkType) {
        RegionConvolutionLayer layer = new RegionConvolutionLayer(configuration, networkType);
        layer.setListeners(listeners);
        layer.setIndex(index);
        layer.setParamsViewArray(parameters);
        layer.setParamTable(initializer().init(configuration, parameters, initializeParameters));
        return layer;
    }
}
