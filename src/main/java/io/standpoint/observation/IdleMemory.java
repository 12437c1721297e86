package io.standpoint.observation;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.lang.management.ManagementFactory;
import java.util.concurrent.atomic.LongAdder;
import javax.management.JMException;
import javax.management.ObjectName;
import org.jboss.logging.Logger;

/**
 * Gives memory back to the machine that a burst of work has left with the process: the heap's, which the JVM keeps as
 * long as nothing is allocated, and that of native code, which glibc keeps for ever. Done once, when nobody has asked for
 * anything for a while.
 */
@ApplicationScoped
public class IdleMemory {

    private static final Logger LOG = Logger.getLogger(IdleMemory.class);

    private final RequestObserver requests;
    private final LongAdder background = new LongAdder();
    private long seen;
    private boolean released = true;

    IdleMemory(RequestObserver requests) {
        this.requests = requests;
    }

    /** Takes note of work that no request waits for. */
    public void notice() {
        background.increment();
    }

    @Scheduled(every = "30s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void releaseWhenIdle() {
        long arrived = requests.arrived() + background.sum();
        if (arrived != seen || requests.active()) {
            seen = arrived;
            released = false;
        } else if (!released) {
            release();
            released = true;
        }
    }

    private static void release() {
        System.gc();
        try {
            ManagementFactory.getPlatformMBeanServer()
                    .invoke(
                            new ObjectName("com.sun.management:type=DiagnosticCommand"),
                            "systemTrimNativeHeap",
                            null,
                            null);
        } catch (JMException e) {
            LOG.debug("This JVM or system cannot trim native memory", e);
        }
    }
}
