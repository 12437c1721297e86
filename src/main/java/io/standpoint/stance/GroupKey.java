package io.standpoint.stance;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.standpoint.convention.Sha256;
import java.time.LocalDate;
import java.util.UUID;

/**
 * What the articles of a group have in common.
 *
 * @param source null for none, or where groups are not by source
 * @param author as authors' names match; null for none, or where groups are not by author
 * @param period its first date; null where groups are not by time
 */
record GroupKey(UUID subject, UUID source, String author, LocalDate period) {

    private static final int NUMBER_DIGITS = 16;

    /** The groups of all periods have this in common. */
    GroupKey series() {
        return new GroupKey(subject, source, author, null);
    }

    /** The whole of its subject. */
    GroupKey total() {
        return new GroupKey(subject, null, null, null);
    }

    /** A number of this group, the same whenever and wherever it is asked for. */
    long number() {
        String hash = Sha256.of((subject + "\0" + source + "\0" + author + "\0" + period).getBytes(UTF_8));
        return Long.parseUnsignedLong(hash.substring(0, NUMBER_DIGITS), 16);
    }
}
