package io.standpoint.load;

import io.standpoint.model.InvalidModelException;
import io.standpoint.model.StanceModel;
import io.standpoint.model.text.Article;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Paragraphs a second of the model alone, on texts of the run: articles already read, classified so many at a time as
 * fill a batch, from features to calibrated probabilities. Every calling thread has a copy of the model of its own.
 */
final class NetworkRate {

    private static final double NANOS = 1e9;

    private final Path file;
    private final int articlesAtOnce;
    private final List<StanceModel> models = new ArrayList<>();
    private final List<Article> articles;

    NetworkRate(Path file, int articlesAtOnce, List<Article> articles) {
        this.file = file;
        this.articlesAtOnce = articlesAtOnce;
        this.articles = List.copyOf(articles);
    }

    /** Measures with so many calling threads. */
    double measure(int threads, Duration time) throws IOException, InvalidModelException, InterruptedException {
        while (models.size() < threads) {
            models.add(StanceModel.read(file));
        }
        ExecutorService callers = Executors.newFixedThreadPool(threads);
        try {
            long end = System.nanoTime() + time.toNanos();
            List<Callable<Double>> loops = new ArrayList<>();
            for (StanceModel model : models.subList(0, threads)) {
                loops.add(() -> loop(model, end));
            }
            double sum = 0;
            for (Future<Double> rate : callers.invokeAll(loops)) {
                sum += rate.get();
            }
            return sum;
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } finally {
            callers.shutdownNow();
        }
    }

    private double loop(StanceModel model, long end) {
        long start = System.nanoTime();
        long paragraphs = 0;
        int from = 0;
        do {
            List<Article> batch = articles.subList(from, Math.min(from + articlesAtOnce, articles.size()));
            paragraphs += model.classify(batch).stream().mapToInt(List::size).sum();
            from = (from + articlesAtOnce) % articles.size();
        } while (System.nanoTime() < end);
        return paragraphs * NANOS / (System.nanoTime() - start);
    }
}
