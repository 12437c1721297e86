package io.standpoint.trainer.fitting;

import io.standpoint.model.Fitting;
import io.standpoint.model.Lexicon;
import io.standpoint.model.NetworkConfiguration;
import io.standpoint.model.StanceNetwork;
import io.standpoint.model.Vocabulary;
import io.standpoint.trainer.configuration.TrainingConfiguration;
import io.standpoint.trainer.data.InvalidDataException;
import io.standpoint.trainer.vectors.WordVectors;
import java.util.Arrays;
import java.util.Random;

/** Makes networks that differ in nothing but their seed. */
final class NetworkFactory {

    /** Root mean square of a number in the word vectors: what the convolutions' first weights expect. */
    private static final double MAGNITUDE = 0.3;

    private final TrainingConfiguration configuration;
    private final Vocabulary vocabulary;
    private final Lexicon lexicon;
    private final float[][] rows;

    /**
     * Scales the word vectors.
     *
     * @throws InvalidDataException if they are not those of the configuration or cannot be scaled
     */
    NetworkFactory(TrainingConfiguration configuration, LexicalResources words) throws InvalidDataException {
        WordVectors vectors = words.vectors();
        int dimensions = configuration.vectors().dimensions();
        if (vectors.dimensions() != dimensions) {
            throw new InvalidDataException("the word vectors have " + vectors.dimensions()
                    + " dimensions, and vectors.dimensions of the configuration is " + dimensions
                    + ": run 'vectors' again with this configuration, or name the file that goes with it");
        }
        this.configuration = configuration;
        WordVectors kept = vectors.mostFrequent(configuration.vectors().words());
        this.vocabulary = new Vocabulary(kept.words());
        this.lexicon = words.lexicon();
        this.rows = rows(kept, configuration.seed());
    }

    StanceNetwork network(long seed) {
        TrainingConfiguration.Network shape = configuration.network();
        TrainingConfiguration.Fitting fitting = configuration.fitting();
        return new StanceNetwork(
                new NetworkConfiguration(
                        NetworkConfiguration.CNN,
                        rows[0].length,
                        shape.kernels(),
                        shape.filters(),
                        shape.hidden(),
                        shape.titleTokens(),
                        shape.contextTokens(),
                        shape.windowTokens(),
                        shape.windowOverlap()),
                vocabulary,
                lexicon,
                rows,
                new Fitting(seed, fitting.learningRate(), fitting.l2(), fitting.inputDropout(), fitting.dropout()));
    }

    /** Scaled word vectors under random ones for the reserved rows; padding and unknown words are zero. */
    private static float[][] rows(WordVectors vectors, long seed) throws InvalidDataException {
        int dimensions = vectors.dimensions();
        int words = vectors.words().size();
        double squares = 0;
        for (int i = 0; i < words; i++) {
            for (float number : vectors.vector(i)) {
                squares += (double) number * number;
            }
        }
        double factor = MAGNITUDE / Math.sqrt(squares / ((double) words * dimensions));
        if (!Double.isFinite(factor)) {
            throw new InvalidDataException(
                    "the word vectors are empty, all zero or not finite: run 'vectors' again, with a"
                            + " lower vectors.learningRate if they were not finite");
        }
        float[][] rows = new float[Vocabulary.RESERVED + words][dimensions];
        Random random = new Random(seed);
        for (int row : Arrays.asList(Vocabulary.SUBJECT, Vocabulary.NUMBER)) {
            for (int d = 0; d < dimensions; d++) {
                rows[row][d] = StanceNetwork.stored((float) (MAGNITUDE * random.nextGaussian()));
            }
        }
        for (int i = 0; i < words; i++) {
            float[] vector = vectors.vector(i);
            for (int d = 0; d < dimensions; d++) {
                rows[Vocabulary.RESERVED + i][d] = StanceNetwork.stored((float) (factor * vector[d]));
            }
        }
        return rows;
    }
}
