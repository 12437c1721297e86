package io.standpoint.problem;

/** Says what to do about a status that HTTP itself defines. */
final class HttpProblems {

    /** The one place that larger and compressed bodies are sent to. */
    static final String IMPORTS = "/v1/imports";

    private HttpProblems() {}

    static Problem of(int status, String instance) {
        return Problem.of(ProblemType.ofStatus(status), detail(status, instance), instance);
    }

    private static String detail(int status, String instance) {
        return switch (status) {
            case 400 -> "The request cannot be read.";
            case 404 -> "There is nothing at " + instance + ".";
            case 405 -> "This method does not apply here; /q/openapi names those that do.";
            case 406 ->
                "Accept names nothing that is served here; /q/openapi says what is, application/json in most places.";
            case 413 ->
                instance.equals(IMPORTS)
                        ? "The import is larger than the service takes; send it in parts."
                        : "The body is larger than the service reads; GET /v1/info gives the limit.";
            case 415 ->
                instance.equals(IMPORTS)
                        ? "Send the body as application/x-ndjson, either plain or with Content-Encoding: gzip."
                        : "Send the body as application/json, not compressed.";
            default -> null;
        };
    }
}
