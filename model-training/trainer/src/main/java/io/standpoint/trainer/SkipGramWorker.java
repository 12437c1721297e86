package io.standpoint.trainer;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.function.LongConsumer;

/** One thread of {@link SkipGram}: goes over its share of the texts, epoch after epoch. */
final class SkipGramWorker implements Callable<Void> {

    private static final int REPORT_EVERY = 20_000;
    private static final float LOWEST_RATE = 1e-4f;
    private static final int SIGMOID_RANGE = 6;
    private static final float[] SIGMOID = sigmoidTable();

    private final SkipGram training;
    private final List<int[]> texts;
    private final SplittableRandom random;
    private final LongConsumer progress;
    private final float[][] inputs;
    private final float[][] outputs;
    private final int[] noise;
    private final float[] change;
    private final float[][] targets;
    private int targetCount;
    private float rate;
    private int sinceReport;

    SkipGramWorker(SkipGram training, List<int[]> texts, SplittableRandom random, LongConsumer progress) {
        this.training = training;
        this.texts = texts;
        this.random = random;
        this.progress = progress;
        this.inputs = training.inputs();
        this.outputs = training.outputs();
        this.noise = training.noise();
        this.change = new float[training.settings().dimensions()];
        this.targets = new float[1 + training.settings().negatives()][];
        this.rate = (float) training.settings().learningRate();
    }

    @Override
    public Void call() throws InterruptedException {
        for (int epoch = 0; epoch < training.settings().epochs(); epoch++) {
            for (int[] text : texts) {
                learn(subsample(text));
                advance(text.length);
            }
        }
        progress.accept(training.advance(sinceReport));
        return null;
    }

    private void advance(int words) throws InterruptedException {
        sinceReport += words;
        if (sinceReport >= REPORT_EVERY) {
            long done = training.advance(sinceReport);
            sinceReport = 0;
            float left = 1 - done / (float) training.work();
            rate = (float) training.settings().learningRate() * Math.max(LOWEST_RATE, left);
            progress.accept(done);
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
        }
    }

    private int[] subsample(int[] text) {
        float[] keep = training.keep();
        int[] kept = new int[text.length];
        int length = 0;
        for (int word : text) {
            if (keep[word] >= 1 || random.nextFloat() < keep[word]) {
                kept[length++] = word;
            }
        }
        return Arrays.copyOf(kept, length);
    }

    private void learn(int[] text) {
        for (int centre = 0; centre < text.length; centre++) {
            int width = 1 + random.nextInt(training.settings().window());
            int last = Math.min(text.length - 1, centre + width);
            drawTargets(text[centre]);
            for (int neighbour = Math.max(0, centre - width); neighbour <= last; neighbour++) {
                if (neighbour != centre) {
                    learn(inputs[text[neighbour]]);
                }
            }
        }
    }

    /** The word to predict comes first, then noise words; they serve for all its neighbours. */
    private void drawTargets(int word) {
        targets[0] = outputs[word];
        targetCount = 1;
        for (int i = 0; i < training.settings().negatives(); i++) {
            int noiseWord = noise[random.nextInt(noise.length)];
            if (noiseWord != word) {
                targets[targetCount++] = outputs[noiseWord];
            }
        }
    }

    private void learn(float[] input) {
        Arrays.fill(change, 0);
        for (int i = 0; i < targetCount; i++) {
            step(input, targets[i], i == 0 ? 1 : 0);
        }
        addTo(input, 1, change);
    }

    private void step(float[] input, float[] output, int label) {
        float gradient = (label - sigmoid(dot(input, output))) * rate;
        addTo(change, gradient, output);
        addTo(output, gradient, input);
    }

    /** With one index for both arrays, which is what lets the virtual machine use vector instructions. */
    private static void addTo(float[] sum, float factor, float[] vector) {
        for (int d = 0; d < sum.length; d++) {
            sum[d] += factor * vector[d];
        }
    }

    /** Four sums at once, because one would make every addition wait for the one before it. */
    private static float dot(float[] x, float[] y) {
        float a = 0;
        float b = 0;
        float c = 0;
        float e = 0;
        int d = 0;
        for (; d < x.length - 3; d += 4) {
            a += x[d] * y[d];
            b += x[d + 1] * y[d + 1];
            c += x[d + 2] * y[d + 2];
            e += x[d + 3] * y[d + 3];
        }
        for (; d < x.length; d++) {
            a += x[d] * y[d];
        }
        return a + b + c + e;
    }

    private static float sigmoid(float x) {
        if (x >= SIGMOID_RANGE) {
            return 1;
        }
        return x <= -SIGMOID_RANGE ? 0 : SIGMOID[(int) ((x + SIGMOID_RANGE) * (SIGMOID.length / (2f * SIGMOID_RANGE)))];
    }

    private static float[] sigmoidTable() {
        float[] table = new float[4096];
        for (int i = 0; i < table.length; i++) {
            double x = ((i + 0.5) / table.length * 2 - 1) * SIGMOID_RANGE;
            table[i] = (float) (1 / (1 + Math.exp(-x)));
        }
        return table;
    }
}
