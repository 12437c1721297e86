package io.standpoint.model;

import io.standpoint.model.EncodedWindow.Channel;

/**
 * A stretch of tokens with its features; {@code from} and {@code to} select a part of the arrays, which all stretches of
 * one text share.
 *
 * @param rows rows of the embedding matrix
 * @param channels token features, {@code Channel.COUNT} rows
 * @param from first token
 * @param to behind the last token
 * @param distances tokens to the nearest mention, very large where there is none
 */
@SuppressWarnings("ArrayRecordComponent")
record Segment(int[] rows, float[][] channels, int from, int to, int[] distances) {

    static final Segment EMPTY = new Segment(new int[0], new float[Channel.COUNT][0], 0, 0, new int[0]);

    int size() {
        return to - from;
    }

    Segment part(int start, int end) {
        return new Segment(rows, channels, from + start, from + end, distances);
    }

    Segment first(int most) {
        return part(0, Math.min(most, size()));
    }

    Segment last(int most) {
        return part(Math.max(0, size() - most), size());
    }

    int distance(int at) {
        return distances[from + at];
    }

    boolean mentioned() {
        for (int i = from; i < to; i++) {
            if (distances[i] == 0) {
                return true;
            }
        }
        return false;
    }

    void copyTo(int at, int[] targetRows, float[][] targetChannels) {
        System.arraycopy(rows, from, targetRows, at, size());
        for (int c = 0; c < Channel.COUNT; c++) {
            System.arraycopy(channels[c], from, targetChannels[c], at, size());
        }
    }
}
