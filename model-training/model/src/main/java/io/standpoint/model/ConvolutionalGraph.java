package io.standpoint.model;

import io.standpoint.model.EncodedWindow.Channel;
import io.standpoint.model.EncodedWindow.Region;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration.GraphBuilder;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.dropout.Dropout;
import org.deeplearning4j.nn.conf.dropout.SpatialDropout;
import org.deeplearning4j.nn.conf.graph.MergeVertex;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.weights.WeightInit;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.learning.config.Adam;
import org.nd4j.linalg.lossfunctions.impl.LossMCXENT;

/**
 * The layers: word vectors and token features go through convolutions of several widths (Kim 2014); of every filter the
 * maximum is taken over the paragraph, around the mentions of the subject, over the title and over the context
 * (piecewise pooling, Zeng et al. 2015); a dense layer and a softmax over the three stances follow.
 *
 * <p>Inputs: {@code tokens [batch, T, embedding + channels + regions]}, {@code extras [batch, extras]}; output:
 * {@code stance [batch, 3]}.
 */
final class ConvolutionalGraph {

    /** The dense layer over the maxima and the extras. */
    static final String HIDDEN = "hidden";

    /** The softmax over the stances. */
    static final String STANCE = "stance";

    private ConvolutionalGraph() {}

    /** The layer that a kernel's convolution is. */
    static String convolution(int kernel) {
        return "convolution-" + kernel;
    }

    static ComputationGraphConfiguration of(NetworkConfiguration configuration, Fitting fitting) {
        GraphBuilder builder = new NeuralNetConfiguration.Builder()
                .seed(fitting.seed())
                .updater(new Adam(fitting.learningRate()))
                .l2(fitting.l2())
                .weightInit(WeightInit.RELU)
                .graphBuilder()
                .addInputs("tokens", "extras");
        int widths = configuration.kernels().size();
        String[] features = new String[widths + 1];
        for (int i = 0; i < widths; i++) {
            int kernel = configuration.kernels().get(i);
            features[i] = convolution(kernel);
            builder.addLayer(features[i], convolution(kernel, configuration, fitting), "tokens");
        }
        features[widths] = "extras";
        return builder.addVertex("features", new MergeVertex(), features)
                .addLayer(HIDDEN, dense(features(configuration), configuration.hidden(), fitting), "features")
                .addLayer(STANCE, output(configuration.hidden(), fitting), HIDDEN)
                .setOutputs(STANCE)
                .build();
    }

    /** How many weights the layers have, told without making them. */
    static long weights(NetworkConfiguration configuration) {
        long filters = configuration.filters();
        long weights = 0;
        for (int kernel : configuration.kernels()) {
            weights += filters * ((configuration.embedding() + Channel.COUNT) * kernel + 1);
        }
        weights += configuration.hidden() * (features(configuration) + 1L);
        return weights + Stance.values().length * (configuration.hidden() + 1L);
    }

    /** How many numbers the dense layer reads: the maxima, kernel by kernel, and behind them the extras. */
    static int features(NetworkConfiguration configuration) {
        return configuration.kernels().size() * configuration.filters() * Region.COUNT + ArticleEncoder.EXTRAS;
    }

    private static RegionConvolution convolution(int kernel, NetworkConfiguration configuration, Fitting fitting) {
        ConvolutionLayer.Builder layer = new ConvolutionLayer.Builder(kernel, 1)
                .nIn(configuration.embedding() + Channel.COUNT)
                .nOut(configuration.filters());
        if (fitting.inputDropout() != 0) {
            layer.dropOut(new SpatialDropout(1 - fitting.inputDropout()));
        }
        return new RegionConvolution(layer);
    }

    private static DenseLayer dense(int inputs, int units, Fitting fitting) {
        DenseLayer.Builder layer =
                new DenseLayer.Builder().nIn(inputs).nOut(units).activation(Activation.RELU);
        return fitting.dropout() == 0
                ? layer.build()
                : layer.dropOut(new Dropout(1 - fitting.dropout())).build();
    }

    private static OutputLayer output(int inputs, Fitting fitting) {
        OutputLayer.Builder layer = new OutputLayer.Builder(new LossMCXENT())
                .nIn(inputs)
                .nOut(Stance.values().length)
                .weightInit(WeightInit.XAVIER)
                .activation(Activation.SOFTMAX);
        return fitting.dropout() == 0
                ? layer.build()
                : layer.dropOut(new Dropout(1 - fitting.dropout())).build();
    }
}
