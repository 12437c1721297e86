package io.standpoint.trainer.fitting;

/** Told how far a long run has come. */
interface Progress {

    /** That so many examples have been fitted. */
    void step(long examples);

    /** That so many were fitted in an earlier, interrupted run. */
    void skip(long examples);
}
