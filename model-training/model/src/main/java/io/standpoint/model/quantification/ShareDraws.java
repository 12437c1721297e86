package io.standpoint.model.quantification;

import static io.standpoint.model.quantification.ErrorRates.DRAWS;

import java.util.List;
import java.util.SplittableRandom;

/** Draws of the corrected shares of one group, summed over versions of the model, before they are made possible ones. */
final class ShareDraws {

    /** Of a normal distribution, the half-width of the middle 95 % in standard deviations. */
    private static final double NORMAL_95 = 1.959964;

    private final Plane both = new Plane();
    private final Plane otherArticles = new Plane();
    private final Plane otherModel = new Plane();

    /**
     * Adds a version's draws.
     *
     * @param sample of the group
     * @param weight of the version in the group, in (0, 1]
     * @param articles normal numbers for what other articles would say
     * @param differences normal numbers for how the model errs otherwise in this group, two for each draw
     */
    void add(VersionSample sample, double weight, SplittableRandom articles, double[] differences) {
        ErrorRates rates = sample.rates();
        Shares said = sample.moments().shares();
        Covariance.Root sampling = sample.moments().covariance().root();
        Covariance.Root between = rates.differences().root();
        Correction measured = rates.correction();
        for (int draw = 0; draw < DRAWS; draw++) {
            Correction drawn = rates.correction(draw);
            double a = articles.nextGaussian();
            double s = sampling.supportive(a);
            double c = sampling.critical(a, articles.nextGaussian());
            double scale = rates.differenceScale(draw);
            double u = scale * differences[2 * draw];
            double otherS = said.supportive() + between.supportive(u);
            double otherC = said.critical() + between.critical(u, scale * differences[2 * draw + 1]);
            both.add(draw, weight, drawn, otherS + s, otherC + c);
            otherArticles.add(draw, weight, measured, said.supportive() + s, said.critical() + c);
            otherModel.add(draw, weight, drawn, otherS, otherC);
        }
    }

    /**
     * The estimate. Where the corrected shares lie outside of the simplex, all draws move with them to the nearest point of
     * it: as they were, most would end on the same edge, and an interval could be a single point although next to that
     * point much is as likely.
     */
    ShareEstimate around(double correctedSupportive, double correctedCritical) {
        Shares shares = Shares.nearest(correctedSupportive, correctedCritical);
        for (Plane plane : List.of(both, otherArticles, otherModel)) {
            plane.move(shares.supportive() - correctedSupportive, shares.critical() - correctedCritical);
        }
        double[] supportive = both.supportive;
        double[] critical = both.critical;
        double[] neutral = new double[DRAWS];
        double[] net = new double[DRAWS];
        float[] kept = new float[DRAWS];
        for (int draw = 0; draw < DRAWS; draw++) {
            double s = supportive[draw];
            double c = critical[draw];
            supportive[draw] = Shares.clipped(s, c);
            critical[draw] = Shares.clipped(c, s);
            neutral[draw] = Math.max(0, 1 - supportive[draw] - critical[draw]);
            net[draw] = supportive[draw] - critical[draw];
            kept[draw] = (float) net[draw];
        }
        return new ShareEstimate(
                Percentiles.around(shares.supportive(), supportive),
                Percentiles.around(shares.neutral(), neutral),
                Percentiles.around(shares.critical(), critical),
                Percentiles.around(shares.net(), net),
                otherArticles.halfWidth(),
                otherModel.halfWidth(),
                kept);
    }

    /** Points of the plane of the shares: supportive and critical; neutral is what is left of one. */
    private static final class Plane {

        private final double[] supportive = new double[DRAWS];
        private final double[] critical = new double[DRAWS];

        void add(int draw, double weight, Correction correction, double s, double c) {
            supportive[draw] += weight * correction.supportive(s, c);
            critical[draw] += weight * correction.critical(s, c);
        }

        void move(double s, double c) {
            for (int draw = 0; draw < DRAWS; draw++) {
                supportive[draw] += s;
                critical[draw] += c;
            }
        }

        /** Of net. */
        double halfWidth() {
            double sum = 0;
            double squares = 0;
            for (int draw = 0; draw < DRAWS; draw++) {
                double net = Shares.clipped(supportive[draw], critical[draw])
                        - Shares.clipped(critical[draw], supportive[draw]);
                sum += net;
                squares += net * net;
            }
            double mean = sum / DRAWS;
            return NORMAL_95 * Math.sqrt(Math.max(0, squares / DRAWS - mean * mean));
        }
    }
}
