package io.standpoint.convention;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;

/**
 * The last row of a page: the next page begins behind it, however many rows were added or removed meanwhile.
 *
 * @param sort the order of the list that it belongs to
 * @param key what the row is sorted by; null where the row has none
 * @param id tells rows with the same key apart
 */
public record Cursor(String sort, String key, UUID id) {

    /** No name, date or number holds it. */
    private static final String SEPARATOR = "\0";

    private static final int PARTS = 3;

    /** As clients carry it about; its form is nobody's business but ours. */
    public String encode() {
        String whole = String.join(SEPARATOR, sort, id.toString(), key == null ? "" : key);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(whole.getBytes(UTF_8));
    }

    /**
     * The key of a row that is sorted by a moment.
     *
     * @throws DateTimeException if it is none, or none that a row can have
     */
    public Instant moment() {
        Instant moment = Instant.parse(key);
        if (!DateTimes.isWithinRange(moment)) {
            throw new DateTimeException("no row has this moment");
        }
        return moment;
    }

    /** What to say of one whose key is none that a row of its list can have. */
    public static InvalidInputException noneOfThisList() {
        return new InvalidInputException("cursor", "must be the next of a page of this list");
    }

    /**
     * Reads a cursor.
     *
     * @throws InvalidInputException if it is none of a list in this order
     */
    static Cursor decode(String field, String encoded, String sort) {
        try {
            String[] parts = new String(Base64.getUrlDecoder().decode(encoded), UTF_8).split(SEPARATOR, -1);
            if (parts.length == PARTS && parts[0].equals(sort)) {
                return new Cursor(sort, parts[2].isEmpty() ? null : parts[2], UUID.fromString(parts[1]));
            }
        } catch (IllegalArgumentException e) {
            throw invalid(field);
        }
        throw invalid(field);
    }

    private static InvalidInputException invalid(String field) {
        return new InvalidInputException(
                field, "must be a cursor that this list gave in the same order; leave it out to begin anew");
    }
}
