package io.standpoint.model;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.standpoint.model.card.Card;
import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a model file holds besides its manifest.
 *
 * @param network with its vocabulary and weights
 * @param calibration of its probabilities
 * @param crossFitted predictions of networks that had not seen the article
 * @param probes articles with the probabilities that the model must give
 * @param card what was measured of the model; null where nothing was
 */
public record ModelContents(
        StanceNetwork network,
        Calibration calibration,
        List<CrossFittedPrediction> crossFitted,
        List<Probe> probes,
        Card card) {

    /** The name of the one part that a file may lack. */
    public static final String CARD = "card.json";

    private static final String NETWORK = "network.json";
    private static final String VOCABULARY = "vocabulary.txt";
    private static final String LEXICON = "lexicon.tsv";
    private static final String VECTORS = "vectors.f16";
    private static final String WEIGHTS = "weights.f32";
    private static final String CALIBRATION = "calibration.json";
    private static final String CROSS_FITTED = "cross-fitted.tsv";
    private static final String PROBES = "probes.json";

    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    /** Copies the lists. */
    public ModelContents {
        crossFitted = List.copyOf(crossFitted);
        probes = List.copyOf(probes);
    }

    /** The contents of a model of which nothing was measured yet. */
    public ModelContents(
            StanceNetwork network,
            Calibration calibration,
            List<CrossFittedPrediction> crossFitted,
            List<Probe> probes) {
        this(network, calibration, crossFitted, probes, null);
    }

    /**
     * The parts of the model file, by name.
     *
     * @throws IOException if one cannot be put into JSON
     */
    public Map<String, byte[]> toParts() throws IOException {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        parts.put(NETWORK, JSON.writeValueAsBytes(network.configuration()));
        parts.put(VOCABULARY, network.vocabulary().toBytes());
        parts.put(LEXICON, network.lexicon().toBytes());
        parts.put(VECTORS, Numbers.toHalves(network.vectors()));
        parts.put(WEIGHTS, Numbers.toFloats(network.parameters()));
        parts.put(CALIBRATION, JSON.writeValueAsBytes(calibration));
        parts.put(CROSS_FITTED, CrossFittedTable.write(crossFitted));
        parts.put(PROBES, JSON.writeValueAsBytes(probes));
        if (card != null) {
            parts.put(CARD, card.toJson());
        }
        return parts;
    }

    /**
     * Reads the parts of a model file, whose hashes have been checked.
     *
     * @throws InvalidModelException if a part is missing or does not fit the others
     */
    static ModelContents of(ModelArchive archive) throws InvalidModelException {
        try {
            NetworkConfiguration configuration = json(archive, NETWORK, NetworkConfiguration.class);
            Vocabulary vocabulary = Vocabulary.ofBytes(archive.part(VOCABULARY));
            Lexicon lexicon = Lexicon.ofBytes(archive.part(LEXICON));
            float[] weights = Numbers.ofFloats(archive.part(WEIGHTS));
            if (weights.length != ConvolutionalGraph.weights(configuration)) {
                // Before the network is made: a foreign file may describe one that no memory holds.
                throw new InvalidModelException("the model file has " + weights.length + " weights for a network of "
                        + ConvolutionalGraph.weights(configuration));
            }
            float[][] vectors = Numbers.ofHalves(archive.part(VECTORS), vocabulary.size(), configuration.embedding());
            StanceNetwork network = new StanceNetwork(configuration, vocabulary, lexicon, vectors, Fitting.NONE);
            network.setParameters(weights);
            return new ModelContents(
                    network,
                    json(archive, CALIBRATION, Calibration.class),
                    CrossFittedTable.read(archive.part(CROSS_FITTED)),
                    probes(json(archive, PROBES, Probe[].class)),
                    archive.has(CARD) ? Card.ofJson(archive.part(CARD)) : null);
        } catch (JsonProcessingException e) {
            throw new InvalidModelException("a part of the model file cannot be read: " + e.getOriginalMessage(), e);
        } catch (IOException | IllegalArgumentException e) {
            throw new InvalidModelException("a part of the model file does not fit: " + e.getMessage(), e);
        }
    }

    private static <T> T json(ModelArchive archive, String part, Class<T> type)
            throws IOException, InvalidModelException {
        T value = JSON.readValue(archive.part(part), type);
        if (value == null) {
            throw new IllegalArgumentException(part + " says nothing");
        }
        return value;
    }

    private static List<Probe> probes(Probe... probes) {
        List<Probe> read = Arrays.asList(probes);
        if (read.contains(null)) {
            throw new IllegalArgumentException("a probe is missing");
        }
        return read;
    }
}
