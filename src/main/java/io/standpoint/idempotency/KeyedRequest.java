package io.standpoint.idempotency;

import io.standpoint.convention.InvalidInputException;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A request with an {@code Idempotency-Key}.
 *
 * @param caller who sends it; empty as long as callers have no names
 * @param key the caller's name for it
 * @param fingerprint SHA-256 of what is asked for
 */
public record KeyedRequest(String caller, String key, String fingerprint) {

    /** The header that the key comes in. */
    public static final String HEADER = "Idempotency-Key";

    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{1,255}");

    /**
     * The key that a request came with, if it came with one.
     *
     * @throws InvalidInputException for more than one, or one that is none
     */
    public static Optional<String> key(HttpHeaders headers) {
        List<String> given = headers.getRequestHeader(HEADER);
        if (given == null) {
            return Optional.empty();
        }
        if (given.size() > 1) {
            throw new InvalidInputException(HEADER, "must be given once");
        }
        given.forEach(KeyedRequest::check);
        return given.stream().findFirst();
    }

    private static void check(String key) {
        if (!KEY.matcher(key).matches()) {
            throw new InvalidInputException(HEADER, "must be 1 to 255 visible ASCII characters");
        }
    }

    public KeyedRequest {
        check(key);
    }
}
