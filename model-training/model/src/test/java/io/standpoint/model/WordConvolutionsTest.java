package io.standpoint.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** What the network says is what the graph that is fitted says of the same numbers. */
class WordConvolutionsTest {

    private static final double ROUNDING = 1e-5;

    private final StanceNetwork network = SmallModel.network(new Fitting(5, 0.02, 0, 0, 0));
    private final Random random = new Random(8);

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 5, 40})
    void agrees_with_the_graph(int length) {
        SmallModel.randomize(network, random);
        List<EncodedWindow> windows = List.of(window(length), window(length + 3), window(1));
        assertAgreement(windows);
    }

    @Test
    void agrees_where_regions_are_empty_and_words_are_padding() {
        SmallModel.randomize(network, random);
        int[] padding = new int[7];
        assertAgreement(List.of(
                new EncodedWindow(0, 1, padding, new float[EncodedWindow.Channel.COUNT][7], regions(7, 0), extras())));
    }

    @Test
    void agrees_after_the_network_was_fitted_further() {
        SmallModel.randomize(network, random);
        List<EncodedWindow> windows = List.of(window(9), window(12));
        float[][] before = network.probabilities(windows);

        network.fit(windows, new float[][] {{1, 0, 0}, {0, 0, 1}});

        assertThat(Arrays.deepEquals(network.probabilities(windows), before)).isFalse();
        assertAgreement(windows);
    }

    private void assertAgreement(List<EncodedWindow> windows) {
        float[][] rows = network.probabilities(windows);
        ComputationGraph graph = new ComputationGraph(ConvolutionalGraph.of(SmallModel.CONFIGURATION, Fitting.NONE));
        graph.init();
        graph.params()
                .assign(Nd4j.createFromArray(network.parameters())
                        .reshape(graph.params().shape()));
        for (int i = 0; i < rows.length; i++) {
            float[] expected = graph.outputSingle(false, inputs(windows.get(i))).toFloatVector();
            for (int s = 0; s < expected.length; s++) {
                assertThat(rows[i][s]).isCloseTo(expected[s], within((float) ROUNDING));
            }
        }
    }

    private INDArray[] inputs(EncodedWindow window) {
        float[][] tokens = new float[window.length()][];
        for (int t = 0; t < window.length(); t++) {
            tokens[t] = Arrays.copyOf(
                    network.vectors()[window.rows()[t]],
                    SmallModel.CONFIGURATION.embedding() + EncodedWindow.Channel.COUNT + EncodedWindow.Region.COUNT);
            int at = SmallModel.CONFIGURATION.embedding();
            for (float[] channel : window.channels()) {
                tokens[t][at++] = channel[t];
            }
            for (float[] region : window.regions()) {
                tokens[t][at++] = region[t];
            }
        }
        return new INDArray[] {
            Nd4j.createFromArray(new float[][][] {tokens}), Nd4j.createFromArray(new float[][] {window.extras()})
        };
    }

    private EncodedWindow window(int length) {
        int[] rows = random.ints(length, 0, network.vocabulary().size()).toArray();
        float[][] channels = new float[EncodedWindow.Channel.COUNT][length];
        for (float[] channel : channels) {
            for (int t = 0; t < length; t++) {
                channel[t] = random.nextInt(3) == 0 ? (float) random.nextGaussian() : 0;
            }
        }
        return new EncodedWindow(0, 1, rows, channels, regions(length, 0.6), extras());
    }

    private float[][] regions(int length, double share) {
        float[][] regions = new float[EncodedWindow.Region.COUNT][length];
        for (float[] region : regions) {
            for (int t = 0; t < length; t++) {
                region[t] = random.nextDouble() < share ? 1 : 0;
            }
        }
        return regions;
    }

    private float[] extras() {
        float[] extras = new float[ArticleEncoder.EXTRAS];
        for (int i = 0; i < extras.length; i++) {
            extras[i] = (float) random.nextGaussian();
        }
        return extras;
    }
}
