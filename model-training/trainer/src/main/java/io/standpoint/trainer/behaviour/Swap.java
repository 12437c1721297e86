package io.standpoint.trainer.behaviour;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * What an invariance test puts something else for.
 *
 * @param slot of the templates, a name's or a word's
 * @param changes in what the new name differs; of a word there is nothing but another one
 */
record Swap(String slot, Feature changes) {

    /** In what a name differs from the one it stands for. */
    enum Feature {
        /** Another name of the same kind, gender and number. */
        @JsonProperty("name")
        NAME,
        /** A name of the same kind and the other gender. */
        @JsonProperty("gender")
        GENDER,
        /** A name of another kind, of the same gender and number. */
        @JsonProperty("kind")
        KIND
    }

    /** Whether one name may stand for another. */
    boolean allows(Name before, Name after) {
        return !before.again().equals(after.again())
                && (changes == Feature.KIND) != before.kind().equals(after.kind())
                && (changes == Feature.GENDER) != (before.pronoun() == after.pronoun());
    }
}
