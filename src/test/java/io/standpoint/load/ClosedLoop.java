package io.standpoint.load;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;

/**
 * Clients that each post one article after the other, the next one as soon as the last is answered. The loop is closed:
 * a slow service is asked less often, so latencies are those of so many clients and not of a given rate of requests.
 */
final class ClosedLoop {

    private final ArticleClient client;
    private final AtomicLong numbers;
    private final Duration pause;

    /** Posts articles from a number on, each once. */
    ClosedLoop(ArticleClient client, long firstNumber) {
        this(client, firstNumber, Duration.ZERO);
    }

    /** As that, with a pause of every client before each. */
    ClosedLoop(ArticleClient client, long firstNumber, Duration pause) {
        this.client = client;
        this.numbers = new AtomicLong(firstNumber);
        this.pause = pause;
    }

    /** Runs until told to stop; a client whose request gets no answer at all stops by itself. */
    LoadResult run(int clients, BooleanSupplier goesOn) throws InterruptedException {
        ExecutorService threads = Executors.newFixedThreadPool(clients);
        try {
            long start = System.nanoTime();
            List<Callable<LoadResult.Part>> loops = new ArrayList<>();
            for (int i = 0; i < clients; i++) {
                loops.add(() -> loop(goesOn));
            }
            List<LoadResult.Part> parts = new ArrayList<>();
            for (Future<LoadResult.Part> part : threads.invokeAll(loops)) {
                parts.add(part.get());
            }
            return LoadResult.of(parts, System.nanoTime() - start);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } finally {
            threads.shutdownNow();
        }
    }

    /** Runs until so many articles were posted. */
    LoadResult run(int clients, long posts) throws InterruptedException {
        AtomicLong left = new AtomicLong(posts);
        return run(clients, () -> left.getAndDecrement() > 0);
    }

    private LoadResult.Part loop(BooleanSupplier goesOn) throws InterruptedException {
        LoadResult.Part part = new LoadResult.Part();
        while (goesOn.getAsBoolean()) {
            Thread.sleep(pause.toMillis());
            long number = numbers.getAndIncrement();
            SampleArticle article = SampleArticle.of(number);
            long start = System.nanoTime();
            try {
                ArticleClient.Answer answer = client.post(article);
                part.answered(number, answer, System.nanoTime() - start);
            } catch (IOException e) {
                part.unanswered(number);
                return part;
            }
        }
        return part;
    }
}
