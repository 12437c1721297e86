package io.standpoint.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.dataset.MultiDataSet;
import org.nd4j.linalg.factory.Nd4j;

class StanceNetworkTest {

    private static final int BATCH = 2;

    @Test
    void learns_to_tell_praise_from_blame() {
        StanceNetwork network = SmallModel.network(new Fitting(5, 0.02, 0, 0, 0));
        List<EncodedWindow> windows = List.of(
                network.encode(SmallModel.article("", "The council praised Dahl."))
                        .get(0),
                network.encode(SmallModel.article("", "The council blamed Dahl."))
                        .get(0));
        float[][] targets = {{1, 0, 0}, {0, 0, 1}};

        for (int step = 0; step < 60; step++) {
            network.fit(windows, targets);
        }

        float[][] probabilities = network.probabilities(windows);
        assertThat(probabilities[0][0]).isGreaterThan(0.9f);
        assertThat(probabilities[1][2]).isGreaterThan(0.9f);
    }

    @Test
    void an_ensemble_gives_the_scaled_geometric_mean_of_its_members() {
        StanceNetwork first = SmallModel.network(new Fitting(5, 0.02, 0, 0, 0));
        List<StanceNetwork> members = List.of(first, withRandomWeights(first, 6), withRandomWeights(first, 7));
        List<EncodedWindow> windows =
                first.encode(SmallModel.article("Dahl blamed", "The council praised Dahl.\n\nNot good, bad."));

        float[][] together = StanceNetwork.ensemble(members).probabilities(windows);

        for (int w = 0; w < windows.size(); w++) {
            double[] means = {1, 1, 1};
            for (StanceNetwork member : members) {
                float[] own = member.probabilities(windows)[w];
                for (int s = 0; s < means.length; s++) {
                    means[s] *= Math.cbrt(own[s]);
                }
            }
            double sum = means[0] + means[1] + means[2];
            for (int s = 0; s < means.length; s++) {
                assertThat((double) together[w][s]).isCloseTo(means[s] / sum, within(1e-5));
            }
        }
    }

    @Test
    void an_ensemble_of_one_is_that_one() {
        StanceNetwork only = SmallModel.network(new Fitting(5, 0.02, 0, 0, 0));

        assertThat(StanceNetwork.ensemble(List.of(only)).parameters()).containsExactly(only.parameters());
    }

    @Test
    void an_ensemble_needs_members_that_differ_in_their_weights_alone() {
        StanceNetwork first = SmallModel.network(new Fitting(5, 0.02, 0, 0, 0));
        StanceNetwork other = SmallModel.network(new Fitting(5, 0.02, 0, 0, 0));

        assertThatThrownBy(() -> StanceNetwork.ensemble(List.of(first, other)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("differ in more than their weights");
        assertThatThrownBy(() -> StanceNetwork.ensemble(List.of())).isInstanceOf(IllegalArgumentException.class);
    }

    /** With the words of another network. */
    private static StanceNetwork withRandomWeights(StanceNetwork other, long seed) {
        StanceNetwork network = new StanceNetwork(
                other.configuration(), other.vocabulary(), other.lexicon(), other.vectors(), Fitting.NONE);
        SmallModel.randomize(network, new Random(seed));
        return network;
    }

    /**
     * The gradient of the whole graph, region maxima included, against differences of the loss. The graph holds its sum
     * over the batch, and the loss is the mean.
     */
    @Test
    void descends_along_the_true_gradient() {
        NativeMath.initialize();
        ComputationGraph graph =
                new ComputationGraph(ConvolutionalGraph.of(SmallModel.CONFIGURATION, new Fitting(5, 0.01, 0, 0, 0)));
        graph.init();
        MultiDataSet data = randomData();
        graph.setInputs(data.getFeatures());
        graph.setLabels(data.getLabels());
        graph.computeGradientAndScore();
        INDArray gradient = graph.getFlattenedGradients().div(BATCH);
        INDArray parameters = graph.params();
        float step = 2e-3f;
        double product = 0;
        double gradients = 0;
        double differences = 0;
        for (long i = 0; i < parameters.length(); i++) {
            float value = parameters.getFloat(i);
            parameters.putScalar(i, value + step);
            double up = graph.score(data, false);
            parameters.putScalar(i, value - step);
            double difference = (up - graph.score(data, false)) / (2 * step);
            parameters.putScalar(i, value);
            product += gradient.getFloat(i) * difference;
            gradients += gradient.getFloat(i) * gradient.getFloat(i);
            differences += difference * difference;
        }
        // A few differences straddle the kink of a maximum, so the two point the same way rather than agree in each.
        assertThat(product / Math.sqrt(gradients * differences)).isGreaterThan(0.99);
        assertThat(Math.sqrt(gradients / differences)).isBetween(0.97, 1.03);
    }

    private static MultiDataSet randomData() {
        Nd4j.getRandom().setSeed(9);
        int length = 12;
        int features = SmallModel.CONFIGURATION.embedding() + EncodedWindow.Channel.COUNT;
        INDArray tokens = Nd4j.concat(
                2,
                Nd4j.randn(BATCH, length, features),
                Nd4j.zeros(DataType.FLOAT, BATCH, length, EncodedWindow.Region.COUNT));
        for (int b = 0; b < BATCH; b++) {
            for (int t = 3; t < 10 - b; t++) {
                tokens.putScalar(new int[] {b, t, features + EncodedWindow.Region.PARAGRAPH}, 1);
                tokens.putScalar(new int[] {b, t, features + EncodedWindow.Region.NEAR_MENTION}, t % 2);
            }
        }
        return new MultiDataSet(
                new INDArray[] {tokens, Nd4j.randn(BATCH, ArticleEncoder.EXTRAS)},
                new INDArray[] {Nd4j.createFromArray(new float[][] {{1, 0, 0}, {0, 0.5f, 0.5f}})});
    }

    @Test
    void goes_on_from_a_state_as_if_it_had_not_stopped() {
        StanceNetwork whole = SmallModel.network(new Fitting(5, 0.02, 0, 0, 0));
        StanceNetwork resumed = SmallModel.network(new Fitting(5, 0.02, 0, 0, 0));
        List<EncodedWindow> windows = whole.encode(SmallModel.article("", "The council praised Dahl."));
        float[][] targets = {{1, 0, 0}};
        whole.fit(windows, targets);
        resumed.setParameters(whole.parameters());
        resumed.setFittingState(whole.fittingState());

        whole.fit(windows, targets);
        resumed.fit(windows, targets);

        assertThat(resumed.parameters()).isEqualTo(whole.parameters());
    }

    @Test
    void refuses_vectors_that_do_not_fit_the_vocabulary() {
        assertThatThrownBy(() -> new StanceNetwork(
                        SmallModel.CONFIGURATION,
                        new Vocabulary(List.of("a")),
                        Lexicon.EMPTY,
                        new float[2][6],
                        Fitting.NONE))
                .hasMessageContaining("2 word vectors for a vocabulary of 5 rows");
        assertThatThrownBy(() -> new StanceNetwork(
                        SmallModel.CONFIGURATION,
                        new Vocabulary(List.of("a")),
                        Lexicon.EMPTY,
                        new float[5][7],
                        Fitting.NONE))
                .hasMessageContaining("7 dimensions instead of 6");
    }

    @Test
    void refuses_the_state_of_another_network() {
        assertThatThrownBy(() -> SmallModel.network(new Fitting(5, 0.02, 0, 0, 0))
                        .setFittingState(new StanceNetwork.FittingState(new float[3], 1)))
                .hasMessageContaining("3 means of the optimiser where the network has");
    }

    @Test
    void has_as_many_weights_as_its_configuration_tells() {
        assertThat(SmallModel.network(Fitting.NONE).parameters())
                .hasSize((int) ConvolutionalGraph.weights(SmallModel.CONFIGURATION));
    }

    @Test
    void refuses_another_number_of_weights() {
        assertThatThrownBy(() -> SmallModel.network(Fitting.NONE).setParameters(new float[3]))
                .hasMessageContaining("3 weights for a network of");
    }
}
