package io.standpoint.convention;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.UriInfo;
import java.net.URLDecoder;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The query parameters of a request, read to the letter: what the contract does not name is refused. */
public final class QueryParameters {

    /** How many items a page has where the client does not say. */
    public static final int DEFAULT_LIMIT = 50;

    /** The most items of a page. */
    public static final int MAX_LIMIT = 500;

    /** Longer than any value that is looked for; what is longer is not worth reading. */
    public static final int MAX_LENGTH = 1_000;

    /** The most values of one parameter. */
    public static final int MAX_VALUES = 50;

    private static final String LIMIT = "limit";
    private static final String CURSOR = "cursor";
    private static final String FROM = "from";
    private static final String TO = "to";
    private static final String TIME_ZONE = "timeZone";

    private static final Pattern AND = Pattern.compile("[&;]");
    private static final String[] NONE = {};
    private static final int BEYOND_ASCII = 0x80;
    private static final String PERCENT_ENCODED = "must be percent-encoded UTF-8, as M%C3%BCller is for Müller";

    private final MultivaluedMap<String, String> values;

    private QueryParameters(MultivaluedMap<String, String> values) {
        this.values = values;
    }

    /**
     * Reads a request's parameters.
     *
     * @param known the names that the contract has for this request
     * @throws InvalidInputException for another name, or a value that cannot be read or stored or is too long
     */
    public static QueryParameters of(UriInfo uri, String... known) {
        checkEncoding(uri.getRequestUri().getRawQuery());
        QueryParameters parameters = new QueryParameters(uri.getQueryParameters());
        Set<String> names = Set.of(known);
        parameters.values.forEach((name, given) -> {
            if (!names.contains(name)) {
                throw new InvalidInputException(name, "is not a parameter of this request");
            }
            check(name, given);
        });
        return parameters;
    }

    /** What is no UTF-8 would be read as something else, and looked for in vain. */
    private static void checkEncoding(String query) {
        for (String pair : query == null ? NONE : AND.split(query)) {
            String name = pair.split("=", 2)[0];
            if (pair.chars().anyMatch(unit -> unit >= BEYOND_ASCII)) {
                throw new InvalidInputException(name, PERCENT_ENCODED);
            }
            try {
                byte[] bytes = URLDecoder.decode(pair, ISO_8859_1).getBytes(ISO_8859_1);
                UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            } catch (CharacterCodingException e) {
                throw new InvalidInputException(name, PERCENT_ENCODED);
            }
        }
    }

    private static void check(String name, List<String> given) {
        if (given.size() > MAX_VALUES) {
            throw new InvalidInputException(name, "must be given at most " + MAX_VALUES + " times");
        }
        for (String value : given) {
            if (value.length() > MAX_LENGTH) {
                throw new InvalidInputException(name, "must have at most " + MAX_LENGTH + " characters");
            }
            if (value.isBlank()) {
                throw new InvalidInputException(name, "must not be blank: leave it out or fill it in");
            }
            if (value.indexOf('\0') >= 0 || value.codePoints().anyMatch(QueryParameters::isSurrogate)) {
                throw new InvalidInputException(name, "must not contain U+0000 or half of a surrogate pair");
            }
        }
    }

    private static boolean isSurrogate(int point) {
        return point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
    }

    /** The one value of a parameter. */
    public Optional<String> value(String name) {
        List<String> given = all(name);
        if (given.size() > 1) {
            throw new InvalidInputException(name, "must be given once");
        }
        return given.stream().findFirst();
    }

    /** Every value of a parameter that may be given more than once. */
    public List<String> all(String name) {
        return List.copyOf(values.getOrDefault(name, List.of()));
    }

    /** How many items the page has. */
    public int limit() {
        return limit(DEFAULT_LIMIT, MAX_LIMIT);
    }

    /** How many items the answer has, where other numbers than those of pages apply. */
    public int limit(int byDefault, int most) {
        String given = value(LIMIT).orElse(Integer.toString(byDefault));
        try {
            int limit = Integer.parseInt(given);
            if (limit >= 1 && limit <= most) {
                return limit;
            }
        } catch (NumberFormatException e) {
            throw invalidLimit(most);
        }
        throw invalidLimit(most);
    }

    private static InvalidInputException invalidLimit(int most) {
        return new InvalidInputException(LIMIT, "must be a whole number from 1 to " + most);
    }

    /** Where the page begins, in a list in this order; empty for the first page. */
    public Optional<Cursor> cursor(String sort) {
        return cursor(CURSOR, sort);
    }

    /** As {@link #cursor(String)}, in a parameter of another name. */
    public Optional<Cursor> cursor(String name, String sort) {
        return value(name).map(given -> Cursor.decode(name, given, sort));
    }

    /** Yes or no; no where it is not given. */
    public boolean flag(String name) {
        return switch (value(name).orElse("false")) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new InvalidInputException(name, "must be true or false");
        };
    }

    /** One of several words, the first of them where it is not given. */
    public String oneOf(String name, String... words) {
        return someOf(name, words).orElse(words[0]);
    }

    /** One of several words, where it is given. */
    public Optional<String> someOf(String name, String... words) {
        Optional<String> given = value(name);
        if (given.isPresent() && !List.of(words).contains(given.get())) {
            throw new InvalidInputException(name, "must be one of " + String.join(", ", words));
        }
        return given;
    }

    /** The zone in which dates and periods begin; UTC where it is not given. */
    public ZoneId timeZone() {
        return value(TIME_ZONE).map(QueryParameters::zone).orElse(ZoneOffset.UTC);
    }

    private static ZoneId zone(String given) {
        try {
            return ZoneId.of(given);
        } catch (DateTimeException e) {
            throw new InvalidInputException(
                    TIME_ZONE, "must be a time zone such as Europe/Helsinki, or an offset such as +02:00");
        }
    }

    /** From {@code from} until before {@code to}; a date is its start in {@link #timeZone()}. */
    public TimeRange timeRange() {
        ZoneId zone = timeZone();
        Instant from =
                value(FROM).map(given -> DateTimes.parse(FROM, given, zone)).orElse(null);
        Instant to = value(TO).map(given -> DateTimes.parse(TO, given, zone)).orElse(null);
        if (from != null && to != null && !from.isBefore(to)) {
            throw new InvalidInputException(TO, "must be later than from, and is itself not part of the range");
        }
        return new TimeRange(from, to);
    }
}
