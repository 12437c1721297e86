package io.standpoint.trainer;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongConsumer;

/**
 * Trains word vectors with skip-gram and negative sampling: Mikolov, Sutskever, Chen, Corrado and Dean, "Distributed
 * Representations of Words and Phrases and their Compositionality" (2013), sections 2.2 (negative sampling, noise
 * distribution {@code count^0.75}) and 2.3 (subsampling of frequent words); linear decay of the learning rate as in its
 * authors' program. The noise words are drawn once for a word and all its neighbours, which keeps them in the cache: Ji,
 * Satish, Li and Dubey, "Parallelizing Word2Vec in Shared and Distributed Memory" (2016), section 3. Several threads
 * share the weights without locks: Recht, Re, Wright and Niu, "Hogwild!" (2011). With one thread the same seed gives the
 * same vectors.
 *
 * <p>Why not {@code Word2Vec} of deeplearning4j-nlp 1.0.0-M2.1: on the same two cores it learnt from 140,000 words a
 * second (67,000 with its own counting of words) where this class did 600,000, no seed makes its result the same twice
 * with two threads, and it brings nearly a gigabyte of libraries for pictures and video along.
 */
final class SkipGram {

    private static final int NOISE_TABLE = 1 << 22;
    private static final double NOISE_POWER = 0.75;

    private final EncodedCorpus corpus;
    private final TrainingConfiguration.Vectors settings;
    private final int threads;
    private final long seed;
    private final long work;
    private final float[] keep;
    private final int[] noise;
    private final float[][] inputs;
    private final float[][] outputs;
    private final AtomicLong done = new AtomicLong();

    /**
     * Makes ready to train.
     *
     * @param corpus what to learn from
     * @param settings how to train
     * @param threads that train at once; one makes the result reproducible
     * @param seed of everything random
     */
    SkipGram(EncodedCorpus corpus, TrainingConfiguration.Vectors settings, int threads, long seed) {
        this.corpus = corpus;
        this.settings = settings;
        this.threads = threads;
        this.seed = seed;
        this.work = corpus.length() * settings.epochs();
        this.keep = keepProbabilities(corpus, settings.subsampling());
        this.noise = noiseTable(corpus.counts());
        this.inputs = new float[corpus.words().size()][settings.dimensions()];
        this.outputs = new float[corpus.words().size()][settings.dimensions()];
    }

    /** Words to go over in all epochs together. */
    long work() {
        return work;
    }

    /**
     * Trains.
     *
     * @param progress is told now and then how many of the {@link #work()} words are done, by any thread
     * @return the vectors of the corpus's words
     * @throws InterruptedException where the calling thread is interrupted; training stops
     */
    WordVectors train(LongConsumer progress) throws InterruptedException {
        SplittableRandom random = new SplittableRandom(seed);
        for (float[] vector : inputs) {
            for (int d = 0; d < vector.length; d++) {
                vector[d] = (float) ((random.nextDouble() - 0.5) / vector.length);
            }
        }
        List<Callable<Void>> workers = new ArrayList<>();
        int texts = corpus.texts().size();
        for (int thread = 0; thread < threads; thread++) {
            int from = (int) ((long) texts * thread / threads);
            int to = (int) ((long) texts * (thread + 1) / threads);
            workers.add(new SkipGramWorker(this, corpus.texts().subList(from, to), random.split(), progress));
        }
        runAll(workers);
        return new WordVectors(corpus.words(), corpus.counts(), settings.dimensions(), inputs);
    }

    private void runAll(List<Callable<Void>> workers) throws InterruptedException {
        ExecutorService executor = Executors.newFixedThreadPool(threads);
        try {
            for (Future<Void> worker : executor.invokeAll(workers)) {
                worker.get();
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException("training of word vectors failed", e.getCause());
        } finally {
            executor.shutdownNow();
        }
    }

    /** Counts words as done; says how many all threads have done. */
    long advance(long words) {
        return done.addAndGet(words);
    }

    TrainingConfiguration.Vectors settings() {
        return settings;
    }

    float[] keep() {
        return keep;
    }

    int[] noise() {
        return noise;
    }

    float[][] inputs() {
        return inputs;
    }

    float[][] outputs() {
        return outputs;
    }

    private static float[] keepProbabilities(EncodedCorpus corpus, double subsampling) {
        double length = corpus.length();
        long[] counts = corpus.counts();
        float[] keep = new float[counts.length];
        for (int word = 0; word < keep.length; word++) {
            double ratio = subsampling * length / counts[word];
            keep[word] = subsampling == 0 ? 1 : (float) Math.min(1, Math.sqrt(ratio) + ratio);
        }
        return keep;
    }

    private static int[] noiseTable(long[] counts) {
        double total = 0;
        for (long count : counts) {
            total += Math.pow((double) count, NOISE_POWER);
        }
        int[] table = new int[NOISE_TABLE];
        int filled = 0;
        double sum = 0;
        for (int word = 0; word < counts.length; word++) {
            sum += Math.pow((double) counts[word], NOISE_POWER);
            int until = word == counts.length - 1 ? NOISE_TABLE : (int) (sum / total * NOISE_TABLE);
            while (filled < until) {
                table[filled++] = word;
            }
        }
        return table;
    }
}
