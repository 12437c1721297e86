package io.standpoint.observation;

import java.util.Locale;

/** Where a request's time goes. */
public enum Step {
    /** Waiting for a place in a batch. */
    QUEUE,
    /** In batches that the network computes. */
    NETWORK,
    /** In transactions, from asking for a connection to the commit. */
    DATABASE;

    /** As headers, log and metrics name it. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
