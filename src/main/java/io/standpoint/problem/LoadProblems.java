package io.standpoint.problem;

/** Says what to do when there is more to do than the service can. */
final class LoadProblems {

    /** Seconds; requests come and go faster than that. */
    static final int RETRY_AFTER = 1;

    private LoadProblems() {}

    static Problem overloaded(String instance) {
        return Problem.of(
                ProblemType.QUEUE_FULL, "More requests are under way than may be. Try again later.", instance);
    }

    static Problem tooLate(String instance) {
        return Problem.of(
                ProblemType.TIME_LIMIT,
                "The request was not done within the service's time limit. Send it again when there is less to do.",
                instance);
    }
}
