package io.standpoint.convention;

/** Says why an input was not taken, in the same words to whoever sends it alone and whoever sends many. */
public interface Refusals {

    /**
     * The reason in words.
     *
     * @param reason what was thrown
     * @param whole what to call the input as a whole, such as "The body"
     */
    Refusal of(Throwable reason, String whole);
}
