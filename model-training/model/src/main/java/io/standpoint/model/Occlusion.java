package io.standpoint.model;

import io.standpoint.model.OccludedArticle.Word;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Weighs an article's words by what the network says without each of them. */
final class Occlusion {

    /** Most words of evidence in a paragraph. */
    static final int MOST = 10;

    /** A word that weighs less, in either direction, is no evidence. */
    static final double LEAST = 0.01;

    private final Calibration calibration;
    private final OccludedArticle article;
    private final float[][] rows;

    Occlusion(Calibration calibration, OccludedArticle article, float[][] rows) {
        if (rows.length != article.windows().size()) {
            throw new IllegalArgumentException(
                    rows.length + " rows for " + article.windows().size() + " windows");
        }
        this.calibration = calibration;
        this.article = article;
        this.rows = rows;
    }

    List<List<EvidenceWord>> evidence(List<Stance> stances) {
        List<List<EvidenceWord>> found = new ArrayList<>();
        stances.forEach(stance -> found.add(new ArrayList<>()));
        ParagraphScores whole = scores(article.article().windows().size());
        for (Word word : article.words()) {
            Stance stance = stances.get(word.paragraph());
            double with = calibration.calibrated(whole.mean(word.paragraph())).of(stance);
            double without = calibration
                    .calibrated(whole.meanWith(word, article.windows(), rows))
                    .of(stance);
            if (Math.abs(with - without) >= LEAST) {
                found.get(word.paragraph()).add(new EvidenceWord(word.span(), with - without));
            }
        }
        return found.stream().map(Occlusion::strongest).toList();
    }

    private ParagraphScores scores(int windows) {
        ParagraphScores scores = new ParagraphScores(article.article().paragraphs());
        for (int i = 0; i < windows; i++) {
            scores.add(article.windows().get(i), rows[i]);
        }
        return scores;
    }

    private static List<EvidenceWord> strongest(List<EvidenceWord> words) {
        return words.stream()
                .sorted(Comparator.comparingDouble((EvidenceWord word) -> -Math.abs(word.weight()))
                        .thenComparingInt(word -> word.span().start()))
                .limit(MOST)
                .toList();
    }
}
