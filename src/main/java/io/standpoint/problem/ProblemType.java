package io.standpoint.problem;

import io.netty.handler.codec.http.HttpResponseStatus;

/**
 * A kind of problem.
 *
 * @param uri names it for programs
 * @param title names it for people
 * @param status the HTTP status it goes with
 */
record ProblemType(String uri, String title, int status) {

    static final ProblemType INVALID = own("invalid-input", "The input is invalid", 400);
    static final ProblemType CONFLICT = own("article-conflict", "Another article has this identity", 409);
    static final ProblemType NAME_CONFLICT = own("name-conflict", "Another one has this name", 409);
    static final ProblemType BOILERPLATE = own("boilerplate", "The paragraph is boilerplate", 409);
    static final ProblemType MERGED = own("merged", "It is merged into another", 409);
    static final ProblemType MERGE_CYCLE = own("merge-cycle", "It would be merged into itself", 409);
    static final ProblemType IMPORT_FINISHED = own("import-finished", "The import is finished", 409);
    static final ProblemType KEY_IN_USE =
            own("idempotency-key-in-use", "The first request with this key is not answered yet", 409);
    static final ProblemType KEY_REUSED =
            own("idempotency-key-reused", "This key came with another request before", 422);
    static final ProblemType UNKNOWN_LANGUAGE = own("unknown-language", "The model does not know the language", 422);
    static final ProblemType MODEL_UNAVAILABLE = own("model-unavailable", "No model is ready", 503);
    static final ProblemType DATABASE_UNAVAILABLE = own("database-unavailable", "The database cannot be reached", 503);
    static final ProblemType QUEUE_FULL = own("queue-full", "Too much waits already", 503);
    static final ProblemType TIME_LIMIT = own("time-limit", "The request took too long", 504);
    static final ProblemType UNEXPECTED = own("unexpected", "Something went wrong here", 500);

    private static ProblemType own(String name, String title, int status) {
        return new ProblemType("urn:standpoint:problem:" + name, title, status);
    }

    /** What HTTP itself has a name for. */
    static ProblemType ofStatus(int status) {
        return new ProblemType("about:blank", HttpResponseStatus.valueOf(status).reasonPhrase(), status);
    }
}
