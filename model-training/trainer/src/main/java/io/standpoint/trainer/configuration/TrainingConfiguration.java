package io.standpoint.trainer.configuration;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.standpoint.trainer.data.InvalidDataException;
import io.standpoint.trainer.data.JsonProblem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Everything that decides what a training run gives: one file, {@code model-training/training.yaml}. Every key is
 * required and no other is allowed, so that a run can be read from its file alone.
 *
 * @param version of this format; {@value #VERSION}
 * @param seed of everything random that has no seed of its own
 * @param data which prepared sets are used for what
 * @param vectors how word vectors are trained
 * @param network the network's shape and what it reads
 * @param fitting how it is fitted
 * @param calibration how probabilities, threshold and error rates are found
 */
public record TrainingConfiguration(
        int version, long seed, Data data, Vectors vectors, Network network, Fitting fitting, Calibration calibration) {

    /** The one version of the format that this code reads. */
    public static final int VERSION = 1;

    private static final ObjectMapper YAML = YAMLMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .build();

    /** Refuses another version. */
    public TrainingConfiguration {
        require(version == VERSION, "version", "must be " + VERSION, version);
    }

    /**
     * Names of prepared sets (see {@link io.standpoint.trainer.data.PreparedData}).
     *
     * @param train fitted on
     * @param development held out while settings are chosen; fitted on as well in the end
     * @param additional fitted on along with the others, but no ground for calibration; one that is named twice counts
     *     twice; may be empty
     * @param additionalNeutralShare of the neutral paragraphs in all {@code additional} sets, the share that a network is
     *     fitted on; each draws its own, window by window (random undersampling, Japkowicz and Stephen 2002); in (0, 1]
     */
    public record Data(
            List<String> train, List<String> development, List<String> additional, double additionalNeutralShare) {

        /** Copies the lists. */
        public Data {
            train = List.copyOf(train);
            development = List.copyOf(development);
            additional = List.copyOf(additional);
            require(!train.isEmpty(), "train", "must name a set", train);
            require(!development.isEmpty(), "development", "must name a set", development);
            require(
                    additionalNeutralShare > 0 && additionalNeutralShare <= 1,
                    "additionalNeutralShare",
                    "must be more than 0 and at most 1",
                    additionalNeutralShare);
        }
    }

    /**
     * Skip-gram with negative sampling.
     *
     * @param words most frequent words kept, at most
     * @param minimumCount words that occur less often are left out
     * @param dimensions of a vector
     * @param window words to either side, at most
     * @param negatives noise words drawn for each pair
     * @param epochs passes over the corpus
     * @param subsampling words more frequent than this share of the corpus are thinned out, in [0, 1)
     * @param learningRate at the start, in (0, 1)
     */
    public record Vectors(
            int words,
            int minimumCount,
            int dimensions,
            int window,
            int negatives,
            int epochs,
            double subsampling,
            double learningRate) {

        /** Checks the ranges. */
        public Vectors {
            requireWithin(words, 1, 1_000_000, "words");
            requireWithin(minimumCount, 1, 1_000_000, "minimumCount");
            requireWithin(dimensions, 1, 1024, "dimensions");
            requireWithin(window, 1, 100, "window");
            requireWithin(negatives, 1, 100, "negatives");
            requireWithin(epochs, 1, 1000, "epochs");
            requireShare(subsampling, "subsampling");
            requireRate(learningRate, "learningRate");
        }
    }

    /**
     * The network's shape and what it reads.
     *
     * @param members networks of this shape that are fitted with seeds of their own and put together to one
     * @param kernels widths of the convolutions in tokens, one to eight, each odd and at most 15
     * @param filters outputs of each convolution
     * @param hidden units of the dense layer
     * @param titleTokens most tokens of the title that are read
     * @param contextTokens most tokens of the paragraph before that are read
     * @param windowTokens most tokens of a paragraph in one window
     * @param windowOverlap tokens that neighbouring windows share, at most half a window
     */
    public record Network(
            int members,
            List<Integer> kernels,
            int filters,
            int hidden,
            int titleTokens,
            int contextTokens,
            int windowTokens,
            int windowOverlap) {

        /** Copies the list and checks the ranges. */
        public Network {
            kernels = List.copyOf(kernels);
            requireWithin(members, 1, 16, "members");
            require(
                    !kernels.isEmpty()
                            && kernels.size() <= 8
                            && kernels.stream().allMatch(kernel -> kernel > 0 && kernel <= 15 && kernel % 2 == 1),
                    "kernels",
                    "must be one to eight odd widths from 1 to 15",
                    kernels);
            requireWithin(filters, 1, 2048, "filters");
            requireWithin(hidden, 1, 4096, "hidden");
            requireWithin(titleTokens, 0, 512, "titleTokens");
            requireWithin(contextTokens, 0, 512, "contextTokens");
            requireWithin(windowTokens, 16, 1024, "windowTokens");
            requireWithin(windowOverlap, 0, windowTokens / 2, "windowOverlap");
        }
    }

    /**
     * How the network is fitted.
     *
     * @param batch paragraphs in a batch
     * @param epochs passes over the training set
     * @param averagedEpochs the last epochs, over which the weights are averaged
     * @param learningRate of Adam, in (0, 1)
     * @param l2 penalty on weights, in [0, 1)
     * @param inputDropout share of the input channels dropped, in [0, 1)
     * @param dropout share of units dropped around the dense layer, in [0, 1)
     * @param wordDropout share of the words hidden, in [0, 1)
     * @param nameDropout share of the capitalised words hidden besides, in [0, 1)
     * @param labelSmoothing share of a label's weight that is spread over all stances, in [0, 1)
     */
    public record Fitting(
            int batch,
            int epochs,
            int averagedEpochs,
            double learningRate,
            double l2,
            double inputDropout,
            double dropout,
            double wordDropout,
            double nameDropout,
            double labelSmoothing) {

        /** Checks the ranges. */
        public Fitting {
            requireWithin(batch, 1, 4096, "batch");
            requireWithin(epochs, 1, 1000, "epochs");
            requireWithin(averagedEpochs, 1, epochs, "averagedEpochs");
            requireRate(learningRate, "learningRate");
            requireShare(l2, "l2");
            requireShare(inputDropout, "inputDropout");
            requireShare(dropout, "dropout");
            requireShare(wordDropout, "wordDropout");
            requireShare(nameDropout, "nameDropout");
            requireShare(labelSmoothing, "labelSmoothing");
        }
    }

    /**
     * How probabilities, threshold and error rates are found.
     *
     * @param folds of the cross-fitting, by article
     * @param undecidedShare paragraphs of least confidence that are called undecided, in [0, 1)
     */
    public record Calibration(int folds, double undecidedShare) {

        /** Checks the ranges. */
        public Calibration {
            requireWithin(folds, 2, 100, "folds");
            requireShare(undecidedShare, "undecidedShare");
        }
    }

    /**
     * Reads the file.
     *
     * @param file YAML in UTF-8
     * @return the configuration
     * @throws InvalidDataException where a key is missing, unknown or out of range, by its path
     * @throws IOException where reading fails
     */
    public static TrainingConfiguration read(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new InvalidDataException(
                    file + " is missing: run from the repository's root, or name it with --configuration");
        }
        try {
            return YAML.readValue(Files.readString(file, StandardCharsets.UTF_8), TrainingConfiguration.class);
        } catch (JsonProcessingException e) {
            throw new InvalidDataException(file + ": " + JsonProblem.of(e), e);
        }
    }

    private static void require(boolean condition, String key, String demand, Object value) {
        if (!condition) {
            throw new IllegalArgumentException(key + " " + demand + ", and not " + value);
        }
    }

    private static void requireWithin(int value, int low, int high, String key) {
        require(value >= low && value <= high, key, "must lie in " + low + " to " + high, value);
    }

    private static void requireShare(double value, String key) {
        require(value >= 0 && value < 1, key, "must be at least 0 and less than 1", value);
    }

    private static void requireRate(double value, String key) {
        require(value > 0 && value < 1, key, "must be more than 0 and less than 1", value);
    }
}
