package io.standpoint.stance;

/**
 * What is counted in a group, whatever articles weigh.
 *
 * @param undated articles without a date
 * @param paragraphs the sum of the five counts that follow
 * @param corrected paragraphs that count as what a person said
 */
record Counts(long articles, long undated, long paragraphs, Labels labels, long corrected) {

    static final Counts NONE = new Counts(0, 0, 0, new Labels(0, 0, 0, 0, 0), 0);

    /** Paragraphs: each is boilerplate, else undecided, else of its stance. */
    record Labels(long supportive, long neutral, long critical, long undecided, long boilerplate) {

        Labels plus(Labels other) {
            return new Labels(
                    supportive + other.supportive,
                    neutral + other.neutral,
                    critical + other.critical,
                    undecided + other.undecided,
                    boilerplate + other.boilerplate);
        }
    }

    Counts plus(Counts other) {
        return new Counts(
                articles + other.articles,
                undated + other.undated,
                paragraphs + other.paragraphs,
                labels.plus(other.labels),
                corrected + other.corrected);
    }
}
