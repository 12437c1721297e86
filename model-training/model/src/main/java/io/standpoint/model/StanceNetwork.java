package io.standpoint.model;

import io.standpoint.model.EncodedWindow.Channel;
import io.standpoint.model.EncodedWindow.Region;
import java.util.List;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration.GraphBuilder;
import org.deeplearning4j.nn.conf.ConvolutionMode;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.dropout.Dropout;
import org.deeplearning4j.nn.conf.dropout.SpatialDropout;
import org.deeplearning4j.nn.conf.graph.MergeVertex;
import org.deeplearning4j.nn.conf.layers.Convolution1DLayer;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.nn.weights.WeightInit;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.dataset.MultiDataSet;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.learning.config.Adam;
import org.nd4j.linalg.lossfunctions.impl.LossMCXENT;

/**
 * The network: word vectors and token features through convolutions of several widths (Kim 2014), the maximum of every
 * filter over the paragraph, around the mentions of the subject, over the title and over the context (piecewise
 * pooling, Zeng et al. 2015), a dense layer and a softmax over the three stances.
 *
 * <p>Input: a batch of {@link EncodedWindow}; output: a row of three class probabilities for each, uncalibrated. A
 * network is not thread-safe while it is fitted; {@link #probabilities} takes turns.
 */
final class StanceNetwork {

    private final NetworkConfiguration configuration;
    private final float[][] vectors;
    private final ComputationGraph graph;

    private StanceNetwork(NetworkConfiguration configuration, float[][] vectors, ComputationGraph graph) {
        this.configuration = configuration;
        this.vectors = vectors;
        this.graph = graph;
    }

    static StanceNetwork create(NetworkConfiguration configuration, float[][] vectors, Fitting fitting) {
        NativeMath.initialize();
        int inputs = configuration.embedding() + Channel.COUNT;
        GraphBuilder builder = new NeuralNetConfiguration.Builder()
                .seed(fitting.seed())
                .updater(new Adam(fitting.learningRate()))
                .l2(fitting.l2())
                .weightInit(WeightInit.RELU)
                .graphBuilder()
                .addInputs("tokens", "regions", "extras");
        String[] pooled = new String[configuration.kernels().size() + 1];
        for (int i = 0; i < configuration.kernels().size(); i++) {
            int kernel = configuration.kernels().get(i);
            builder.addLayer(
                            "convolution-" + kernel,
                            new Convolution1DLayer.Builder(kernel)
                                    .nIn(inputs)
                                    .nOut(configuration.filters())
                                    .convolutionMode(ConvolutionMode.Same)
                                    .activation(Activation.RELU)
                                    .dropOut(new SpatialDropout(1 - fitting.inputDropout()))
                                    .build(),
                            "tokens")
                    .addVertex("pooled-" + kernel, new RegionMaximum(), "convolution-" + kernel, "regions");
            pooled[i] = "pooled-" + kernel;
        }
        pooled[pooled.length - 1] = "extras";
        builder.addVertex("features", new MergeVertex(), pooled);
        ComputationGraph graph = new ComputationGraph(addHead(builder, configuration, fitting));
        graph.init();
        return new StanceNetwork(configuration, vectors, graph);
    }

    private static ComputationGraphConfiguration addHead(
            GraphBuilder builder, NetworkConfiguration configuration, Fitting fitting) {
        int features = configuration.kernels().size() * configuration.filters() * Region.COUNT + ArticleEncoder.EXTRAS;
        return builder.addLayer(
                        "hidden",
                        new DenseLayer.Builder()
                                .nIn(features)
                                .nOut(configuration.hidden())
                                .activation(Activation.RELU)
                                .dropOut(new Dropout(1 - fitting.dropout()))
                                .build(),
                        "features")
                .addLayer(
                        "stance",
                        new OutputLayer.Builder(new LossMCXENT())
                                .nIn(configuration.hidden())
                                .nOut(Stance.values().length)
                                .weightInit(WeightInit.XAVIER)
                                .activation(Activation.SOFTMAX)
                                .dropOut(new Dropout(1 - fitting.dropout()))
                                .build(),
                        "hidden")
                .setOutputs("stance")
                .build();
    }

    NetworkConfiguration configuration() {
        return configuration;
    }

    ComputationGraph graph() {
        return graph;
    }

    /** Class probabilities before calibration, a row of three for each window. */
    float[][] probabilities(List<EncodedWindow> windows) {
        return graph.outputSingle(false, inputs(windows)).toFloatMatrix();
    }

    /** One step of gradient descent; {@code targets} holds a row of three probabilities for each window. */
    void fit(List<EncodedWindow> windows, float[][] targets) {
        graph.fit(new MultiDataSet(inputs(windows), new INDArray[] {Nd4j.createFromArray(targets)}));
    }

    private INDArray[] inputs(List<EncodedWindow> windows) {
        int batch = windows.size();
        int length = windows.stream().mapToInt(EncodedWindow::length).max().orElseThrow();
        int height = configuration.embedding() + Channel.COUNT;
        float[] tokens = new float[batch * height * length];
        float[] regions = new float[batch * Region.COUNT * length];
        float[] extras = new float[batch * ArticleEncoder.EXTRAS];
        for (int b = 0; b < batch; b++) {
            EncodedWindow window = windows.get(b);
            int from = b * height * length;
            for (int t = 0; t < window.length(); t++) {
                float[] vector = vectors[window.rows()[t]];
                for (int e = 0, at = from + t; e < vector.length; e++, at += length) {
                    tokens[at] = vector[e];
                }
            }
            copy(window.channels(), tokens, from + configuration.embedding() * length, length);
            copy(window.regions(), regions, b * Region.COUNT * length, length);
            System.arraycopy(window.extras(), 0, extras, b * ArticleEncoder.EXTRAS, ArticleEncoder.EXTRAS);
        }
        return new INDArray[] {
            Nd4j.create(tokens, new long[] {batch, height, length}, 'c'),
            Nd4j.create(regions, new long[] {batch, Region.COUNT, length}, 'c'),
            Nd4j.create(extras, new long[] {batch, ArticleEncoder.EXTRAS}, 'c')
        };
    }

    private static void copy(float[][] source, float[] target, int offset, int length) {
        for (int i = 0; i < source.length; i++) {
            System.arraycopy(source[i], 0, target, offset + i * length, source[i].length);
        }
    }
}
