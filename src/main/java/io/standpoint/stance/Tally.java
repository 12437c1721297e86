package io.standpoint.stance;

/**
 * What articles of one group that one model judged sum up to.
 *
 * @param net in the fractions of a {@link Weight}
 */
record Tally(Counts counts, double net, Moments moments) {

    /** Of which group, and judged by the model with which number. */
    record Cell(GroupKey key, int model) {

        /** The cell of the total that it is part of. */
        Cell total() {
            return new Cell(key.total(), model);
        }
    }

    /** Nothing but a change of moments. */
    static Tally of(Moments moments) {
        return new Tally(Counts.NONE, 0, moments);
    }

    Tally plus(Tally other) {
        return new Tally(counts.plus(other.counts), net + other.net, moments.plus(other.moments));
    }
}
