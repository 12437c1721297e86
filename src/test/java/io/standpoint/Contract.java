package io.standpoint;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.atlassian.oai.validator.OpenApiInteractionValidator;
import com.atlassian.oai.validator.report.LevelResolver;
import com.atlassian.oai.validator.report.ValidationReport;
import com.atlassian.oai.validator.restassured.OpenApiValidationFilter;
import com.atlassian.oai.validator.whitelist.ValidationErrorsWhitelist;
import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** Calls the service and holds what goes over the wire against {@code openapi/standpoint.yaml}. */
public final class Contract {

    private static final String TEXT = read();

    /** Lines of which there are none are no body at all, which the validator takes for a missing one. */
    private static final ValidationErrorsWhitelist NO_LINES = ValidationErrorsWhitelist.create()
            .withRule(
                    "no lines",
                    (message, operation, request, response) ->
                            message.getKey().equals("validation.response.body.missing")
                                    && response.getContentType().orElse("").startsWith("application/x-ndjson"));

    private static final OpenApiValidationFilter BOTH_WAYS =
            new OpenApiValidationFilter(OpenApiInteractionValidator.createForInlineApiSpecification(TEXT)
                    .withWhitelist(NO_LINES)
                    .build());

    private static final OpenApiValidationFilter ANSWERS =
            new OpenApiValidationFilter(OpenApiInteractionValidator.createForInlineApiSpecification(TEXT)
                    .withWhitelist(NO_LINES)
                    .withLevelResolver(LevelResolver.create()
                            .withLevel("validation.request", ValidationReport.Level.IGNORE)
                            .build())
                    .build());

    private Contract() {}

    /** A call in which request and answer must be as the contract says. */
    public static RequestSpecification call() {
        return RestAssured.given().filter(BOTH_WAYS);
    }

    /** A call that breaks the contract on purpose; the answer must be as it says all the same. */
    public static RequestSpecification wrongCall() {
        return RestAssured.given().filter(ANSWERS);
    }

    /** The file as it is written. */
    public static String text() {
        return TEXT;
    }

    private static String read() {
        try (InputStream in = Contract.class.getClassLoader().getResourceAsStream("META-INF/standpoint.yaml")) {
            return new String(in.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
