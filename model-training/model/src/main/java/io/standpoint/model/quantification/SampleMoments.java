package io.standpoint.model.quantification;

/**
 * What has to be kept of the articles of one group, read by one version of a model, for shares and their sampling
 * variance. Articles that copy one another form a cluster, which counts as one observation; a cluster {@code c} has a
 * weight {@code w} and, in the unit of its weight, what the model said: {@code s} supportive and {@code k} critical.
 *
 * <p>Shares by article: {@code w} is the number of articles, {@code s} and {@code k} the sums over them of the shares
 * within each. Shares by paragraph: {@code w} is the number of paragraphs, {@code s} and {@code k} are counts of them.
 * In both, {@code 0 ≤ s + k ≤ w}. All components are sums over clusters, so that groups are added up with
 * {@link #plus} and kept as plain numbers.
 *
 * @param articles number of articles
 * @param clusters number of clusters, at most {@code articles}
 * @param weight Σw
 * @param supportive Σs
 * @param critical Σk
 * @param weightSquared Σw²
 * @param weightSupportive Σws
 * @param weightCritical Σwk
 * @param supportiveSquared Σs²
 * @param supportiveCritical Σsk
 * @param criticalSquared Σk²
 */
public record SampleMoments(
        long articles,
        long clusters,
        double weight,
        double supportive,
        double critical,
        double weightSquared,
        double weightSupportive,
        double weightCritical,
        double supportiveSquared,
        double supportiveCritical,
        double criticalSquared) {

    /** No article at all. */
    public static final SampleMoments NONE = new SampleMoments(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

    private static final double ROUNDING = 1e-6;

    /** Refuses what no articles can give, within rounding. */
    public SampleMoments {
        double slack = ROUNDING * (1 + weight);
        if (!(articles >= clusters
                && clusters >= 0
                && (clusters == 0) == (weight == 0)
                && supportive >= -slack
                && critical >= -slack
                && supportive + critical <= weight + slack
                && weightSquared >= 0
                && supportiveSquared >= -slack
                && criticalSquared >= -slack)) {
            throw new IllegalArgumentException("no articles give these sums: " + articles + " articles in " + clusters
                    + " clusters of weight " + weight + ", supportive " + supportive + ", critical " + critical);
        }
    }

    /**
     * Of one cluster.
     *
     * @param articles in it, at least 1
     * @param weight above 0: its articles or its paragraphs
     * @param supportive of that weight, at least 0
     * @param critical of that weight, at least 0
     * @throws IllegalArgumentException if the two exceed the weight, or a number is out of its range
     */
    public static SampleMoments ofCluster(long articles, double weight, double supportive, double critical) {
        if (articles < 1 || !(weight > 0)) {
            throw new IllegalArgumentException(
                    "a cluster has at least one article and a weight, not " + articles + " and " + weight);
        }
        return new SampleMoments(
                articles,
                1,
                weight,
                supportive,
                critical,
                weight * weight,
                weight * supportive,
                weight * critical,
                supportive * supportive,
                supportive * critical,
                critical * critical);
    }

    /** Of these clusters and others. */
    public SampleMoments plus(SampleMoments other) {
        return new SampleMoments(
                articles + other.articles,
                clusters + other.clusters,
                weight + other.weight,
                supportive + other.supportive,
                critical + other.critical,
                weightSquared + other.weightSquared,
                weightSupportive + other.weightSupportive,
                weightCritical + other.weightCritical,
                supportiveSquared + other.supportiveSquared,
                supportiveCritical + other.supportiveCritical,
                criticalSquared + other.criticalSquared);
    }

    /**
     * What the model said, uncorrected.
     *
     * @throws IllegalStateException if there is no article
     */
    public Shares shares() {
        if (clusters == 0) {
            throw new IllegalStateException("there is no article to take shares of");
        }
        return Shares.nearest(supportive / weight, critical / weight);
    }

    /**
     * Sampling covariance of {@link #shares}: the ratio estimator over clusters with its factor {@code G / (G - 1)}
     * (Cochran, "Sampling Techniques", 1977, section 6.3), and the largest variance that a cluster with these shares can
     * have, weighted as one cluster more. The latter vanishes with their number; it stands in for what few clusters
     * cannot show, above all where all of them happen to say the same.
     */
    Covariance covariance() {
        Shares shares = shares();
        double s = shares.supportive();
        double c = shares.critical();
        double squares = weight * weight;
        Covariance measured = new Covariance(
                        Math.max(0, supportiveSquared - 2 * s * weightSupportive + s * s * weightSquared),
                        supportiveCritical - s * weightCritical - c * weightSupportive + s * c * weightSquared,
                        Math.max(0, criticalSquared - 2 * c * weightCritical + c * c * weightSquared))
                .times(clusters == 1 ? 0 : clusters / (clusters - 1.0) / squares);
        return measured.plus(largest(s, c).times(weightSquared / squares / clusters))
                .positive();
    }

    /** Of a cluster that is wholly of one stance, the shares pulled toward equal ones by one cluster more. */
    private Covariance largest(double s, double c) {
        double pulledS = (clusters * s + 1.0 / 3) / (clusters + 1);
        double pulledC = (clusters * c + 1.0 / 3) / (clusters + 1);
        return new Covariance(pulledS * (1 - pulledS), -pulledS * pulledC, pulledC * (1 - pulledC));
    }
}
