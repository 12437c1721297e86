package io.standpoint.trainer.behaviour;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What a test is about. */
public enum Capability {
    /** What is denied by a word such as "not" or "failed to". */
    @JsonProperty("negation")
    NEGATION,
    /** Who does it to whom. */
    @JsonProperty("swapped subjects")
    SWAPPED_SUBJECTS,
    /** Another name of the same kind in its place. */
    @JsonProperty("names")
    NAMES,
    /** Who speaks: critics, admirers, the subject itself. */
    @JsonProperty("voices")
    VOICES,
    /** What tone makes of facts: bad news, both sides, contrast, sarcasm. */
    @JsonProperty("tone")
    TONE,
    /** Names of another party, gender or origin in its place. */
    @JsonProperty("fairness")
    FAIRNESS
}
