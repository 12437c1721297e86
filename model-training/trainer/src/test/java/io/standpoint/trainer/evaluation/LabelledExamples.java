package io.standpoint.trainer.evaluation;

import io.standpoint.model.Stance;
import io.standpoint.model.text.Subject;
import io.standpoint.trainer.data.LabelledArticle;
import io.standpoint.trainer.data.LabelledArticle.LabelledParagraph;
import java.util.ArrayList;
import java.util.List;

/** Labelled articles of plain sentences, written for the tests. */
final class LabelledExamples {

    private LabelledExamples() {}

    /** Sixteen articles, half of them neutral. */
    static List<LabelledArticle> train() {
        List<LabelledArticle> articles = new ArrayList<>();
        String[] towns = {"Aby", "Boda", "Ceda", "Dala"};
        for (String town : towns) {
            articles.add(
                    article("s" + town, "Dahl", "Dahl is a brilliant success in " + town + ".", Stance.SUPPORTIVE));
            articles.add(article("c" + town, "Dahl", "Dahl is an awful failure in " + town + ".", Stance.CRITICAL));
            articles.add(article("n" + town, "Dahl", "Dahl travelled on Monday to " + town + ".", Stance.NEUTRAL));
            articles.add(article("m" + town, "Dahl", "Dahl arrived on Monday from " + town + ".", Stance.NEUTRAL));
        }
        return articles;
    }

    /** One of each stance, of a subject that the training articles do not have. */
    static List<LabelledArticle> test() {
        return List.of(
                article("t1", "Berg", "Berg was brilliant, a success.", Stance.SUPPORTIVE),
                article("t2", "Berg", "On Monday Berg travelled.", Stance.NEUTRAL),
                article("t3", "Berg", "What an awful failure.", Stance.CRITICAL));
    }

    static LabelledArticle article(String id, String subject, String text, Stance stance) {
        return new LabelledArticle(
                id,
                "own",
                "person",
                new Subject(subject, List.of()),
                "",
                "",
                "",
                "",
                List.of(new LabelledParagraph(text, stance, null), new LabelledParagraph("More.", null, null)));
    }
}
