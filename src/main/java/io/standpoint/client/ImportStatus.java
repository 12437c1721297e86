package io.standpoint.client;

/**
 * How far an import is, as the server says.
 *
 * @param state {@code running}, {@code completed} or {@code cancelled}
 */
record ImportStatus(
        String id,
        String state,
        long linesTotal,
        long linesRead,
        long stored,
        long paragraphs,
        long duplicates,
        long warnings,
        long failed) {

    boolean isRunning() {
        return "running".equals(state);
    }

    boolean isCancelled() {
        return "cancelled".equals(state);
    }
}
