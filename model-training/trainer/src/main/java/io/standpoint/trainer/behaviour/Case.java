package io.standpoint.trainer.behaviour;

/** One case of a test; it knows the template that it comes from by its number. */
sealed interface Case {

    int template();

    /** A passage whose stance is known. */
    record Single(int template, Passage passage) implements Case {}

    /** Two passages whose answers are compared. */
    record Pair(int template, Passage original, Passage changed) implements Case {}
}
