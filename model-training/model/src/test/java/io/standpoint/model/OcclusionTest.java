package io.standpoint.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.standpoint.model.text.Article;
import io.standpoint.model.text.Paragraph;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class OcclusionTest {

    private static final StanceModel MODEL = SmallModel.model();
    private static final StanceModel UNADJUSTED = SmallModel.unadjusted();

    @Test
    void weight_is_what_the_probability_falls_by_when_the_word_is_deleted() {
        Article article = SmallModel.article("The council", "The council praised Dahl, not bad.\n\nBad council.");
        EvidenceWord strongest = evidence(article).get(0);
        String text = text(article);
        String without = text.substring(0, strongest.span().start())
                + text.substring(strongest.span().end());

        assertThat(strongest.weight())
                .isCloseTo(fall(article, SmallModel.article("The council", without)), within(1e-6));
    }

    @Test
    void deleting_a_mention_deletes_all_that_it_does_to_the_paragraph() {
        Article article = SmallModel.article("The council", "Dahl blamed the council.\n\nBad.");
        Article shorter = SmallModel.article("The council", "blamed the council.\n\nBad.");

        assertThat(weight(article, "Dahl")).isCloseTo(fall(article, shorter), within(1e-6));
    }

    /** What the first paragraph's stance is less probable by in another article, before any is moved to lead. */
    private static double fall(Article before, Article after) {
        Stance stance = MODEL.classify(before).get(0).mostProbable();
        return UNADJUSTED.classify(before).get(0).of(stance)
                - UNADJUSTED.classify(after).get(0).of(stance);
    }

    @Test
    void weighs_words_of_a_stance_that_is_not_the_most_probable_without_its_adjustment() {
        Article article = SmallModel.article("The council", "Dahl blamed the council.\n\nBad.");

        assertThat(MODEL.classify(article).get(0).mostProbable())
                .isNotEqualTo(UNADJUSTED.classify(article).get(0).mostProbable());
        assertThat(evidence(article)).isNotEmpty();
    }

    @Test
    void answers_as_if_nobody_had_asked_why() {
        Article article = SmallModel.article("Not good", "Dahl is good.\n\nSign up for our newsletter\n\n…\n\nBad.");
        OccludedArticle occluded = MODEL.occlude(article);

        List<Probabilities> judged = MODEL.judge(occluded, rows(occluded));

        List<Probabilities> expected = MODEL.classify(article);
        assertThat(judged).hasSize(4);
        for (int i = 0; i < judged.size(); i++) {
            assertThat(judged.get(i).critical()).isCloseTo(expected.get(i).critical(), within(1e-6));
        }
    }

    @Test
    void neither_boilerplate_nor_marks_have_evidence() {
        Article article =
                SmallModel.article("", "Sign up for our newsletter\n\n…\n\nDahl is not good, the council bad.");

        List<List<EvidenceWord>> evidence = MODEL.explain(article);

        assertThat(evidence.get(0)).isEmpty();
        assertThat(evidence.get(1)).isEmpty();
        assertThat(evidence.get(2)).isNotEmpty();
    }

    @Test
    void of_nothing_nothing_is_explained() {
        assertThat(MODEL.explain(SmallModel.article("Dahl", ""))).isEmpty();
    }

    @Test
    void does_not_weigh_words_by_some_of_the_windows() {
        OccludedArticle occluded = MODEL.occlude(SmallModel.article("", "Good, bad."));

        assertThatThrownBy(() -> MODEL.evidence(occluded, new float[1][3], List.of(Stance.NEUTRAL)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Property(tries = 40)
    void evidence_is_a_few_words_of_its_paragraph_the_strongest_first(@ForAll @IntRange(max = 90) int size) {
        Article article = random(size);
        String text = String.join(
                "\n\n", article.paragraphs().stream().map(Paragraph::text).toList());

        List<List<EvidenceWord>> evidence = MODEL.explain(article);

        assertThat(evidence).hasSameSizeAs(article.paragraphs());
        for (Paragraph paragraph : article.paragraphs()) {
            List<EvidenceWord> words = evidence.get(paragraph.index());
            assertThat(words).hasSizeLessThanOrEqualTo(Occlusion.MOST).allSatisfy(word -> {
                assertThat(word.span().start())
                        .isGreaterThanOrEqualTo(paragraph.span().start());
                assertThat(word.span().end())
                        .isLessThanOrEqualTo(paragraph.span().end());
                assertThat(word.span().of(text)).matches("(?i)(the )?\\p{L}+");
                assertThat(Math.abs(word.weight())).isBetween(Occlusion.LEAST, 1.0);
            });
            assertThat(words.stream().map(word -> -Math.abs(word.weight()))).isSorted();
        }
    }

    @Property(tries = 40)
    void every_word_is_left_out_of_every_window_that_has_it(@ForAll @IntRange(min = 1, max = 90) int size) {
        OccludedArticle occluded = MODEL.occlude(random(size));

        Set<Integer> hidden = new HashSet<>();
        for (OccludedArticle.Word word : occluded.words()) {
            assertThat(word.without()).isNotEmpty().hasSameSizeAs(word.with());
            for (int i = 0; i < word.with().size(); i++) {
                EncodedWindow with = occluded.windows().get(word.with().get(i));
                EncodedWindow without = occluded.windows().get(word.without().get(i));
                assertThat(without.length()).isEqualTo(with.length() - 1);
                assertThat(without.paragraph()).isEqualTo(with.paragraph());
                assertThat(hidden.add(word.without().get(i))).isTrue();
            }
        }
        assertThat(hidden)
                .hasSize(
                        occluded.windows().size() - occluded.article().windows().size());
    }

    private static Article random(int size) {
        Random random = new Random(size);
        List<String> words = new ArrayList<>(IntStream.range(0, size)
                .mapToObj(i -> SmallModel.WORDS.get(random.nextInt(7)))
                .toList());
        words.add("Dahl");
        return SmallModel.article("Dahl", String.join(" ", words) + ".\n\nThe council praised Dahl.");
    }

    private static double weight(Article article, String word) {
        return evidence(article).stream()
                .filter(evidence -> evidence.span().of(text(article)).equals(word))
                .findFirst()
                .orElseThrow()
                .weight();
    }

    /** Of the first paragraph, the strongest first. */
    private static List<EvidenceWord> evidence(Article article) {
        OccludedArticle occluded = MODEL.occlude(article);
        List<Stance> stances = MODEL.classify(article).stream()
                .map(Probabilities::mostProbable)
                .toList();
        return MODEL.evidence(occluded, rows(occluded), stances).get(0);
    }

    private static String text(Article article) {
        return String.join(
                "\n\n", article.paragraphs().stream().map(Paragraph::text).toList());
    }

    private static float[][] rows(OccludedArticle occluded) {
        return MODEL.probabilities(occluded.windows());
    }
}
