package io.standpoint.trainer.evaluation;

import io.standpoint.model.EvidenceWord;
import io.standpoint.model.Probabilities;
import io.standpoint.model.Stance;
import io.standpoint.model.text.Article;
import io.standpoint.model.text.Paragraph;
import io.standpoint.model.text.Span;
import io.standpoint.model.text.Tokenizer;
import io.standpoint.model.text.Words;
import io.standpoint.trainer.data.LabelledArticle;
import io.standpoint.trainer.evaluation.DeletionTotals.Measure;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Function;

/** Deletes evidence words and random words from labelled articles and looks what becomes of the probabilities. */
final class DeletionTest {

    private static final int WORDS = 3;
    private static final int DRAWS = 5;
    private static final long SEED = 20261125;

    private final Classifier classifier;
    private final Function<Article, List<List<EvidenceWord>>> explainer;
    private int withoutEvidence;

    DeletionTest(Classifier classifier, Function<Article, List<List<EvidenceWord>>> explainer) {
        this.classifier = classifier;
        this.explainer = explainer;
    }

    Faithfulness measure(List<LabelledArticle> articles) {
        List<DeletionTotals> totals = new ArrayList<>();
        SplittableRandom random = new SplittableRandom(SEED);
        withoutEvidence = 0;
        for (LabelledArticle article : articles) {
            DeletionTotals found = measure(article, random.split());
            if (found.paragraphs() > 0) {
                totals.add(found);
            }
        }
        if (totals.isEmpty()) {
            throw new IllegalArgumentException("no labelled paragraph has a word that speaks for its stance");
        }
        DeletionTotals all = DeletionTotals.sum(totals);
        return new Faithfulness(
                WORDS,
                totals.size(),
                all.paragraphs(),
                withoutEvidence,
                all.mean(Measure.EVIDENCE_FALL),
                all.mean(Measure.RANDOM_FALL),
                DeletionTotals.ratio(totals, Measure.EVIDENCE_FALL, Measure.RANDOM_FALL),
                all.mean(Measure.EVIDENCE_CHANGE),
                all.mean(Measure.RANDOM_CHANGE),
                DeletionTotals.ratio(totals, Measure.EVIDENCE_CHANGE, Measure.RANDOM_CHANGE),
                all.mean(Measure.EVIDENCE_FLIP),
                all.mean(Measure.RANDOM_FLIP));
    }

    /** A paragraph of an article: its words, and those of the evidence that speak for its stance, by their places in it. */
    private record Tested(int paragraph, Stance stance, double probability, List<Span> words, List<Span> evidence) {}

    /**
     * The network sees the end of the prose before a paragraph with it. So that only the paragraph's own words are
     * missing, every other paragraph of prose is tested in one pass, and the others in a second.
     */
    private DeletionTotals measure(LabelledArticle labelled, SplittableRandom random) {
        Article article = labelled.article();
        List<Tested> all = tested(labelled, article);
        DeletionTotals totals = new DeletionTotals();
        for (int pass = 0; pass < 2; pass++) {
            List<Tested> some = everyOther(article, all, pass);
            if (!some.isEmpty()) {
                totals.count(some.size());
                remove(labelled, some, Tested::evidence, (fall, flip) -> totals.addEvidence(fall, flip, 1));
                for (int draw = 0; draw < DRAWS; draw++) {
                    remove(
                            labelled,
                            some,
                            one -> drawn(one.words(), one.evidence().size(), random),
                            (fall, flip) -> totals.addRandom(fall, flip, 1.0 / DRAWS));
                }
            }
        }
        return totals;
    }

    private List<Tested> tested(LabelledArticle labelled, Article article) {
        List<Probabilities> before = classifier.classify(article);
        List<List<EvidenceWord>> evidence = explainer.apply(article);
        List<Tested> tested = new ArrayList<>();
        for (Paragraph paragraph : article.paragraphs()) {
            int p = paragraph.index();
            if (labelled.paragraphs().get(p).stance() == null || paragraph.boilerplate()) {
                continue;
            }
            List<Span> found = speakingFor(paragraph, evidence.get(p));
            if (found.isEmpty()) {
                withoutEvidence++;
            } else {
                Stance stance = before.get(p).mostProbable();
                tested.add(new Tested(p, stance, before.get(p).of(stance), words(paragraph), found));
            }
        }
        return tested;
    }

    private static List<Span> speakingFor(Paragraph paragraph, List<EvidenceWord> evidence) {
        int start = paragraph.span().start();
        return evidence.stream()
                .filter(word -> word.weight() > 0)
                .limit(WORDS)
                .map(word -> new Span(word.span().start() - start, word.span().end() - start))
                .toList();
    }

    private static List<Span> words(Paragraph paragraph) {
        return Words.of(paragraph.text(), Tokenizer.tokenize(paragraph.text()), paragraph.mentions());
    }

    private static List<Tested> everyOther(Article article, List<Tested> all, int pass) {
        Map<Integer, Integer> ranks = new HashMap<>();
        for (Paragraph paragraph : article.paragraphs()) {
            if (!paragraph.boilerplate()) {
                ranks.put(paragraph.index(), ranks.size());
            }
        }
        return all.stream()
                .filter(one -> ranks.get(one.paragraph()) % 2 == pass)
                .toList();
    }

    private static List<Span> drawn(List<Span> words, int count, SplittableRandom random) {
        List<Span> rest = new ArrayList<>(words);
        List<Span> drawn = new ArrayList<>();
        while (drawn.size() < count) {
            drawn.add(rest.remove(random.nextInt(rest.size())));
        }
        return drawn;
    }

    /** Takes how far a probability fell, and whether the stance changed. */
    private interface Fall {
        void took(double fall, boolean flip);
    }

    private void remove(LabelledArticle labelled, List<Tested> some, Function<Tested, List<Span>> words, Fall fall) {
        Map<Integer, List<Span>> deleted = new HashMap<>();
        some.forEach(one -> deleted.put(one.paragraph(), words.apply(one)));
        List<Probabilities> after =
                classifier.classify(new Deletion(labelled, deleted).article().article());
        for (Tested one : some) {
            Probabilities now = after.get(one.paragraph());
            fall.took(one.probability() - now.of(one.stance()), now.mostProbable() != one.stance());
        }
    }
}
