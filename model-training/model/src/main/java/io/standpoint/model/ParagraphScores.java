package io.standpoint.model;

import java.util.ArrayList;
import java.util.List;

/** Gathers the scores of an article's paragraphs from their windows. */
final class ParagraphScores {

    private static final double LEAST = 1e-7;

    private final double[][] logarithms;
    private final long[] weights;

    ParagraphScores(int paragraphs) {
        logarithms = new double[paragraphs][Stance.values().length];
        weights = new long[paragraphs];
    }

    void add(EncodedWindow window, float[] probabilities) {
        int paragraph = window.paragraph();
        weights[paragraph] += window.weight();
        for (int s = 0; s < probabilities.length; s++) {
            logarithms[paragraph][s] += window.weight() * Math.log(Math.max(LEAST, probabilities[s]));
        }
    }

    /** For every paragraph the mean over its windows, weighted by their tokens. */
    List<double[]> means() {
        List<double[]> means = new ArrayList<>();
        for (int p = 0; p < weights.length; p++) {
            double[] mean = logarithms[p].clone();
            for (int s = 0; s < mean.length; s++) {
                mean[s] /= weights[p];
            }
            means.add(mean);
        }
        return means;
    }
}
