package io.standpoint.serving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.offset;
import static org.assertj.core.api.InstanceOfAssertFactories.type;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.standpoint.model.EncodedWindow;
import io.standpoint.model.EvidenceWord;
import io.standpoint.model.Probabilities;
import io.standpoint.model.Stance;
import io.standpoint.model.StanceModel;
import io.standpoint.model.text.Article;
import io.standpoint.observation.ObservedRequest;
import io.standpoint.observation.Step;
import io.standpoint.observation.TimeLimitException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The real model behind a gate, so that a test decides when a batch is computed. */
class NetworkQueueTest {

    private static final StanceModel MODEL = SampleArticles.MODEL;
    private static final int BATCH = 32;

    private final ExecutorService clients = Executors.newCachedThreadPool();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final Semaphore gate = new Semaphore(0);
    private final List<Integer> batches = new CopyOnWriteArrayList<>();
    private final AtomicInteger paces = new AtomicInteger();
    private NetworkQueue queue;

    @AfterEach
    void stop() {
        gate.release(1_000_000);
        queue.stop();
        clients.shutdownNow();
    }

    @Test
    void says_what_the_model_says_alone_whatever_shares_the_batches() {
        start(1_000, StanceModel::probabilities);
        List<CompletableFuture<List<Probabilities>>> answers = new ArrayList<>();
        for (int paragraphs = 1; paragraphs <= 20; paragraphs++) {
            answers.add(post(paragraphs));
        }
        gate.release(1_000);

        for (int i = 0; i < answers.size(); i++) {
            assertSame(answers.get(i).join(), MODEL.classify(SampleArticles.of(i + 1)));
        }
    }

    @Test
    void fills_batches_across_articles() {
        start(1_000, StanceModel::probabilities);
        CompletableFuture<List<Probabilities>> first = post(1);
        await().until(gate::hasQueuedThreads);
        List<CompletableFuture<List<Probabilities>>> others = List.of(post(8), post(8), post(8), post(8));
        awaitWaiting(BATCH);
        gate.release(2);
        first.join();
        others.forEach(CompletableFuture::join);

        assertThat(batches).containsExactly(1, BATCH);
    }

    @Test
    void a_short_article_overtakes_a_long_one() {
        start(10_000, StanceModel::probabilities);
        CompletableFuture<List<Probabilities>> longOne = post(1_000);
        await().until(gate::hasQueuedThreads);
        CompletableFuture<List<Probabilities>> shortOne = post(3);
        awaitWaiting(1_000 - BATCH + 3);
        gate.release(3);

        assertThat(shortOne.join()).hasSize(3);
        assertThat(longOne).isNotDone();
        gate.release(1_000);
        assertThat(longOne.join()).hasSize(1_000);
    }

    @Test
    void refuses_what_there_is_no_room_for_and_says_when_to_come_back() {
        start(10, StanceModel::probabilities);
        CompletableFuture<List<Probabilities>> larger = post(50);
        await().until(gate::hasQueuedThreads);

        assertThatThrownBy(() -> classify(1, within(Duration.ofMinutes(1))))
                .asInstanceOf(type(QueueFullException.class))
                .satisfies(e -> assertThat(e.retryAfter()).isBetween(Duration.ofSeconds(1), Duration.ofSeconds(60)));
        assertThat(meters.counter("standpoint.queue.refused").count()).isEqualTo(1);
        gate.release(100);
        assertThat(larger.join()).hasSize(50);
    }

    @Test
    void drops_the_windows_of_a_request_whose_time_is_over() {
        start(1_000, StanceModel::probabilities);
        CompletableFuture<List<Probabilities>> first = post(1);
        await().until(gate::hasQueuedThreads);

        ObservedRequest late = within(Duration.ofSeconds(1));
        assertThatThrownBy(() -> classify(20, late)).isInstanceOf(TimeLimitException.class);
        assertThat(late.nanos(Step.QUEUE)).isPositive();
        assertThatThrownBy(() -> classify(1, late)).isInstanceOf(TimeLimitException.class);
        awaitWaiting(0);
        gate.release(1_000);
        first.join();
        post(2).join();

        assertThat(batches).containsExactly(1, 2);
    }

    @Test
    void outlives_whatever_the_network_throws() {
        List<Throwable> failures =
                new ArrayList<>(List.of(new IllegalStateException("broken"), new OutOfMemoryError()));
        start(1_000, (model, windows) -> {
            if (failures.isEmpty()) {
                return model.probabilities(windows);
            }
            Throwable failure = failures.remove(0);
            if (failure instanceof Error error) {
                throw error;
            }
            throw (RuntimeException) failure;
        });
        gate.release(1_000);

        for (int i = 0; i < 2; i++) {
            assertThatThrownBy(() -> classify(40, within(Duration.ofMinutes(1))))
                    .isInstanceOf(NetworkFailedException.class);
        }
        assertThat(post(40).join()).hasSize(40);
        assertThat(classify(0, within(Duration.ofMinutes(1)))).isEmpty();
        awaitWaiting(0);
    }

    @Test
    void explains_as_the_model_does_alone_in_one_go_through_the_queue() {
        start(10_000, StanceModel::probabilities);
        gate.release(1_000);
        Article article = SampleArticles.of(3);

        NetworkQueue.Explained explained = queue.explain(MODEL, article, within(Duration.ofMinutes(1)));

        assertSame(explained.paragraphs(), MODEL.classify(article));
        List<List<EvidenceWord>> alone = MODEL.explain(article);
        assertThat(explained.evidence()).hasSize(3).allSatisfy(words -> assertThat(words)
                .isNotEmpty());
        for (int i = 0; i < alone.size(); i++) {
            assertThat(explained.evidence().get(i).get(0).span())
                    .isEqualTo(alone.get(i).get(0).span());
            assertThat(explained.evidence().get(i).get(0).weight())
                    .isCloseTo(alone.get(i).get(0).weight(), offset(1e-4));
        }
        int words = MODEL.occlude(article).windows().size();
        assertThat(batches.stream().mapToInt(Integer::intValue).sum()).isEqualTo(words);
        assertThat(batches.subList(0, batches.size() - 1)).allMatch(size -> size >= BATCH / 2);
    }

    @Test
    void articles_of_one_request_are_one_in_the_queue_whatever_their_number() {
        start(10, StanceModel::probabilities);
        gate.release(1_000);
        List<Article> articles = List.of(SampleArticles.of(20), SampleArticles.of(0), SampleArticles.of(20));

        List<List<Probabilities>> answers = queue.classify(MODEL, articles, within(Duration.ofMinutes(1)));

        assertThat(answers).hasSize(3);
        for (int i = 0; i < articles.size(); i++) {
            assertSame(answers.get(i), MODEL.classify(articles.get(i)));
        }
        assertThat(batches).containsExactly(BATCH, 8);
    }

    @Test
    void background_is_computed_as_it_is_encoded_and_says_what_the_model_says_alone() {
        start(10, StanceModel::probabilities);
        gate.release(1_000);
        List<Article> articles =
                IntStream.range(0, 20).mapToObj(SampleArticles::of).toList();

        List<List<Probabilities>> answers = queue.classifyInBackground(MODEL, articles);

        assertThat(answers).hasSize(20);
        for (int i = 0; i < articles.size(); i++) {
            assertSame(answers.get(i), MODEL.classify(articles.get(i)));
        }
        assertThat(paces).hasValue(20);
        assertThat(meters.get("standpoint.queue.background.windows").gauge().value())
                .isZero();
    }

    @Test
    void request_overtakes_what_waits_in_the_background() {
        start(1_000, StanceModel::probabilities);
        CompletableFuture<List<List<Probabilities>>> background = inBackground(1_000);
        awaitWaitingInBackground(1_000 - BATCH);
        CompletableFuture<List<Probabilities>> request = post(3);
        awaitWaiting(3);
        gate.release(2);

        assertThat(request.join()).hasSize(3);
        assertThat(background).isNotDone();
        gate.release(1_000);
        assertThat(background.join().get(0)).hasSize(1_000);
    }

    @Test
    void background_work_ends_with_its_thread_and_with_the_service() throws InterruptedException {
        start(1_000, StanceModel::probabilities);
        AtomicReference<Throwable> interrupted = new AtomicReference<>();
        Thread thread = new Thread(() -> interrupted.set(
                catchThrowable(() -> queue.classifyInBackground(MODEL, List.of(SampleArticles.of(100))))));
        thread.start();
        awaitWaitingInBackground(100 - BATCH);
        thread.interrupt();
        thread.join();
        assertThat(interrupted.get()).isInstanceOf(CancellationException.class);
        awaitWaitingInBackground(0);

        CompletableFuture<List<List<Probabilities>>> stopped = inBackground(100);
        awaitWaitingInBackground(100);
        queue.stop();
        gate.release(1);

        assertThat(stopped)
                .failsWithin(Duration.ofMinutes(1))
                .withThrowableThat()
                .havingRootCause()
                .isInstanceOf(CancellationException.class);
    }

    @Test
    void refuses_to_explain_what_there_is_no_room_for() {
        start(40, StanceModel::probabilities);
        CompletableFuture<List<Probabilities>> first = post(64);
        await().until(gate::hasQueuedThreads);

        assertThatThrownBy(() -> queue.explain(MODEL, SampleArticles.of(3), within(Duration.ofMinutes(1))))
                .isInstanceOf(QueueFullException.class);
        gate.release(100);
        assertThat(first.join()).hasSize(64);
        awaitWaiting(0);
    }

    private void start(int capacity, BiFunction<StanceModel, List<EncodedWindow>, float[][]> network) {
        QueueConfig config = new SmallRyeConfigBuilder()
                .withMapping(QueueConfig.class)
                .withDefaultValue("standpoint.queue.capacity", Integer.toString(capacity))
                .withDefaultValue("standpoint.queue.batch", Integer.toString(BATCH))
                .build()
                .getConfigMapping(QueueConfig.class);
        BiFunction<StanceModel, List<EncodedWindow>, float[][]> gated = (model, windows) -> {
            gate.acquireUninterruptibly();
            batches.add(windows.size());
            return network.apply(model, windows);
        };
        queue = new NetworkQueue(config, meters, gated, paces::incrementAndGet, () -> false);
        queue.start();
    }

    private List<Probabilities> classify(int paragraphs, ObservedRequest request) {
        return queue.classify(MODEL, List.of(SampleArticles.of(paragraphs)), request)
                .get(0);
    }

    private CompletableFuture<List<Probabilities>> post(int paragraphs) {
        return CompletableFuture.supplyAsync(() -> classify(paragraphs, within(Duration.ofMinutes(2))), clients);
    }

    private CompletableFuture<List<List<Probabilities>>> inBackground(int paragraphs) {
        return CompletableFuture.supplyAsync(
                () -> queue.classifyInBackground(MODEL, List.of(SampleArticles.of(paragraphs))), clients);
    }

    private void awaitWaitingInBackground(int windows) {
        await().until(() ->
                meters.get("standpoint.queue.background.windows").gauge().value() == windows);
    }

    private void awaitWaiting(int windows) {
        await().until(() -> meters.get("standpoint.queue.windows").gauge().value() == windows);
    }

    private static ObservedRequest within(Duration limit) {
        return ObservedRequest.arriving("test", limit, System::nanoTime);
    }

    private static void assertSame(List<Probabilities> actual, List<Probabilities> expected) {
        assertThat(actual).hasSameSizeAs(expected);
        for (int i = 0; i < actual.size(); i++) {
            for (Stance stance : Stance.values()) {
                assertThat(actual.get(i).of(stance)).isCloseTo(expected.get(i).of(stance), offset(1e-5));
            }
        }
    }
}
