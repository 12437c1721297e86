package io.standpoint.intake;

import java.util.List;

/** What became of some lines, and what is to be said of them. */
record Settled(Counts counts, List<LineError> errors) {

    static final Settled NOTHING = new Settled(Counts.NONE, List.of());

    Settled {
        errors = List.copyOf(errors);
    }
}
