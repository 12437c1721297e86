package io.standpoint.observation;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/** One request under way: how long it may still take, and where its time went. Any thread may use it. */
public final class ObservedRequest {

    private static final Step[] STEPS = Step.values();

    private final String id;
    private final LongSupplier nanoTime;
    private final long arrived;
    private final long limit;
    private final Map<Step, AtomicLong> spent = new EnumMap<>(Step.class);
    private final Queue<Runnable> listeners = new ConcurrentLinkedQueue<>();
    private volatile int paragraphs;
    private final AtomicBoolean ended = new AtomicBoolean();
    private volatile boolean outlasting;

    private ObservedRequest(String id, long limit, LongSupplier nanoTime) {
        this.id = id;
        this.limit = limit;
        this.nanoTime = nanoTime;
        this.arrived = nanoTime.getAsLong();
        for (Step step : STEPS) {
            spent.put(step, new AtomicLong());
        }
    }

    /** A request that arrives now. */
    public static ObservedRequest arriving(String id, Duration timeLimit, LongSupplier nanoTime) {
        return new ObservedRequest(id, timeLimit.toNanos(), nanoTime);
    }

    /** Work that no client waits for and no limit bounds. */
    public static ObservedRequest unbounded() {
        return new ObservedRequest("none", Long.MAX_VALUE, System::nanoTime);
    }

    public String id() {
        return id;
    }

    /** Time since it arrived. */
    public long elapsedNanos() {
        return nanoTime.getAsLong() - arrived;
    }

    /** Time it may still take; negative past the limit. */
    public long remainingNanos() {
        return bounded() ? limit - elapsedNanos() : Long.MAX_VALUE;
    }

    /** Whether a limit bounds it. */
    public boolean bounded() {
        return limit != Long.MAX_VALUE && !outlasting;
    }

    /** Goes on only while there is time and someone waits. */
    public void check() {
        if (ended.get()) {
            throw new ClientGoneException();
        }
        if (remainingNanos() <= 0) {
            throw new TimeLimitException();
        }
    }

    /** No limit holds any more: it takes as long as its client takes to send it, or to read the answer. */
    public void outlast() {
        outlasting = true;
    }

    boolean outlasting() {
        return outlasting;
    }

    /** Whether nobody waits any more, be it that the answer is sent. */
    boolean ended() {
        return ended.get();
    }

    /** Does something that counts as a step. */
    public <T> T measure(Step step, Supplier<T> work) {
        long start = nanoTime.getAsLong();
        try {
            return work.get();
        } finally {
            add(step, nanoTime.getAsLong() - start);
        }
    }

    /** Counts time for a step, so much at least that it shows. */
    public void add(Step step, long nanos) {
        spent.get(step).addAndGet(Math.max(1, nanos));
    }

    /** Time spent in a step so far. */
    public long nanos(Step step) {
        return spent.get(step).get();
    }

    /** Says how many paragraphs it brought. */
    public void setParagraphs(int count) {
        paragraphs = count;
    }

    public int paragraphs() {
        return paragraphs;
    }

    /** Calls a listener once when the request has ended; at once where it has already. */
    public void whenEnded(Runnable listener) {
        listeners.add(listener);
        if (ended.get()) {
            callListeners();
        }
    }

    /** Takes a listener back. */
    public void forget(Runnable listener) {
        listeners.remove(listener);
    }

    /** The answer is sent, or the client is gone; gives whether this is the first that is heard of it. */
    boolean end() {
        boolean first = ended.compareAndSet(false, true);
        callListeners();
        return first;
    }

    private void callListeners() {
        for (Runnable listener = listeners.poll(); listener != null; listener = listeners.poll()) {
            listener.run();
        }
    }

    /** The value of a {@code Server-Timing} header (W3C Server Timing, section 3). */
    String serverTiming() {
        StringBuilder value = new StringBuilder();
        for (Step step : STEPS) {
            if (nanos(step) > 0) {
                value.append(step.label()).append(";dur=").append(milliseconds(nanos(step)));
                value.append(", ");
            }
        }
        return value.append("total;dur=").append(milliseconds(elapsedNanos())).toString();
    }

    /** Milliseconds with one decimal place. */
    static String milliseconds(long nanos) {
        long tenths = (nanos + 50_000) / 100_000;
        return tenths / 10 + "." + tenths % 10;
    }
}
