package io.standpoint.model;

import io.standpoint.model.EncodedWindow.Channel;
import io.standpoint.model.EncodedWindow.Region;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * The lower half of {@link ConvolutionalGraph}, the convolutions and the maxima over regions, with weights that stay.
 *
 * <p>A convolution is a sum over the tokens that it covers, and word vectors are not fitted: what a word adds to every
 * output is the same wherever it stands. So that is worked out when the word is first met, and looked up from then on. To
 * it a token adds its features, of which most are zero. This gives what the graph gives but for rounding, with a small
 * part of the work, and any number of threads may use it.
 */
final class WordConvolutions {

    /** Of a word that adds nothing, such as padding. */
    private static final float[] NOTHING = {};

    private final List<Integer> kernels;
    private final int filters;
    private final int outputs;
    private final int reach;
    private final float[][] vectors;
    /** For each dimension of a word vector, what 1 in it adds: filter by filter, offset by offset, kernel by kernel. */
    private final float[][] ofVectors;
    /** The same for each token feature. */
    private final float[][] ofChannels;

    private final float[] biases;
    private final AtomicReferenceArray<float[]> words;

    /** Takes over the weights that a graph has now. */
    WordConvolutions(NetworkConfiguration configuration, ComputationGraph graph, float[][] vectors) {
        this.kernels = configuration.kernels();
        this.filters = configuration.filters();
        this.outputs = kernels.size() * filters;
        this.reach = configuration.reach();
        this.vectors = vectors;
        int offsets = kernels.stream().mapToInt(Integer::intValue).sum();
        float[][] weights = new float[configuration.embedding() + Channel.COUNT][offsets * filters];
        this.biases = new float[outputs];
        int block = 0;
        for (int k = 0; k < kernels.size(); k++) {
            String layer = ConvolutionalGraph.convolution(kernels.get(k));
            float[] bias = numbers(graph.getLayer(layer).getParam("b"));
            System.arraycopy(bias, 0, biases, k * filters, filters);
            transpose(graph.getLayer(layer).getParam("W"), weights, kernels.get(k), block);
            block += kernels.get(k) * filters;
        }
        this.ofVectors = Arrays.copyOf(weights, configuration.embedding());
        this.ofChannels = Arrays.copyOfRange(weights, configuration.embedding(), weights.length);
        this.words = new AtomicReferenceArray<>(vectors.length);
    }

    /**
     * From {@code [offset, input, filter]} to {@code [input][block + offset * filters + filter]}. The shape that
     * Deeplearning4j gives these weights, {@code [filter, input, offset, 1]}, is not how its convolution reads them.
     */
    private void transpose(INDArray layer, float[][] weights, int kernel, int block) {
        float[] own = numbers(layer);
        int at = 0;
        for (int offset = 0; offset < kernel; offset++) {
            for (float[] input : weights) {
                System.arraycopy(own, at, input, block + offset * filters, filters);
                at += filters;
            }
        }
    }

    /** Of a copy: weights are views into one array that holds them all. */
    private static float[] numbers(INDArray weights) {
        return NativeFloats.of(weights.dup('c')).toArray();
    }

    /** Room to compute in, for one window after the other. */
    static final class Scratch {

        /** For each region the greatest activation of each output, 0 where none is over 0. */
        private final float[][] maxima;
        /** What the tokens read so far are part of; a row is used again once its own is whole. */
        private final float[][] sums;
        /** What a position adds. */
        private final float[] token;

        private Scratch(int outputs, int rows, int token) {
            this.maxima = new float[Region.COUNT][outputs];
            this.sums = new float[rows][outputs];
            this.token = new float[token];
        }
    }

    Scratch scratch() {
        return new Scratch(outputs, 2 * reach + 1, ofChannels[0].length);
    }

    /** Writes the maxima of a window's activations: kernel by kernel, region by region, filter by filter. */
    void write(EncodedWindow window, Scratch scratch, float[] features) {
        findMaxima(window, scratch);
        float[][] maxima = scratch.maxima;
        for (int k = 0; k < kernels.size(); k++) {
            for (int r = 0; r < Region.COUNT; r++) {
                System.arraycopy(maxima[r], k * filters, features, (k * Region.COUNT + r) * filters, filters);
            }
        }
    }

    private void findMaxima(EncodedWindow window, Scratch scratch) {
        float[][] sums = scratch.sums;
        for (float[] region : scratch.maxima) {
            Arrays.fill(region, 0);
        }
        for (int t = 0; t < reach; t++) {
            System.arraycopy(biases, 0, sums[t], 0, outputs);
        }
        for (int t = 0; t < window.length() + reach; t++) {
            System.arraycopy(biases, 0, sums[(t + reach) % sums.length], 0, outputs);
            if (t < window.length()) {
                scatter(token(window, t, scratch.token), sums, t);
            }
            if (t >= reach) {
                raise(scratch.maxima, sums[(t - reach) % sums.length], window.regions(), t - reach);
            }
        }
    }

    /** What a position adds to the outputs around it. */
    private float[] token(EncodedWindow window, int t, float[] sum) {
        float[] word = word(window.rows()[t]);
        float[] token = word;
        for (int c = 0; c < Channel.COUNT; c++) {
            float value = window.channels()[c][t];
            if (value != 0) {
                if (token != sum) {
                    copy(word, sum);
                    token = sum;
                }
                add(value, ofChannels[c], sum);
            }
        }
        return token;
    }

    private static void copy(float[] word, float[] sum) {
        if (word == NOTHING) {
            Arrays.fill(sum, 0);
        } else {
            System.arraycopy(word, 0, sum, 0, sum.length);
        }
    }

    /** What a word adds by itself. */
    private float[] word(int row) {
        float[] known = words.getAcquire(row);
        if (known == null) {
            known = project(vectors[row]);
            words.setRelease(row, known);
        }
        return known;
    }

    private float[] project(float[] vector) {
        float[] sum = new float[ofChannels[0].length];
        boolean any = false;
        for (int e = 0; e < vector.length; e++) {
            if (vector[e] != 0) {
                add(vector[e], ofVectors[e], sum);
                any = true;
            }
        }
        return any ? sum : NOTHING;
    }

    /** Adds a token at {@code t} to the sums of all positions that see it. */
    private void scatter(float[] token, float[][] sums, int t) {
        if (token == NOTHING) {
            return;
        }
        int from = 0;
        for (int k = 0; k < kernels.size(); k++) {
            int kernel = kernels.get(k);
            for (int offset = 0; offset < kernel; offset++) {
                int seenBy = t + kernel / 2 - offset;
                // Those before the first and behind the last position are nobody's; their rows are set anew before use
                add(token, from, sums[Math.floorMod(seenBy, sums.length)], k * filters, filters);
                from += filters;
            }
        }
    }

    private static void raise(float[][] maxima, float[] sums, float[][] regions, int t) {
        for (int r = 0; r < Region.COUNT; r++) {
            if (regions[r][t] > 0) {
                raise(maxima[r], sums);
            }
        }
    }

    // Loops that the compiler turns into vector instructions

    private static void raise(float[] maxima, float[] values) {
        for (int i = 0; i < maxima.length; i++) {
            maxima[i] = Math.max(maxima[i], values[i]);
        }
    }

    private static void add(float factor, float[] values, float[] sum) {
        for (int i = 0; i < sum.length; i++) {
            sum[i] += factor * values[i];
        }
    }

    private static void add(float[] values, int from, float[] sum, int to, int count) {
        for (int i = 0; i < count; i++) {
            sum[to + i] += values[from + i];
        }
    }
}
