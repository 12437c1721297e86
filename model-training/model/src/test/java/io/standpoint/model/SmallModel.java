package io.standpoint.model;

import io.standpoint.model.text.Article;
import io.standpoint.model.text.Subject;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** A tiny network with random weights, and articles for it. */
final class SmallModel {

    static final List<String> WORDS = List.of("good", "bad", "the", "council", "praised", "blamed", "not", ".", ",");

    static final NetworkConfiguration CONFIGURATION =
            new NetworkConfiguration(NetworkConfiguration.CNN, 6, List.of(1, 3, 5), 8, 8, 8, 8, 16, 4);

    private SmallModel() {}

    static StanceNetwork network(Fitting fitting) {
        Random random = new Random(3);
        float[][] vectors = IntStream.range(0, Vocabulary.RESERVED + WORDS.size())
                .mapToObj(row -> new float[CONFIGURATION.embedding()])
                .toArray(float[][]::new);
        for (int row = 1; row < vectors.length; row++) {
            for (int d = 0; d < vectors[row].length; d++) {
                vectors[row][d] = StanceNetwork.stored((float) random.nextGaussian());
            }
        }
        return new StanceNetwork(CONFIGURATION, new Vocabulary(WORDS), Lexicon.EMPTY, vectors, fitting);
    }

    /** Replaces all weights. */
    static void randomize(StanceNetwork network, Random random) {
        float[] weights = network.parameters();
        for (int i = 0; i < weights.length; i++) {
            weights[i] = (float) (random.nextGaussian() * 0.3);
        }
        network.setParameters(weights);
    }

    static Article article(String title, String text) {
        return Article.of(title, text, new Subject("Dahl", List.of()));
    }

    static ModelContents contents(List<Probe> probes) {
        return contents(new Calibration(1.1, List.of(0.2, 0.0, 0.1), List.of(0.3, 0.0, 0.1), 0.4), probes);
    }

    private static ModelContents contents(Calibration calibration, List<Probe> probes) {
        return new ModelContents(network(new Fitting(11, 1e-3, 0, 0, 0)), calibration, List.of(), probes);
    }

    /** As {@link #model}, but its probabilities are never moved to let another stance lead. */
    static StanceModel unadjusted() {
        Calibration calibration = contents(List.of()).calibration().withAdjustments(List.of(0.0, 0.0, 0.0));
        return new StanceModel(ModelFiles.manifest(), contents(calibration, List.of()));
    }

    /** A model whose probe expects what it says. */
    static StanceModel model() {
        StanceModel unprobed = new StanceModel(ModelFiles.manifest(), contents(List.of()));
        Probe probe = new Probe("Dahl praised", "The council praised Dahl.\n\nNot good.", "Dahl", List.of(), List.of());
        return new StanceModel(
                unprobed.manifest(), contents(List.of(probe.expecting(unprobed.classify(probe.article())))));
    }
}
