package io.standpoint.trainer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.standpoint.trainer.TrainingConfiguration.Vectors;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class SkipGramTest {

    private static final List<String> ANIMALS = List.of("cat", "dog", "horse");
    private static final List<String> CITIES = List.of("paris", "london", "rome");

    @Test
    void words_in_the_same_contexts_come_out_nearest() throws InterruptedException {
        WordVectors vectors = training(1, 1).train(done -> {});
        assertNearest(vectors, "cat", "dog", "horse");
        assertNearest(vectors, "rome", "paris", "london");
    }

    @Test
    void two_threads_learn_the_same_likeness() throws InterruptedException {
        WordVectors vectors = training(2, 1).train(done -> {});
        assertNearest(vectors, "dog", "cat", "horse");
    }

    @Test
    void one_thread_and_the_same_seed_give_the_same_vectors() throws InterruptedException {
        WordVectors first = training(1, 3).train(done -> {});
        WordVectors second = training(1, 3).train(done -> {});
        WordVectors other = training(1, 4).train(done -> {});
        assertThat(second.vector(0)).isEqualTo(first.vector(0));
        assertThat(other.vector(0)).isNotEqualTo(first.vector(0));
    }

    @Test
    void progress_ends_with_all_the_work() throws InterruptedException {
        SkipGram training = training(2, 1);
        AtomicLong furthest = new AtomicLong();
        training.train(done -> furthest.accumulateAndGet(done, Math::max));
        assertThat(furthest).hasValue(training.work());
    }

    @Test
    void an_interrupted_thread_stops_training() {
        SkipGram training = training(1, 1);
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> training.train(done -> {})).isInstanceOf(InterruptedException.class);
    }

    private static SkipGram training(int threads, long seed) {
        Vectors settings = new Vectors(1_000, 5, 20, 3, 5, 20, 0, 0.05);
        return new SkipGram(corpus(settings), settings, threads, seed);
    }

    private static void assertNearest(WordVectors vectors, String word, String... neighbours) {
        assertThat(vectors.nearest(word, neighbours.length))
                .extracting(WordVectors.Neighbour::word)
                .containsExactlyInAnyOrder(neighbours);
    }

    /** Sentences in which animals eat and cities lie, each with words of its own kind around it. */
    private static EncodedCorpus corpus(Vectors settings) {
        Random random = new Random(11);
        EncodedCorpus.Builder builder = new EncodedCorpus.Builder();
        for (int i = 0; i < 600; i++) {
            builder.add(
                    "the hungry " + any(ANIMALS, random) + " eats its " + any(List.of("hay", "meat", "soup"), random));
            builder.add("people in " + any(CITIES, random) + " live near a " + any(List.of("river", "hill"), random));
        }
        return builder.build(settings.words(), settings.minimumCount());
    }

    private static String any(List<String> words, Random random) {
        return words.get(random.nextInt(words.size()));
    }
}
