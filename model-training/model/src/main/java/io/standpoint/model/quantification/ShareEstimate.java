package io.standpoint.model.quantification;

import static io.standpoint.model.quantification.ErrorRates.DRAWS;

import io.standpoint.model.card.Estimate;
import java.util.List;
import java.util.SplittableRandom;

/**
 * The expected shares of the labels in articles like those of a group, corrected for the model's errors, with 95 %
 * intervals. The estimate is adjusted counting brought onto the simplex; intervals are percentiles of
 * {@value ErrorRates#DRAWS} draws in which the articles, the measured error rates and their difference in this group are
 * others. The same input always gives the same estimate.
 */
public final class ShareEstimate {

    /** So that equal numbers for articles and likeness still give other normal numbers. */
    private static final long OTHER = 0x5DEECE66DL;

    private final Estimate supportive;
    private final Estimate neutral;
    private final Estimate critical;
    private final Estimate net;
    private final double fromArticles;
    private final double fromModel;
    private final float[] netDraws;

    ShareEstimate(
            Estimate supportive,
            Estimate neutral,
            Estimate critical,
            Estimate net,
            double fromArticles,
            double fromModel,
            float[] netDraws) {
        this.supportive = supportive;
        this.neutral = neutral;
        this.critical = critical;
        this.net = net;
        this.fromArticles = fromArticles;
        this.fromModel = fromModel;
        this.netDraws = netDraws;
    }

    /**
     * Estimates the shares of one group.
     *
     * @param samples its articles, by the version of the model that read them, at least one; versions count by their
     *     weight
     * @param group a number of this group, such as a hash of its name: groups with other numbers have other draws of
     *     articles
     * @param likeness a number that groups share in whose texts the model is likely to err alike, such as the months of
     *     one subject in one source: in a {@link Comparison} of two such groups, what is unknown of the model's errors
     *     there cancels. That finds differences rightly, and gives their size less well where they are large. Where in
     *     doubt, the same as {@code group}, which is cautious
     * @throws IllegalArgumentException if there is no sample
     */
    public static ShareEstimate of(List<VersionSample> samples, long group, long likeness) {
        if (samples.isEmpty()) {
            throw new IllegalArgumentException("a group has at least one sample");
        }
        double total = samples.stream().mapToDouble(s -> s.moments().weight()).sum();
        SplittableRandom articles = new SplittableRandom(group);
        double[] differences = normals(new SplittableRandom(likeness ^ OTHER));
        ShareDraws draws = new ShareDraws();
        double supportive = 0;
        double critical = 0;
        for (VersionSample sample : samples) {
            double weight = sample.moments().weight() / total;
            Shares said = sample.moments().shares();
            Correction correction = sample.rates().correction();
            supportive += weight * correction.supportive(said.supportive(), said.critical());
            critical += weight * correction.critical(said.supportive(), said.critical());
            draws.add(sample, weight, articles, differences);
        }
        return draws.around(supportive, critical);
    }

    private static double[] normals(SplittableRandom random) {
        double[] normals = new double[2 * DRAWS];
        for (int i = 0; i < normals.length; i++) {
            normals[i] = random.nextGaussian();
        }
        return normals;
    }

    /** The supportive share, in [0, 1]. */
    public Estimate supportive() {
        return supportive;
    }

    /** The neutral share, in [0, 1]. */
    public Estimate neutral() {
        return neutral;
    }

    /** The critical share, in [0, 1]. */
    public Estimate critical() {
        return critical;
    }

    /** The supportive share less the critical one, in [-1, 1]. */
    public Estimate net() {
        return net;
    }

    /**
     * The half-width, at least 0, that the 95 % interval of net would have if the error rates were known exactly: 1.96
     * standard deviations of the draws. More articles make it smaller.
     */
    public double fromArticles() {
        return fromArticles;
    }

    /**
     * The half-width, at least 0, that the 95 % interval of net would have with the same shares in endlessly many
     * articles: 1.96 standard deviations of the draws. More labelled articles make it smaller, down to what the model
     * errs otherwise from group to group. Where no share is near zero, the squares of the two make up that of the whole.
     */
    public double fromModel() {
        return fromModel;
    }

    /** Net in each draw; the same draw of two groups has the same error rates. */
    float[] netDraws() {
        return netDraws;
    }
}
