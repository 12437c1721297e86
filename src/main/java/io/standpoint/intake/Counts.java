package io.standpoint.intake;

/**
 * What became of lines.
 *
 * @param lines that were settled
 * @param stored articles that are kept now and were not before
 * @param paragraphs of those
 * @param duplicates articles that were kept before
 * @param warnings lines that were taken, but not wholly as they are
 * @param failed lines that were not taken, or not all of them
 */
record Counts(int lines, int stored, int paragraphs, int duplicates, int warnings, int failed) {

    static final Counts NONE = new Counts(0, 0, 0, 0, 0, 0);

    Counts plus(Counts other) {
        return new Counts(
                lines + other.lines,
                stored + other.stored,
                paragraphs + other.paragraphs,
                duplicates + other.duplicates,
                warnings + other.warnings,
                failed + other.failed);
    }
}
