package io.standpoint.intake;

import io.standpoint.convention.Refusal;
import java.util.Locale;

/**
 * What is to be said of a line.
 *
 * @param line its number
 * @param kind whether another try may help, or none is needed
 * @param reason in words
 * @param content the line itself where it failed, so that it can be tried again; else null
 */
record LineError(long line, Kind kind, Refusal reason, Packed content) {

    /** How bad it is. */
    enum Kind {
        /** It breaks a rule, and does so however often it is tried. */
        INVALID,
        /** It should have been taken. */
        FAILED,
        /** It was taken, but not wholly as it is. */
        WARNING;

        String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static LineError invalid(long line, Refusal reason) {
        return new LineError(line, Kind.INVALID, reason, null);
    }

    static LineError warning(long line, Refusal reason) {
        return new LineError(line, Kind.WARNING, reason, null);
    }

    static LineError failed(long line, Refusal reason, Packed content) {
        return new LineError(line, Kind.FAILED, reason, content);
    }
}
