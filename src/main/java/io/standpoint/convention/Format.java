package io.standpoint.convention;

import jakarta.ws.rs.NotAcceptableException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.stream.Stream;

/** In what form a client wants its answer: as the parameter {@code format} says, or else {@code Accept}. */
public enum Format {
    JSON("json", MediaType.APPLICATION_JSON),
    CSV("csv", "text/csv;charset=UTF-8"),
    /** An object of JSON a line. */
    NDJSON("ndjson", "application/x-ndjson");

    /** The name of the parameter. */
    public static final String PARAMETER = "format";

    private final String label;
    private final String mediaType;

    Format(String label, String mediaType) {
        this.label = label;
        this.mediaType = mediaType;
    }

    /** With its parameters. */
    public String mediaType() {
        return mediaType;
    }

    /**
     * The form that a client wants.
     *
     * @param served the forms that there are, the first of them where the client does not say
     * @throws InvalidInputException if the parameter names none of them
     * @throws NotAcceptableException if {@code Accept} allows none of them
     */
    public static Format of(QueryParameters parameters, HttpHeaders headers, Format... served) {
        return parameters
                .someOf(PARAMETER, Stream.of(served).map(form -> form.label).toArray(String[]::new))
                .map(Format::ofLabel)
                .orElseGet(() -> accepted(headers.getAcceptableMediaTypes(), served));
    }

    private static Format ofLabel(String label) {
        return Stream.of(values())
                .filter(form -> form.label.equals(label))
                .findFirst()
                .orElseThrow();
    }

    /** Those that a client accepts come with the one it wants most at first. */
    private static Format accepted(List<MediaType> accepted, Format... served) {
        return accepted.stream()
                .flatMap(type -> Stream.of(served)
                        .filter(form -> MediaType.valueOf(form.mediaType).isCompatible(type))
                        .limit(1))
                .findFirst()
                .orElseThrow(NotAcceptableException::new);
    }
}
