package io.standpoint.model.quantification;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * How far a model errs otherwise in one group of articles than in the rest. Groups are kinds of subject within leanings
 * of outlets. Of each, the shares that the model said are held against those that the error rates of all other groups let
 * expect for its labels; the covariance of these residuals, less what their own sampling explains, is the variance
 * between groups (method of moments; DerSimonian and Laird, Controlled Clinical Trials 7, 1986).
 *
 * @param covariance between groups, of the shares that the model says
 * @param groups number of kinds, or of leanings where there are more of them, that it was measured on; below two, the
 *     covariance is zero because nothing is known
 */
record GroupDifferences(Covariance covariance, int groups) {

    /** Below it, a group's own sampling variance is too unsure to be taken off. */
    private static final int FEWEST_ARTICLES = 20;

    static final GroupDifferences UNKNOWN = new GroupDifferences(Covariance.NONE, 0);

    static GroupDifferences of(List<JudgedArticle> articles) {
        Map<List<String>, List<JudgedArticle>> cells =
                new TreeMap<>((a, b) -> a.toString().compareTo(b.toString()));
        articles.forEach(
                article -> cells.computeIfAbsent(List.of(article.kind(), article.leaning()), cell -> new ArrayList<>())
                        .add(article));
        Set<String> kinds = new HashSet<>();
        Set<String> leanings = new HashSet<>();
        Covariance sum = Covariance.NONE;
        int measured = 0;
        for (List<JudgedArticle> cell : cells.values()) {
            Confusion others = new Confusion();
            articles.stream()
                    .filter(article -> !article.sameGroup(cell.get(0)))
                    .forEach(article -> others.add(article.confusion(), 1));
            if (cell.size() >= FEWEST_ARTICLES && others.hasEveryLabel()) {
                sum = sum.plus(residual(cell, others.rates()));
                kinds.add(cell.get(0).kind());
                leanings.add(cell.get(0).leaning());
                measured++;
            }
        }
        int groups = Math.max(kinds.size(), leanings.size());
        return groups < 2
                ? UNKNOWN
                : new GroupDifferences(sum.times(1.0 / measured).positive(), groups);
    }

    /** The square of a group's mean residual, less the sampling covariance of that mean. */
    private static Covariance residual(List<JudgedArticle> cell, Rates others) {
        double s = 0;
        double c = 0;
        Covariance squares = Covariance.NONE;
        for (JudgedArticle article : cell) {
            double ownS = article.unexpectedSupportive(others);
            double ownC = article.unexpectedCritical(others);
            s += ownS;
            c += ownC;
            squares = squares.plus(Covariance.ofSquare(ownS, ownC));
        }
        double n = cell.size();
        Covariance square = Covariance.ofSquare(s / n, c / n);
        Covariance sampling = squares.times(1 / n).plus(square.times(-1)).times(1 / (n - 1));
        return square.plus(sampling.times(-1));
    }
}
