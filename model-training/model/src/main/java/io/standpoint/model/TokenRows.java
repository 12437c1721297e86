package io.standpoint.model;

import io.standpoint.model.EncodedWindow.Region;
import java.util.Arrays;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * The tokens of a batch of texts as a convolution sees them: a row of features for each token, the texts one behind the
 * other with rows of zeros between, so that what lies under the kernel at any position lies together.
 */
final class TokenRows {

    private final int batch;
    private final int length;
    private final int features;
    private final int width;
    private final float[] numbers;
    /** For each text, region by region, 1 where a token lies in it. */
    private final float[][] members;

    /**
     * Reads a batch.
     *
     * @param input {@code [batch, T, features + regions]}
     * @param kept by what the features are multiplied, {@code [batch, features]}
     * @param width of the kernel
     * @param old rows that are not needed any more, whose memory is used again
     */
    TokenRows(INDArray input, float[] kept, int width, TokenRows old) {
        this.batch = (int) input.size(0);
        this.length = (int) input.size(1);
        this.features = kept.length / batch;
        this.width = width;
        this.members = new float[batch][Region.COUNT * length];
        this.numbers = zeros(count() * features, old);
        int given = (int) input.size(2);
        NativeFloats source = NativeFloats.of(input);
        float[] text = new float[length * given];
        for (int b = 0; b < batch; b++) {
            source.read((long) b * text.length, text);
            for (int t = 0; t < length; t++) {
                int to = (seenAt(b, t) + width / 2) * features;
                multiply(text, t * given, kept, b * features, numbers, to, features);
                for (int r = 0; r < Region.COUNT; r++) {
                    members[b][r * length + t] = text[t * given + features + r];
                }
            }
        }
    }

    private static float[] zeros(int size, TokenRows old) {
        if (old == null || old.numbers.length < size) {
            return new float[size];
        }
        Arrays.fill(old.numbers, 0);
        return old.numbers;
    }

    private static void multiply(float[] a, int fromA, float[] b, int fromB, float[] product, int to, int count) {
        for (int i = 0; i < count; i++) {
            product[to + i] = a[fromA + i] * b[fromB + i];
        }
    }

    /** How many rows there are. */
    int count() {
        return batch * (length + width - 1);
    }

    /** The first row under the kernel where it lies over a token. */
    int seenAt(int text, int token) {
        return text * (length + width - 1) + token;
    }

    int batch() {
        return batch;
    }

    /** Tokens of each text, those that only fill up included. */
    int length() {
        return length;
    }

    /** All rows, one behind the other; the array may be longer. */
    float[] numbers() {
        return numbers;
    }

    boolean isIn(int region, int text, int token) {
        return members[text][region * length + token] > 0;
    }
}
