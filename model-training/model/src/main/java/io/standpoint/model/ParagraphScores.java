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
        add(window.paragraph(), window.weight(), probabilities);
    }

    private void add(int paragraph, int weight, float... probabilities) {
        weights[paragraph] += weight;
        for (int s = 0; s < probabilities.length; s++) {
            logarithms[paragraph][s] += weight * Math.log(Math.max(LEAST, probabilities[s]));
        }
    }

    /** For every paragraph the mean over its windows, weighted by their tokens. */
    List<double[]> means() {
        List<double[]> means = new ArrayList<>();
        for (int p = 0; p < weights.length; p++) {
            means.add(mean(p));
        }
        return means;
    }

    /** The mean over one paragraph's windows, weighted by their tokens. */
    double[] mean(int paragraph) {
        double[] mean = logarithms[paragraph].clone();
        for (int s = 0; s < mean.length; s++) {
            mean[s] /= weights[paragraph];
        }
        return mean;
    }

    /** The mean over one paragraph's windows once some of them, with their rows, have taken the place of others. */
    double[] meanWith(OccludedArticle.Word word, List<EncodedWindow> windows, float[][] rows) {
        ParagraphScores rest = new ParagraphScores(1);
        rest.weights[0] = weights[word.paragraph()];
        rest.logarithms[0] = logarithms[word.paragraph()].clone();
        word.with().forEach(i -> rest.add(0, -windows.get(i).weight(), rows[i]));
        word.without().forEach(i -> rest.add(0, windows.get(i).weight(), rows[i]));
        return rest.mean(0);
    }
}
