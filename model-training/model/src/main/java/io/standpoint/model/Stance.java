package io.standpoint.model;

import java.util.Locale;

/** What a paragraph conveys toward the subject; the order is the order of the network's outputs. */
public enum Stance {
    SUPPORTIVE,
    NEUTRAL,
    CRITICAL;

    /** The place of this stance among the network's outputs, from 0. */
    @SuppressWarnings("EnumOrdinal")
    public int index() {
        return ordinal();
    }

    /** The label in files and in the HTTP contract, in lower case. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * Reads a label.
     *
     * @param label {@code supportive}, {@code neutral} or {@code critical}, in any case
     * @return the stance
     * @throws IllegalArgumentException for any other text
     */
    public static Stance ofLabel(String label) {
        for (Stance stance : values()) {
            if (stance.name().equalsIgnoreCase(label)) {
                return stance;
            }
        }
        throw new IllegalArgumentException("'" + label + "' is not a stance: write supportive, neutral or critical");
    }
}
