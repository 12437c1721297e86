package io.standpoint.intake;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.standpoint.observation.IdleMemory;
import io.standpoint.observation.Outage;
import io.standpoint.serving.ModelServer;
import io.standpoint.serving.ModelState;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** The threads of this replica that work at imports, whatever replica received them. */
@ApplicationScoped
public class Workers {

    private static final Logger LOG = Logger.getLogger(Workers.class);

    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);
    private static final Duration UNTIL_MODEL = Duration.ofMillis(250);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);
    /** What takes longer has got stuck; another may have it. */
    private static final long LONGEST_WORK = Duration.ofMinutes(10).toNanos();

    private static final long MILLIS_TO_STOP = 10_000;
    private static final int MOST_DOUBLINGS = 10;

    private final ImportConfig config;
    private final ChunkQueue queue;
    private final ChunkWork work;
    private final Imports imports;
    private final ModelServer models;
    private final ImportMeters meters;
    private final IdleMemory memory;
    private final Map<UUID, Long> held = new ConcurrentHashMap<>();
    private final Semaphore bell = new Semaphore(0);
    private final List<Thread> threads = new ArrayList<>();
    private volatile boolean stopping;

    Workers(
            ImportConfig config,
            ChunkQueue queue,
            ChunkWork work,
            Imports imports,
            ModelServer models,
            ImportMeters meters,
            IdleMemory memory) {
        this.config = config;
        this.queue = queue;
        this.work = work;
        this.imports = imports;
        this.models = models;
        this.meters = meters;
        this.memory = memory;
    }

    void start(@Observes StartupEvent event) {
        for (int i = 1; i <= config.workers(); i++) {
            Thread thread = new Thread(this::keepWorking, "import-worker-" + i);
            thread.setDaemon(true);
            threads.add(thread);
            thread.start();
        }
    }

    /** What is being worked at is finished, or else left to others. */
    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        stopping = true;
        wake();
        for (Thread thread : threads) {
            thread.join(MILLIS_TO_STOP);
        }
        threads.forEach(Thread::interrupt);
    }

    /** There is work: nobody need wait for the next look. */
    void wake() {
        bell.release(Math.max(1, config.workers()));
    }

    @Scheduled(every = "5s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void renewLeases() {
        long now = System.nanoTime();
        try {
            queue.renew(Set.copyOf(held.entrySet().stream()
                    .filter(run -> now - run.getValue() < LONGEST_WORK)
                    .map(Map.Entry::getKey)
                    .toList()));
            meters.waiting(queue.waiting());
        } catch (RuntimeException e) {
            if (!Outage.ofDatabase(e)) {
                throw e;
            }
            LOG.debug("Leases cannot be renewed without the database, but neither can others take the chunks", e);
        }
    }

    private void keepWorking() {
        int outages = 0;
        while (!stopping) {
            try {
                // Without a model the chunks are left to replicas that have one
                boolean ready = models.state() instanceof ModelState.Ready;
                boolean found = ready && workOffNext();
                outages = 0;
                if (!found) {
                    pause(ready ? BETWEEN_LOOKS : UNTIL_MODEL);
                }
            } catch (RuntimeException | Error e) {
                report(e, outages);
                pause(backOff(outages));
                outages++;
            }
        }
    }

    /** Whether there was a chunk. */
    private boolean workOffNext() {
        Optional<Chunk> next = queue.claim();
        if (next.isEmpty()) {
            imports.completeAllDone();
            return false;
        }
        Chunk chunk = next.get();
        held.put(chunk.run(), System.nanoTime());
        try {
            memory.notice();
            work.workOff(chunk);
            imports.completeIfDone(chunk.importId());
        } catch (LostChunkException e) {
            LOG.debugf("Chunk %d of import %s went to another", chunk.position(), chunk.importId());
        } catch (RuntimeException | Error e) {
            giveBack(chunk, e);
        } finally {
            held.remove(chunk.run());
        }
        return true;
    }

    /** Where something stands in the way of all chunks, this worker waits; where it may be the chunk, the chunk does. */
    private void giveBack(Chunk chunk, Throwable problem) {
        meters.triesAgain();
        if (Passing.passes(problem)) {
            untilGivenBack(chunk);
            rethrow(problem);
        }
        LOG.warnf(
                problem,
                "Chunk %d of import %s failed for the %d. time",
                chunk.position(),
                chunk.importId(),
                chunk.failures() + 1);
        queue.giveBack(chunk, true, backOff(chunk.failures()));
    }

    /** So that nobody has to wait for the lease to run out once the database is there again. */
    private void untilGivenBack(Chunk chunk) {
        for (int attempt = 0; !stopping; attempt++) {
            try {
                queue.giveBack(chunk, false, Duration.ZERO);
                return;
            } catch (RuntimeException e) {
                if (!Outage.ofDatabase(e)) {
                    throw e;
                }
                report(e, attempt);
                pause(backOff(attempt));
            }
        }
    }

    private static void rethrow(Throwable problem) {
        if (problem instanceof RuntimeException exception) {
            throw exception;
        }
        throw (Error) problem;
    }

    private static void report(Throwable problem, int before) {
        if (before > 0) {
            LOG.debug("Imports still wait", problem);
        } else if (Passing.passes(problem)) {
            LOG.warnf("Imports wait for what stands in their way: %s", problem.getMessage());
        } else {
            LOG.error("Imports wait for what nobody thought of", problem);
        }
    }

    private Duration backOff(int before) {
        Duration wait = config.retryDelay().multipliedBy(1L << Math.min(before, MOST_DOUBLINGS));
        return wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait;
    }

    private void pause(Duration most) {
        try {
            boolean unused = bell.tryAcquire(most.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            stopping = true;
        }
    }
}
