package io.standpoint.serving;

import static org.assertj.core.api.Assertions.assertThat;

import io.standpoint.model.EncodedWindow;
import io.standpoint.model.StanceModel;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** The models are names only here; nothing is computed. */
class FairQueueTest {

    private static final StanceModel MODEL = new StanceModel(null, null);
    private static final StanceModel OTHER = new StanceModel(null, null);
    private static final List<EncodedWindow> WINDOWS = SampleArticles.windows(300);

    private static final int ROOM = 10_000;

    private long now;

    private record Arrival(int windows, boolean other) {}

    @Property(tries = 200)
    void every_window_leaves_once_in_its_articles_order_in_batches_of_one_model(
            @ForAll @Size(min = 1, max = 12) List<@IntRange(min = 1, max = 300) Integer> sizes,
            @ForAll @IntRange(min = 1, max = 64) int batch,
            @ForAll @IntRange(max = 4095) int others)
            throws InterruptedException {
        FairQueue queue = queue(ROOM, batch);
        List<QueuedArticle> articles = new ArrayList<>();
        int all = 0;
        for (int i = 0; i < sizes.size(); i++) {
            articles.add(add(queue, new Arrival(sizes.get(i), (others >> i & 1) == 1)));
            all += sizes.get(i);
        }
        Map<QueuedArticle, List<Integer>> left = new HashMap<>();
        for (int seen = 0; seen < all; ) {
            Batch share = queue.take();
            assertThat(share.places()).hasSizeBetween(1, batch);
            assertThat(share.articles()).extracting(QueuedArticle::model).containsOnly(share.model());
            share.places().forEach(place -> left.computeIfAbsent(place.article(), key -> new ArrayList<>())
                    .add(place.window()));
            seen += share.places().size();
        }

        assertThat(queue.windows()).isZero();
        for (int i = 0; i < articles.size(); i++) {
            assertThat(left.get(articles.get(i)))
                    .containsExactlyElementsOf(order(sizes.get(i)))
                    .doesNotHaveDuplicates();
        }
    }

    @Property(tries = 100)
    void an_article_that_fits_into_a_turn_waits_for_one_turn_of_everyone_before_it(
            @ForAll @Size(max = 8) List<@IntRange(min = 1, max = 300) Integer> before,
            @ForAll @IntRange(min = 1, max = 16) int windows)
            throws InterruptedException {
        FairQueue queue = queue(ROOM, 32);
        before.forEach(size -> add(queue, new Arrival(size, false)));
        QueuedArticle last = add(queue, new Arrival(windows, false));

        int batches = 0;
        while (last.waiting() > 0) {
            queue.take();
            batches++;
        }

        assertThat(batches).isLessThanOrEqualTo((16 * before.size() + windows + 31) / 32);
    }

    @Test
    void a_batch_holds_windows_of_several_articles() throws InterruptedException {
        FairQueue queue = queue(100, 32);
        Set<QueuedArticle> articles = new HashSet<>();
        for (int i = 0; i < 4; i++) {
            articles.add(add(queue, new Arrival(8, false)));
        }

        assertThat(queue.take().articles()).isEqualTo(articles);
    }

    @Test
    void has_room_up_to_its_capacity_and_for_anything_while_it_is_empty() {
        FairQueue queue = queue(10, 32);

        assertThat(queue.resize(0, 1_000)).isTrue();
        assertThat(queue.resize(0, 1)).isFalse();
        assertThat(queue.resize(1_000, 4)).isTrue();
        assertThat(queue.resize(0, 6)).isTrue();
        assertThat(queue.resize(6, 7)).isFalse();
        assertThat(queue.windows()).isEqualTo(10);
    }

    @Test
    void does_not_compute_what_nobody_waits_for() throws InterruptedException {
        FairQueue queue = queue(1_000, 8);
        QueuedArticle removed = add(queue, new Arrival(100, false));
        QueuedArticle abandoned = add(queue, new Arrival(100, false));
        QueuedArticle wanted = add(queue, new Arrival(3, false));

        queue.remove(removed);
        abandoned.outcome().cancel(false);

        assertThat(queue.take().articles()).containsExactly(wanted);
        assertThat(queue.windows()).isZero();
    }

    @Property(tries = 200)
    void every_eighth_batch_is_the_backgrounds_while_both_wait_and_none_mixes_them(
            @ForAll @Size(max = 6) List<@IntRange(min = 1, max = 300) Integer> requests,
            @ForAll @Size(min = 1, max = 6) List<@IntRange(min = 1, max = 300) Integer> background)
            throws InterruptedException {
        FairQueue queue = queue(ROOM, 32);
        Set<QueuedArticle> live = new HashSet<>();
        requests.forEach(size -> live.add(add(queue, new Arrival(size, false))));
        background.forEach(size -> addInBackground(queue, size));

        int passed = 0;
        while (queue.windows() > 0 && queue.backgroundWindows() > 0) {
            Batch batch = queue.take();
            boolean ofRequests = passed < FairQueue.BACKGROUND_EVERY - 1;
            assertThat(batch.articles()).allMatch(article -> live.contains(article) == ofRequests);
            passed = ofRequests ? passed + 1 : 0;
        }
    }

    @Test
    void background_takes_no_room_from_requests() {
        FairQueue queue = queue(10, 32);
        addInBackground(queue, 300);

        assertThat(queue.windows()).isZero();
        assertThat(queue.backgroundWindows()).isEqualTo(300);
        assertThat(queue.resize(0, 10)).isTrue();
        assertThat(queue.resize(0, 1)).isFalse();
    }

    @Test
    void background_batches_are_small_for_a_second_after_a_request() throws InterruptedException {
        FairQueue queue = queue(ROOM, 32);
        addInBackground(queue, 300);
        assertThat(queue.take().places()).hasSize(32);

        add(queue, new Arrival(1, false));
        queue.take();
        assertThat(queue.take().places()).hasSize(8);
        now += Duration.ofMillis(999).toNanos();
        assertThat(queue.take().places()).hasSize(8);
        now += Duration.ofMillis(1).toNanos();
        assertThat(queue.take().places()).hasSize(32);
    }

    @Test
    void background_is_held_until_requests_are_answered() throws InterruptedException {
        AtomicInteger looks = new AtomicInteger();
        FairQueue queue = new FairQueue(ROOM, 32, () -> now, () -> looks.incrementAndGet() < 5);
        QueuedArticle background = addInBackground(queue, 3);

        assertThat(queue.take().articles()).containsExactly(background);
        assertThat(looks).hasValue(5);
    }

    @Test
    void background_is_held_no_longer_than_a_tenth_of_a_second_at_a_batch() throws InterruptedException {
        FairQueue queue =
                new FairQueue(ROOM, 32, () -> now += Duration.ofMillis(20).toNanos(), () -> true);
        addInBackground(queue, 300);

        long start = now;
        queue.take();
        long first = now - start;
        queue.take();

        assertThat(Duration.ofNanos(first)).isBetween(Duration.ofMillis(100), Duration.ofMillis(160));
        assertThat(Duration.ofNanos(now - start - first)).isBetween(Duration.ofMillis(100), Duration.ofMillis(160));
    }

    @Test
    void requests_pass_a_background_that_is_held() throws InterruptedException {
        FairQueue queue = new FairQueue(ROOM, 32, () -> now, () -> true);
        addInBackground(queue, 3);
        QueuedArticle request = add(queue, new Arrival(1, false));

        assertThat(queue.take().articles()).containsExactly(request);
    }

    @Test
    void does_not_compute_in_background_what_nobody_waits_for() throws InterruptedException {
        FairQueue queue = queue(ROOM, 8);
        QueuedArticle removed = addInBackground(queue, 100);
        QueuedArticle wanted = addInBackground(queue, 3);

        queue.remove(removed);

        assertThat(queue.take().articles()).containsExactly(wanted);
        assertThat(queue.backgroundWindows()).isZero();
    }

    private FairQueue queue(int capacity, int batch) {
        return new FairQueue(capacity, batch, () -> now, () -> false);
    }

    private static QueuedArticle addInBackground(FairQueue queue, int windows) {
        QueuedArticle article = new QueuedArticle(MODEL, WINDOWS.subList(0, windows));
        queue.addInBackground(article);
        return article;
    }

    private static QueuedArticle add(FairQueue queue, Arrival arrival) {
        QueuedArticle article =
                new QueuedArticle(arrival.other() ? OTHER : MODEL, WINDOWS.subList(0, arrival.windows()));
        assertThat(queue.resize(0, arrival.windows())).isTrue();
        queue.add(article);
        return article;
    }

    private static List<Integer> order(int size) {
        QueuedArticle article = new QueuedArticle(MODEL, WINDOWS.subList(0, size));
        List<Integer> order = new ArrayList<>();
        while (article.waiting() > 0) {
            order.add(article.leave());
        }
        return order;
    }
}
