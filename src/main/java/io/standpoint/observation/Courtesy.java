package io.standpoint.observation;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** What work that nobody waits for owes to requests: they are to be answered as if it were not there. */
@ApplicationScoped
public class Courtesy {

    /** Where requests never cease, the work goes on at this pace. */
    public static final Duration LONGEST = Duration.ofMillis(100);

    /** How often to look whether they have been answered. */
    public static final Duration LOOK = Duration.ofMillis(1);

    private final RequestObserver requests;

    Courtesy(RequestObserver requests) {
        this.requests = requests;
    }

    /** Whether requests are under way. */
    public boolean requested() {
        return requests.pressing();
    }

    /** Waits while requests are under way, but not for long; to be called before each small piece of work. */
    public void giveWay() {
        long end = System.nanoTime() + LONGEST.toNanos();
        while (requested() && System.nanoTime() < end && !Thread.currentThread().isInterrupted()) {
            LockSupport.parkNanos(LOOK.toNanos());
        }
    }
}
