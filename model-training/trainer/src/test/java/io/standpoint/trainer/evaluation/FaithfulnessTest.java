package io.standpoint.trainer.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.standpoint.model.EvidenceWord;
import io.standpoint.model.Probabilities;
import io.standpoint.model.Stance;
import io.standpoint.model.text.Article;
import io.standpoint.model.text.Span;
import io.standpoint.model.text.Subject;
import io.standpoint.trainer.data.LabelledArticle;
import io.standpoint.trainer.data.LabelledArticle.LabelledParagraph;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class FaithfulnessTest {

    private static final String AWFUL = "awful";

    /** Says critical with 0.8 where a paragraph is called awful, else neutral with 0.7. */
    private static final Classifier PLAIN = article -> article.paragraphs().stream()
            .map(paragraph -> paragraph.text().contains(AWFUL)
                    ? new Probabilities(0.1, 0.1, 0.8)
                    : new Probabilities(0.1, 0.7, 0.2))
            .toList();

    @Test
    void evidence_that_matters_beats_random_words() {
        Faithfulness found = new DeletionTest(PLAIN, pointingAt(AWFUL)).measure(articles());

        assertThat(found.articles()).isEqualTo(20);
        assertThat(found.paragraphs()).isEqualTo(40);
        assertThat(found.withoutEvidence()).isEqualTo(20);
        assertThat(found.evidenceFall()).isCloseTo(0.6, within(1e-9));
        assertThat(found.evidenceFlips()).isEqualTo(1);
        // One word of eight, in one draw of eight
        assertThat(found.randomFall()).isBetween(0.03, 0.13);
        assertThat(found.randomFlips()).isCloseTo(found.randomFall() / 0.6, within(1e-9));
        assertThat(found.ratio().low()).isGreaterThan(3);
        assertThat(found.ratio().value())
                .isBetween(found.ratio().low(), found.ratio().high());
    }

    @Test
    void evidence_that_does_not_matter_does_not() {
        Faithfulness found = new DeletionTest(PLAIN, pointingAt("council")).measure(articles());

        assertThat(found.evidenceFall()).isZero();
        assertThat(found.ratio().value()).isZero();
        assertThat(found.changeRatio().high()).isZero();
    }

    @Test
    void what_speaks_against_the_stance_is_not_deleted() {
        Function<Article, List<List<EvidenceWord>>> against = article -> pointingAt(AWFUL).apply(article).stream()
                .map(words -> words.stream()
                        .map(word -> new EvidenceWord(word.span(), -1))
                        .toList())
                .toList();

        assertThatThrownBy(() -> new DeletionTest(PLAIN, against).measure(articles()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no labelled paragraph");
    }

    @Test
    void figures_follow_from_model_and_articles_and_survive_json() throws Exception {
        Faithfulness first = new DeletionTest(PLAIN, pointingAt(AWFUL)).measure(articles());
        Faithfulness second = new DeletionTest(PLAIN, pointingAt(AWFUL)).measure(articles());

        assertThat(second).isEqualTo(first);
        ObjectMapper json = new ObjectMapper();
        assertThat(json.readValue(json.writeValueAsString(first), Faithfulness.class))
                .isEqualTo(first);
    }

    @Test
    void deletes_words_with_the_space_before_them_and_moves_given_mentions() {
        LabelledArticle article = article(
                "a",
                List.of(
                        new LabelledParagraph(
                                "An awful day, Dahl said, for Dahl.",
                                Stance.CRITICAL,
                                List.of(new Span(14, 18), new Span(29, 33))),
                        new LabelledParagraph("More.", null, null)));

        LabelledArticle shorter = new Deletion(article, Map.of(0, List.of(new Span(14, 18), new Span(3, 8)))).article();

        LabelledParagraph first = shorter.paragraphs().get(0);
        assertThat(first.text()).isEqualTo("An day, said, for Dahl.");
        assertThat(first.mentions().stream().map(span -> span.of(first.text()))).containsExactly("Dahl");
        assertThat(shorter.paragraphs().get(1)).isEqualTo(article.paragraphs().get(1));
        assertThat(shorter.paragraphs()).hasSize(2);
    }

    private static List<LabelledArticle> articles() {
        List<LabelledArticle> articles = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            articles.add(article(
                    "a" + i,
                    List.of(
                            new LabelledParagraph("The council met the awful Dahl on Monday.", Stance.CRITICAL, null),
                            new LabelledParagraph("Then the council left Dahl, awful man.", Stance.CRITICAL, null),
                            new LabelledParagraph("On Tuesday it rained.", Stance.NEUTRAL, null),
                            new LabelledParagraph("An awful council met again.", null, null))));
        }
        return articles;
    }

    private static LabelledArticle article(String id, List<LabelledParagraph> paragraphs) {
        return new LabelledArticle(id, "own", "person", new Subject("Dahl", List.of()), "", "", "", "", paragraphs);
    }

    private static Function<Article, List<List<EvidenceWord>>> pointingAt(String word) {
        return article -> article.paragraphs().stream()
                .map(paragraph -> {
                    int at = paragraph.text().indexOf(word);
                    int start = paragraph.span().start() + at;
                    return at < 0
                            ? List.<EvidenceWord>of()
                            : List.of(new EvidenceWord(new Span(start, start + word.length()), 0.5));
                })
                .toList();
    }
}
