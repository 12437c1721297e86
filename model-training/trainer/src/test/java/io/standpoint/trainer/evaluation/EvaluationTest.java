package io.standpoint.trainer.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.standpoint.model.Probabilities;
import io.standpoint.model.Stance;
import io.standpoint.model.card.Breakdown;
import io.standpoint.model.card.Undecided;
import io.standpoint.model.text.Article;
import io.standpoint.trainer.data.InvalidDataException;
import io.standpoint.trainer.data.LabelledArticle;
import io.standpoint.trainer.data.PreparedData;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvaluationTest {

    @TempDir
    Path folder;

    private Evaluation evaluation;

    /** Says neutral of everything, surely where "Monday" is read and hardly elsewhere. */
    private static List<Probabilities> sayNeutral(Article article) {
        return article.paragraphs().stream()
                .map(paragraph -> paragraph.text().contains("Monday")
                        ? new Probabilities(0.05, 0.9, 0.05)
                        : new Probabilities(0.3, 0.4, 0.3))
                .toList();
    }

    @BeforeEach
    void write_prepared_files() throws IOException {
        List<LabelledArticle> test = new ArrayList<>(LabelledExamples.test());
        test.add(LabelledExamples.article("t4", " DAHL", "Dahl was seen on Monday.", Stance.NEUTRAL));
        PreparedData.write(folder, "train", LabelledExamples.train());
        PreparedData.write(folder, "test", test);
        EvaluatedModel model = new EvaluatedModel(EvaluationTest::sayNeutral, 0.5, Set.of("t4"));
        evaluation = new Evaluation(model, folder, new Bootstrap(1), progress -> {});
    }

    @Test
    void measures_labelled_paragraphs_only() throws IOException {
        Metrics metrics = split().model();

        assertThat(metrics.paragraphs()).isEqualTo(4);
        assertThat(metrics.articles()).isEqualTo(4);
        assertThat(metrics.accuracy().value()).isEqualTo(0.5);
        assertThat(metrics.confusion()).containsExactly(List.of(0, 1, 0), List.of(0, 2, 0), List.of(0, 1, 0));
    }

    @Test
    void tells_seen_from_unseen_subjects_by_their_folded_name() throws IOException {
        assertThat(group("whether the subject is in the training set", "seen").paragraphs())
                .isEqualTo(1);
        assertThat(group("whether the subject is in the training set", "unseen").paragraphs())
                .isEqualTo(3);
        assertThat(group("whether the paragraph names the subject", "not named").paragraphs())
                .isEqualTo(1);
    }

    @Test
    void draws_additional_articles_up_to_a_number_of_labels_and_not_the_first_ones() {
        List<LabelledArticle> more = IntStream.range(0, 100)
                .mapToObj(i -> LabelledExamples.article("m" + i, "Dahl", "Dahl left.", Stance.NEUTRAL))
                .toList();

        List<LabelledArticle> drawn = Evaluation.drawn(more, 10);

        assertThat(drawn).hasSize(10).isNotEqualTo(more.subList(0, 10)).isEqualTo(Evaluation.drawn(more, 10));
        assertThat(Evaluation.drawn(more, 1_000)).hasSize(100);
    }

    @Test
    void measures_every_system_on_a_group() throws IOException {
        Breakdown.Group named = group("whether the paragraph names the subject", "named");

        assertThat(named.labels()).containsEntry("supportive", 1).containsEntry("critical", 0);
        assertThat(named.systems()).containsOnlyKeys("model", "majority", "tf-idf");
        assertThat(named.systems().get("model").accuracy().value()).isCloseTo(2 / 3.0, within(1e-12));
    }

    @Test
    void leaves_out_a_breakdown_that_tells_nothing_apart() throws IOException {
        assertThat(split().breakdowns())
                .extracting(Breakdown::by)
                .containsExactly(
                        "whether the subject is in the training set", "whether the paragraph names the subject");
    }

    @Test
    void shows_the_most_confident_mistakes_first() throws IOException {
        SplitReport split = split();

        assertThat(split.mistakes())
                .extracting(Mistake::label)
                .containsExactlyInAnyOrder(Stance.SUPPORTIVE, Stance.CRITICAL);
        assertThat(split.mistakes().get(0).text()).isNotBlank();
        assertThat(split.withoutTexts().mistakes()).allSatisfy(mistake -> {
            assertThat(mistake.text()).isNull();
            assertThat(mistake.title()).isNull();
            assertThat(mistake.article()).startsWith("t");
        });
    }

    private Breakdown.Group group(String by, String name) throws IOException {
        return split().breakdowns().stream()
                .filter(breakdown -> breakdown.by().equals(by))
                .flatMap(breakdown -> breakdown.groups().stream())
                .filter(group -> group.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void fits_the_baselines_in_the_same_run() throws IOException {
        SplitReport split = split();

        assertThat(split.systems().get(SplitReport.LINEAR).accuracy().value()).isEqualTo(1);
        assertThat(split.systems().get(SplitReport.MAJORITY).accuracy().value()).isEqualTo(0.5);
    }

    @Test
    void says_how_much_of_the_set_the_model_was_fitted_on() throws IOException {
        assertThat(split().fittedOn()).isEqualTo(0.25);
    }

    @Test
    void looks_for_subjects_in_articles_and_not_in_single_sentences() throws IOException {
        LabelledArticle article = LabelledExamples.test().get(1);
        PreparedData.write(
                folder,
                "sentences-dev",
                List.of(new LabelledArticle(
                        "s1",
                        "newsmtsc",
                        "",
                        article.subject(),
                        "",
                        "",
                        "",
                        "",
                        article.paragraphs().subList(0, 1))));

        assertThat(split().candidates().articles()).isEqualTo(4);
        assertThat(evaluation.split("sentences-dev").candidates()).isNull();
    }

    @Test
    void says_what_the_threshold_does() throws IOException {
        assertThat(split().undecided()).isEqualTo(new Undecided(0.5, 0.5, 1));
    }

    @Test
    void takes_the_training_set_of_the_same_origin_where_there_is_one() throws IOException {
        PreparedData.write(folder, "own-dev", LabelledExamples.test());
        assertThat(evaluation.split("own-dev").train()).isEqualTo("train");

        PreparedData.write(folder, "own-train", LabelledExamples.train());
        assertThat(evaluation.split("own-dev").train()).isEqualTo("own-train");
    }

    @Test
    void refuses_a_set_without_labels() throws IOException {
        PreparedData.write(folder, "empty", List.of());

        assertThatThrownBy(() -> evaluation.split("empty"))
                .isInstanceOf(InvalidDataException.class)
                .hasMessageContaining("has no labelled paragraph");
    }

    @Test
    void refuses_a_training_set_with_one_stance_only() throws IOException {
        PreparedData.write(
                folder,
                "train",
                List.of(LabelledExamples.article("n1", "Dahl", "Dahl travelled on Monday.", Stance.NEUTRAL)));

        assertThatThrownBy(this::split)
                .isInstanceOf(InvalidDataException.class)
                .hasMessageContaining("fewer than two stances");
    }

    private SplitReport split() throws IOException {
        return evaluation.split("test");
    }
}
