package io.standpoint.serving;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import io.standpoint.model.EncodedArticle;
import io.standpoint.model.EncodedWindow;
import io.standpoint.model.EvidenceWord;
import io.standpoint.model.OccludedArticle;
import io.standpoint.model.Probabilities;
import io.standpoint.model.Stance;
import io.standpoint.model.StanceModel;
import io.standpoint.model.text.Article;
import io.standpoint.model.text.Paragraph;
import io.standpoint.observation.ClientGoneException;
import io.standpoint.observation.Courtesy;
import io.standpoint.observation.ObservedRequest;
import io.standpoint.observation.Step;
import io.standpoint.observation.TimeLimitException;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BiFunction;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * The way to the network: callers read their articles in parallel, and one thread computes batches that are filled across
 * them. It is there from the start, so that its measures are.
 */
@Startup
@ApplicationScoped
public class NetworkQueue {

    private static final Duration SOONEST = Duration.ofSeconds(1);
    private static final Duration LATEST = Duration.ofSeconds(60);
    /** No window holds more of a usual text; what an article is likely to take is known before it is encoded. */
    private static final int CHARACTERS_A_WINDOW = 1_000;
    /** With the space behind it. */
    private static final int CHARACTERS_A_WORD = 6;

    private final FairQueue queue;
    private final QueueMeters meters;
    private final NetworkThread network;
    private final BackgroundArticles background;

    @Inject
    NetworkQueue(QueueConfig config, MeterRegistry meters, Courtesy courtesy) {
        this(config, meters, StanceModel::probabilities, courtesy::giveWay, courtesy::requested);
    }

    /**
     * A queue.
     *
     * @param network computes a batch
     * @param pace called before each article in the background is encoded
     * @param pressing whether requests are under way
     */
    NetworkQueue(
            QueueConfig config,
            MeterRegistry meters,
            BiFunction<StanceModel, List<EncodedWindow>, float[][]> network,
            Runnable pace,
            BooleanSupplier pressing) {
        this.queue = new FairQueue(config.capacity(), config.batch(), System::nanoTime, pressing);
        this.meters = new QueueMeters(meters, queue);
        this.network = new NetworkThread(queue, network, this.meters);
        this.background = new BackgroundArticles(queue, this.network, pace);
    }

    @PostConstruct
    void start() {
        network.start();
    }

    @PreDestroy
    void stop() {
        network.stop();
    }

    /**
     * What a model says of articles, within the time that their request has. They are one in the queue, as they are of
     * one client: they take turns together.
     */
    List<List<Probabilities>> classify(StanceModel model, List<Article> articles, ObservedRequest request) {
        request.check();
        List<EncodedArticle> encoded = enter(
                articles.stream().mapToInt(NetworkQueue::likelyWindows).sum(),
                () -> articles.stream().map(model::encode).toList(),
                NetworkQueue::windows);
        float[][] rows = compute(model, windows(encoded), request);
        List<List<Probabilities>> answers = new ArrayList<>();
        int from = 0;
        for (EncodedArticle article : encoded) {
            int to = from + article.windows().size();
            answers.add(model.judge(article, Arrays.copyOfRange(rows, from, to)));
            from = to;
        }
        return answers;
    }

    private static List<EncodedWindow> windows(List<EncodedArticle> articles) {
        return articles.stream().flatMap(article -> article.windows().stream()).toList();
    }

    /** As {@link #classify}, of articles that no request waits for: they get what requests leave of the network. */
    List<List<Probabilities>> classifyInBackground(StanceModel model, List<Article> articles) {
        return background.classify(model, articles);
    }

    /** As {@link #classify}, and what speaks for it; every word that is left out is a window like others. */
    Explained explain(StanceModel model, Article article, ObservedRequest request) {
        request.check();
        OccludedArticle occluded = enter(likelyWords(article), () -> model.occlude(article), OccludedArticle::windows);
        float[][] rows = compute(model, occluded.windows(), request);
        List<Probabilities> paragraphs = model.judge(occluded, rows);
        List<Stance> stances =
                paragraphs.stream().map(Probabilities::mostProbable).toList();
        return new Explained(paragraphs, model.evidence(occluded, rows, stances));
    }

    /** An answer, and for each of its paragraphs the words that weigh most. */
    record Explained(List<Probabilities> paragraphs, List<List<EvidenceWord>> evidence) {}

    /** Counts what was judged, by stance. */
    void count(List<Probabilities> paragraphs, double undecidedThreshold) {
        meters.judged(paragraphs, undecidedThreshold);
    }

    /** Encodes an article for which there is room; what there is no room for is refused before that work where it can be. */
    private <T> T enter(int likely, Supplier<T> encoding, Function<T, List<EncodedWindow>> windows) {
        keepRoom(0, likely);
        int kept = likely;
        try {
            T encoded = encoding.get();
            keepRoom(likely, windows.apply(encoded).size());
            kept = 0;
            return encoded;
        } finally {
            queue.resize(kept, 0);
        }
    }

    private void keepRoom(int before, int after) {
        if (!queue.resize(before, after)) {
            meters.refused();
            throw new QueueFullException(retryAfter());
        }
    }

    private float[][] compute(StanceModel model, List<EncodedWindow> windows, ObservedRequest request) {
        if (windows.isEmpty()) {
            return new float[0][];
        }
        QueuedArticle queued = new QueuedArticle(model, windows);
        long start = System.nanoTime();
        queue.add(queued);
        return await(queued, start, request);
    }

    private float[][] await(QueuedArticle queued, long start, ObservedRequest request) {
        Runnable gone = () -> queued.outcome().completeExceptionally(new ClientGoneException());
        request.whenEnded(gone);
        try {
            return queued.outcome().get(Math.max(0, request.remainingNanos()), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            queued.outcome().cancel(false);
            meters.late();
            throw new TimeLimitException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            queued.outcome().cancel(false);
            throw new ClientGoneException();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof ClientGoneException ended) {
                throw ended;
            }
            throw new NetworkFailedException(e.getCause());
        } finally {
            request.forget(gone);
            queue.remove(queued);
            account(System.nanoTime() - start, queued.networkNanos(), request);
        }
    }

    private void account(long whole, long inNetwork, ObservedRequest request) {
        long waited = Math.max(0, whole - inNetwork);
        request.add(Step.QUEUE, waited);
        request.add(Step.NETWORK, inNetwork);
        meters.waited(Duration.ofNanos(waited));
    }

    private Duration retryAfter() {
        Duration estimate = network.estimate(queue.windows());
        if (estimate.compareTo(SOONEST) < 0) {
            return SOONEST;
        }
        return estimate.compareTo(LATEST) > 0 ? LATEST : estimate;
    }

    private static int likelyWindows(Article article) {
        int windows = 0;
        for (Paragraph paragraph : article.paragraphs()) {
            windows += 1 + paragraph.text().length() / CHARACTERS_A_WINDOW;
        }
        return windows;
    }

    private static int likelyWords(Article article) {
        int words = likelyWindows(article);
        for (Paragraph paragraph : article.paragraphs()) {
            words += paragraph.boilerplate() ? 0 : paragraph.text().length() / CHARACTERS_A_WORD;
        }
        return words;
    }
}
