package io.standpoint.article;

import static io.standpoint.article.ArticleResourceTest.post;
import static io.standpoint.article.Names.SOURCES;
import static io.standpoint.article.Names.SUBJECTS;
import static io.standpoint.article.Names.fresh;
import static io.standpoint.article.Names.keep;
import static io.standpoint.article.Names.list;
import static io.standpoint.article.Names.merge;
import static io.standpoint.article.Names.subject;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;
import static org.hamcrest.Matchers.is;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.standpoint.Contract;
import io.standpoint.ServiceTest;
import io.standpoint.article.ArticleBatches.Outcome;
import io.standpoint.convention.InvalidInputException;
import jakarta.inject.Inject;
import jakarta.validation.ConstraintViolationException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@ServiceTest
class ArticleBatchesTest {

    @Inject
    ArticleBatches batches;

    @Inject
    ArticleChangeTest.Seen seen;

    @Inject
    ObjectMapper json;

    private final String paper = fresh("Paper");

    @Test
    void articles_are_those_that_posts_make() throws Exception {
        List<Map<String, Object>> all = List.of(
                article("one"),
                with(article("two"), "subject", null),
                with(article("three"), "aliases", List.of("a \"b\" c", "back\\slash", "{1,2}", "NULL", "ACME", "é")),
                with(article("four"), "publishedAt", "2026-02-27"),
                with(article("five"), "publishedAt", "0001-01-02T23:30:00-05:00"),
                with(article("six"), "author", " Jane  Doe"),
                with(article("seven"), "url", "https://example.org/7"),
                with(article("eight"), "language", "en-GB"),
                with(article("nine"), "externalId", "9"),
                with(article("ten"), "title", null),
                with(article("eleven"), "source", null),
                with(article("twelve " + paper), "subject", fresh("Zoë")));

        // On a thread that works for no request
        List<List<Outcome>> outcomes = Concurrently.call(1, () -> file(all)).get(0);

        for (int i = 0; i < all.size(); i++) {
            Outcome.Stored stored = stored(outcomes.get(i).get(0));
            JsonPath view = post(all.get(i))
                    .then()
                    .statusCode(200)
                    .body("id", is(stored.article().toString()))
                    .extract()
                    .jsonPath();
            JsonPath judged = Contract.call()
                    .contentType(ContentType.JSON)
                    .body(all.get(i))
                    .post("/v1/classifications")
                    .jsonPath();
            assertThat(stored.paragraphs()).isEqualTo(2);
            assertThat(view.getList("paragraphs.stance")).isEqualTo(judged.getList("paragraphs.stance"));
            for (String same : List.of("title", "text", "aliases", "author", "publishedAt", "language", "summary")) {
                assertThat(view.<Object>get(same)).as(same).isEqualTo(judged.get(same));
            }
        }
        assertThat(seen.of(stored(outcomes.get(0).get(0)).article())).hasSize(1);
    }

    @Test
    void bad_ones_are_refused_with_their_reasons_and_the_others_are_kept() {
        List<List<Outcome>> outcomes = file(List.of(
                article("good"),
                with(article("bad"), "title", "t".repeat(1_001)),
                with(article("bad"), "publishedAt", "tomorrow"),
                with(article("bad"), "language", "fi"),
                with(article("bad"), "text", " "),
                with(with(article("bad"), "subjects", List.of("Acme")), "subject", "Acme"),
                article("good, too")));

        assertThat(outcomes).allSatisfy(each -> assertThat(each).hasSize(1));
        stored(outcomes.get(0).get(0));
        assertThat(refusal(outcomes.get(1))).isInstanceOf(ConstraintViolationException.class);
        assertThat(refusal(outcomes.get(2)))
                .asInstanceOf(type(InvalidInputException.class))
                .extracting(InvalidInputException::field)
                .isEqualTo("publishedAt");
        assertThat(refusal(outcomes.get(3))).isInstanceOf(UnknownLanguageException.class);
        assertThat(refusal(outcomes.get(4))).isInstanceOf(ConstraintViolationException.class);
        assertThat(refusal(outcomes.get(5))).isInstanceOf(InvalidInputException.class);
        stored(outcomes.get(6).get(0));
    }

    @Test
    void one_article_is_kept_once_however_often_it_comes() {
        String before = post(article("kept before")).jsonPath().getString("id");

        List<List<Outcome>> outcomes = file(List.of(
                article("new"),
                article("kept before"),
                article("new"),
                with(article("new"), "title", "Another"),
                with(article("kept before"), "title", "Another"),
                with(article("new"), "source", paper.toUpperCase(java.util.Locale.ROOT))));

        UUID made = stored(outcomes.get(0).get(0)).article();
        assertThat(outcomes.get(1)).containsExactly(new Outcome.Duplicate(UUID.fromString(before)));
        assertThat(outcomes.get(2)).containsExactly(new Outcome.Duplicate(made));
        assertThat(conflict(outcomes.get(3))).isEqualTo(made);
        assertThat(conflict(outcomes.get(4))).isEqualTo(UUID.fromString(before));
        assertThat(outcomes.get(5)).containsExactly(new Outcome.Duplicate(made));
    }

    @Test
    void each_subject_of_a_submission_has_its_outcome() {
        post(with(article("several"), "subject", "C3")).then().statusCode(201);

        List<Outcome> outcomes = file(List.of(toward("several", "A1", "C3"))).get(0);

        assertThat(outcomes).hasSize(2);
        stored(outcomes.get(0));
        assertThat(outcomes.get(1)).isInstanceOf(Outcome.Duplicate.class);
    }

    @Test
    void a_submission_is_kept_toward_all_of_its_subjects_or_none() {
        post(with(with(article("several"), "subject", "B2"), "title", "Another"))
                .then()
                .statusCode(201);

        List<List<Outcome>> outcomes = file(List.of(
                toward("several", "A1", "B2", "C3"),
                toward("other", "A1", "D4"),
                with(toward("other", "E5", "D4"), "title", "Another"),
                toward("several", "A1")));

        assertThat(outcomes.get(0)).hasSize(1);
        assertThat(refusal(outcomes.get(0)))
                .isInstanceOf(ArticleConflictException.class)
                .hasMessageContaining("Toward 'B2'");
        assertThat(outcomes.get(1)).hasSize(2).hasOnlyElementsOfType(Outcome.Stored.class);
        assertThat(refusal(outcomes.get(2))).hasMessageContaining("Toward 'D4'");
        assertThat(outcomes.get(3)).hasOnlyElementsOfType(Outcome.Stored.class);
        post(with(with(article("other"), "subject", "E5"), "title", "Another"))
                .then()
                .statusCode(201);
    }

    @Test
    void articles_of_merged_names_are_the_same() {
        String mark = fresh("Zf");
        String a = subject(mark + " a");
        String b = subject(mark + " b");
        String kept = keep(Map.of("subject", mark + " a", "source", paper, "text", "Kept " + mark))
                .getString("id");
        merge(SUBJECTS, a, b).statusCode(200);

        List<List<Outcome>> outcomes = file(List.of(
                with(article(mark), "subject", mark + " a"),
                with(article(mark), "subject", mark + " b"),
                with(
                        with(with(article(mark), "subject", mark + " b"), "text", "Kept " + mark),
                        "title",
                        "Acme divides the town")));

        UUID made = stored(outcomes.get(0).get(0)).article();
        assertThat(outcomes.get(1)).containsExactly(new Outcome.Duplicate(made));
        assertThat(outcomes.get(2)).containsExactly(new Outcome.Duplicate(UUID.fromString(kept)));
    }

    @Test
    void nothing_is_kept_where_the_last_step_fails() {
        String name = fresh("Acme");
        List<List<List<Outcome>>> told = new ArrayList<>();

        assertThatThrownBy(() -> batches.file(read(List.of(with(article("undone"), "subject", name))), outcomes -> {
                    told.add(outcomes);
                    throw new IllegalStateException("undo");
                }))
                .hasStackTraceContaining("undo");

        assertThat(told).hasSize(1);
        UUID id = stored(told.get(0).get(0).get(0)).article();
        Contract.call().get("/v1/articles/" + id).then().statusCode(404);
        list(SUBJECTS, Map.of("q", name, "includeDetected", true)).body("items.size()", is(0));
    }

    @Test
    void nothing_comes_of_nothing() {
        assertThat(file(List.of())).isEmpty();
    }

    @Test
    void subjects_that_clients_name_are_listed_and_detected_ones_are_not() {
        String named = fresh("Nordhaven");
        String found = fresh("Quillfeld");
        file(List.of(
                with(article("x"), "subject", named),
                with(article(found + " " + found + " " + found + " won.\n\n" + found + " won."), "subject", null)));

        list(SUBJECTS, Map.of("q", named)).body("items.size()", is(1));
        list(SOURCES, Map.of("q", paper)).body("items.size()", is(1)).body("items[0].articles", is(2));
    }

    private List<List<Outcome>> file(List<Map<String, Object>> submissions) {
        return batches.file(read(submissions), outcomes -> {});
    }

    private List<ArticleSubmission> read(List<Map<String, Object>> submissions) {
        return submissions.stream()
                .map(fields -> json.convertValue(fields, ArticleSubmission.class))
                .toList();
    }

    private Map<String, Object> article(String text) {
        Map<String, Object> article = Submissions.fresh();
        article.put("source", paper);
        article.put("text", "Critics say that Acme failed: " + text + ".\n\nThe mayor praised Acme.");
        return article;
    }

    private static Map<String, Object> with(Map<String, Object> submission, String field, Object value) {
        return Submissions.with(submission, field, value);
    }

    private Map<String, Object> toward(String text, String... subjects) {
        return with(with(article(text), "subject", null), "subjects", List.of(subjects));
    }

    private static Outcome.Stored stored(Outcome outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Stored.class);
        return (Outcome.Stored) outcome;
    }

    private static RuntimeException refusal(List<Outcome> outcomes) {
        return ((Outcome.Refused) outcomes.get(0)).reason();
    }

    private static UUID conflict(List<Outcome> outcomes) {
        return ((ArticleConflictException) refusal(outcomes)).articleId();
    }
}
