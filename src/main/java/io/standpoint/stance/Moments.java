package io.standpoint.stance;

import io.standpoint.model.quantification.SampleMoments;

/**
 * Sums over articles with prose, in the fractions of a {@link Weight}: {@code w} what they weigh, {@code s} and {@code k}
 * what the model said of it, supportive and critical. All are whole numbers, so that their order does not matter.
 *
 * @param articles how many they are
 * @param clusters how many different texts they are
 */
record Moments(
        long articles,
        long clusters,
        double w,
        double s,
        double k,
        double ww,
        double ws,
        double wk,
        double ss,
        double sk,
        double kk) {

    static final Moments NONE = new Moments(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

    Moments plus(Moments other) {
        return new Moments(
                articles + other.articles,
                clusters + other.clusters,
                w + other.w,
                s + other.s,
                k + other.k,
                ww + other.ww,
                ws + other.ws,
                wk + other.wk,
                ss + other.ss,
                sk + other.sk,
                kk + other.kk);
    }

    /** What has to be added where these articles are one text, and are among the articles as if they were several. */
    Moments asCopies() {
        return new Moments(
                0, 1 - clusters, 0, 0, 0, w * w - ww, w * s - ws, w * k - wk, s * s - ss, s * k - sk, k * k - kk);
    }

    /** In whole articles or paragraphs. */
    SampleMoments whole(double scale) {
        double square = scale * scale;
        return new SampleMoments(
                articles,
                clusters,
                w,
                s / scale,
                k / scale,
                ww,
                ws / scale,
                wk / scale,
                ss / square,
                sk / square,
                kk / square);
    }
}
