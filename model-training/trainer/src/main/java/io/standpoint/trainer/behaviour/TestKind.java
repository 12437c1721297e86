package io.standpoint.trainer.behaviour;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The kinds of test of Ribeiro et al., "Beyond Accuracy: Behavioral Testing of NLP Models with CheckList", ACL 2020. */
public enum TestKind {
    /** The stance of one paragraph is known. */
    @JsonProperty("minimum functionality")
    MINIMUM_FUNCTIONALITY,
    /** A change that must not change the stance. */
    @JsonProperty("invariance")
    INVARIANCE,
    /** A change that must move the probabilities in a known direction. */
    @JsonProperty("directional expectation")
    DIRECTIONAL_EXPECTATION
}
