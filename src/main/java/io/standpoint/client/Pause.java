package io.standpoint.client;

import java.time.Duration;

/** Lets time pass. */
@FunctionalInterface
interface Pause {

    void rest(Duration time);

    /** For real. */
    static void sleep(Duration time) {
        try {
            Thread.sleep(time.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new GaveUpException("Interrupted.");
        }
    }
}
