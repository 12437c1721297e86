package io.standpoint.model.quantification;

import io.standpoint.model.CrossFittedPrediction;
import io.standpoint.model.Stance;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/**
 * How one version of a model errs, and how sure that is: the rates at which it says each stance of paragraphs with each
 * label, {@value #DRAWS} bootstrap draws of them, and how far they differ between groups of articles. Measured on the
 * cross-fitted predictions of the model file; kept as bytes by {@link #toBytes}.
 *
 * <p>A draw takes whole articles with replacement, because paragraphs of one article are alike (Efron and Tibshirani, "An
 * Introduction to the Bootstrap", 1993, section 13.3); one that lacks a label is drawn anew. The same predictions always
 * give the same draws. Rates of articles weighted alike differ from those of paragraphs by 0.002 at most for the model
 * that ships, far less than their standard errors (0.005 to 0.02), so that one set of rates serves both weightings.
 */
public final class ErrorRates {

    /** Number of bootstrap draws. */
    public static final int DRAWS = 500;

    private static final long SEED = 20_261_125;
    private static final double LEAST_DETERMINANT = 0.01;
    private static final byte FORMAT = 1;
    private static final int RATES = 6;
    private static final int BYTES = 1 + 2 * Integer.BYTES + 3 * Double.BYTES + (1 + DRAWS) * RATES * Float.BYTES;

    private final int articles;
    private final GroupDifferences differences;
    private final Rates rates;
    private final List<Rates> draws;
    private final Correction correction;
    private final Correction[] drawnCorrections;
    private final double[] drawnScales;

    /** Rates with their draws, as measured or as read. */
    ErrorRates(int articles, GroupDifferences differences, Rates rates, List<Rates> draws) {
        this.articles = articles;
        this.differences = differences;
        this.rates = rates;
        this.draws = List.copyOf(draws);
        this.correction = Correction.of(rates);
        this.drawnCorrections = this.draws.stream().map(Correction::of).toArray(Correction[]::new);
        this.drawnScales = scales(differences.groups());
    }

    /**
     * Measures a model.
     *
     * @param predictions what {@code StanceModel.crossFitted()} gives
     * @return its error rates; empty where no correction is possible, because a label has no paragraph, or because the
     *     model says much the same whatever the label (the determinant of the correction is below 0.01; the model that
     *     ships has 0.09, one without errors 1)
     */
    public static Optional<ErrorRates> of(List<CrossFittedPrediction> predictions) {
        List<JudgedArticle> judged = JudgedArticle.of(predictions);
        Confusion all = new Confusion();
        judged.forEach(article -> all.add(article.confusion(), 1));
        if (!all.hasEveryLabel() || all.rates().determinant() < LEAST_DETERMINANT) {
            return Optional.empty();
        }
        GroupDifferences differences = GroupDifferences.of(JudgedArticle.byKind(predictions));
        return Optional.of(new ErrorRates(judged.size(), differences, all.rates(), draws(judged)));
    }

    private static List<Rates> draws(List<JudgedArticle> articles) {
        SplittableRandom random = new SplittableRandom(SEED);
        List<Rates> draws = new ArrayList<>(DRAWS);
        while (draws.size() < DRAWS) {
            Confusion drawn = new Confusion();
            for (int i = 0; i < articles.size(); i++) {
                drawn.add(articles.get(random.nextInt(articles.size())).confusion(), 1);
            }
            if (drawn.hasEveryLabel()) {
                draws.add(drawn.rates());
            }
        }
        return draws;
    }

    /**
     * By what a draw stretches the differences between groups, since they are measured on few: roots of scaled inverse
     * chi-squared numbers, so that the differences follow Student's t.
     */
    private static double[] scales(int groups) {
        SplittableRandom random = new SplittableRandom(SEED + groups);
        double[] scales = new double[DRAWS];
        int freedom = groups - 1;
        for (int draw = 0; draw < DRAWS && freedom > 0; draw++) {
            double sum = 0;
            for (int i = 0; i < freedom; i++) {
                double normal = random.nextGaussian();
                sum += normal * normal;
            }
            scales[draw] = Math.sqrt(freedom / sum);
        }
        return scales;
    }

    /**
     * The probability, in [0, 1], that the model says {@code said} of a paragraph whose label is {@code label}; for one
     * label the three sum to one.
     */
    public double rate(Stance label, Stance said) {
        return rates.of(label, said);
    }

    /** On how many articles the rates were measured. */
    public int articles() {
        return articles;
    }

    /**
     * On how many kinds of subject (or leanings of outlets, where they are more) it was measured how far the rates differ
     * between them. At 0 it could not be measured, and intervals hold only for articles like the labelled ones.
     */
    public int groups() {
        return differences.groups();
    }

    /**
     * Corrects shares: adjusted counting, then the nearest shares that are possible.
     *
     * @param said the shares of the model's most probable stances
     */
    public Shares correct(Shares said) {
        return Shares.nearest(
                correction.supportive(said.supportive(), said.critical()),
                correction.critical(said.supportive(), said.critical()));
    }

    /** These rates, as if they were known to be the same in every group: intervals become too narrow. To compare. */
    public ErrorRates withoutDifferences() {
        return new ErrorRates(articles, GroupDifferences.UNKNOWN, rates, draws);
    }

    Rates draw(int draw) {
        return draws.get(draw);
    }

    Correction correction() {
        return correction;
    }

    Correction correction(int draw) {
        return drawnCorrections[draw];
    }

    Covariance differences() {
        return differences.covariance();
    }

    double differenceScale(int draw) {
        return drawnScales[draw];
    }

    /** Some 12 kB that {@link #ofBytes} reads. */
    public byte[] toBytes() {
        Covariance between = differences.covariance();
        ByteBuffer bytes = ByteBuffer.allocate(BYTES)
                .put(FORMAT)
                .putInt(articles)
                .putInt(differences.groups())
                .putDouble(between.supportive())
                .putDouble(between.both())
                .putDouble(between.critical());
        put(bytes, rates);
        draws.forEach(draw -> put(bytes, draw));
        return bytes.array();
    }

    private static void put(ByteBuffer bytes, Rates rates) {
        bytes.putFloat(rates.supportiveSupportive())
                .putFloat(rates.supportiveCritical())
                .putFloat(rates.neutralSupportive())
                .putFloat(rates.neutralCritical())
                .putFloat(rates.criticalSupportive())
                .putFloat(rates.criticalCritical());
    }

    /**
     * Reads what {@link #toBytes} wrote.
     *
     * @throws IllegalArgumentException if these are not such bytes
     */
    public static ErrorRates ofBytes(byte[] kept) {
        ByteBuffer bytes = ByteBuffer.wrap(kept);
        if (kept.length != BYTES || bytes.get() != FORMAT) {
            throw new IllegalArgumentException("these are no error rates of format " + FORMAT
                    + ": measure them again from the model's cross-fitted predictions");
        }
        int articles = bytes.getInt();
        int groups = bytes.getInt();
        Covariance between = new Covariance(bytes.getDouble(), bytes.getDouble(), bytes.getDouble());
        if (groups < 0 || !between.isPossible()) {
            throw new IllegalArgumentException("the kept variance between groups is no variance");
        }
        Rates rates = rates(bytes);
        List<Rates> draws = new ArrayList<>(DRAWS);
        for (int draw = 0; draw < DRAWS; draw++) {
            draws.add(rates(bytes));
        }
        return new ErrorRates(articles, new GroupDifferences(between, groups), rates, draws);
    }

    private static Rates rates(ByteBuffer bytes) {
        return new Rates(
                bytes.getFloat(),
                bytes.getFloat(),
                bytes.getFloat(),
                bytes.getFloat(),
                bytes.getFloat(),
                bytes.getFloat());
    }
}
