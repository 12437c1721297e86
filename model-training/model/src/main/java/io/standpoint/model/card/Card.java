package io.standpoint.model.card;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;

/**
 * What was measured of a model and what people should know of it (after Mitchell et al., "Model Cards for Model
 * Reporting", FAT* 2019). A model file may carry one; a file without is a model of which nothing was measured.
 *
 * @param schema {@link #SCHEMA}
 * @param evaluated when it was measured, RFC 3339 in UTC
 * @param uses what the model is for, in sentences
 * @param misuses what it is not for, in sentences
 * @param labels where the labels come from and what they mean, in sentences
 * @param sets what was measured, set by set
 * @param behaviour what tests of behaviour found; null where none were run
 * @param evidence how far the evidence words can be believed; null where that was not measured
 * @param limits known weaknesses, in sentences
 */
public record Card(
        int schema,
        String evaluated,
        List<String> uses,
        List<String> misuses,
        List<String> labels,
        List<MeasuredSet> sets,
        Behaviour behaviour,
        Evidence evidence,
        List<String> limits) {

    /** The version of this record in JSON that is written, and the only one that is read. */
    public static final int SCHEMA = 1;

    /** The size of the JSON at most, in bytes. */
    public static final int MAX_BYTES = 1 << 20;

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .build();

    /** Refuses another schema, a moment that is none and texts or lists beyond their limits. */
    public Card {
        if (schema != SCHEMA) {
            throw new IllegalArgumentException("a card of schema " + schema + " cannot be used, only " + SCHEMA);
        }
        requireMoment(evaluated);
        uses = Bounds.texts("uses", uses);
        misuses = Bounds.texts("misuses", misuses);
        labels = Bounds.texts("labels", labels);
        sets = Bounds.list("sets", sets);
        limits = Bounds.texts("limits", limits);
    }

    private static void requireMoment(String moment) {
        try {
            Instant.parse(Bounds.text("evaluated", moment));
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("evaluated is no moment in UTC such as 2026-01-31T12:00:00Z", e);
        }
    }

    /**
     * Reads a card.
     *
     * @param json as {@link #toJson} wrote it
     * @return the card
     * @throws IOException where it is no JSON, of another schema, has unknown, missing or wrong fields, or is too large
     */
    public static Card ofJson(byte[] json) throws IOException {
        if (json.length > MAX_BYTES) {
            throw new IOException("the card has more than " + MAX_BYTES + " bytes");
        }
        JsonNode tree = JSON.readTree(json);
        if (!tree.isObject()) {
            throw new IOException("the card says nothing");
        }
        // Before anything else: another schema may differ in all the rest.
        if (!tree.path("schema").isInt() || tree.path("schema").intValue() != SCHEMA) {
            throw new IOException(
                    "the card has schema " + tree.path("schema") + ", and only " + SCHEMA + " can be read");
        }
        return JSON.treeToValue(tree, Card.class);
    }

    /**
     * The card as JSON in UTF-8; the same card gives the same bytes.
     *
     * @throws IllegalArgumentException where it is larger than reading allows
     */
    public byte[] toJson() {
        try {
            byte[] json = JSON.writeValueAsBytes(this);
            if (json.length > MAX_BYTES) {
                throw new IllegalArgumentException("the card has more than " + MAX_BYTES + " bytes");
            }
            return json;
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("every card can be put into JSON", e);
        }
    }
}
