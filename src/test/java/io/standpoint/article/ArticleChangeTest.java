package io.standpoint.article;

import static io.standpoint.article.ArticleResourceTest.post;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.http.ContentType;
import io.standpoint.Contract;
import io.standpoint.ServiceTest;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

@ServiceTest
class ArticleChangeTest {

    @Inject
    Seen seen;

    @Test
    void new_article_is_told_with_its_paragraphs_in_place() {
        UUID id = keep(Submissions.fresh());

        assertThat(seen.of(id)).containsExactly(new Seen.Change(new ArticlesStored(List.of(id)), 2));
    }

    @Test
    void replacement_is_told_with_the_new_paragraphs_and_deletion_before_they_go() {
        Map<String, Object> submission = Submissions.fresh();
        UUID id = keep(submission);

        Contract.call()
                .contentType(ContentType.JSON)
                .body(Submissions.with(submission, "text", "One of Acme.\n\nTwo.\n\nThree."))
                .put("/v1/articles/" + id)
                .then()
                .statusCode(200);
        Contract.call().delete("/v1/articles/" + id).then().statusCode(204);

        assertThat(seen.of(id))
                .containsExactly(
                        new Seen.Change(new ArticlesStored(List.of(id)), 2),
                        new Seen.Change(new ArticlesStored(List.of(id)), 3),
                        new Seen.Change(new ArticleRemoved(id), 3));
    }

    @Test
    void article_that_is_kept_already_is_not_told_again() {
        Map<String, Object> submission = Submissions.fresh();
        UUID id = keep(submission);

        post(submission).then().statusCode(200);

        assertThat(seen.of(id)).hasSize(1);
    }

    @Test
    void what_an_observer_refuses_is_not_done() {
        Map<String, Object> submission = Submissions.fresh();
        UUID id = keep(submission);
        seen.refused = id;

        Contract.call().delete("/v1/articles/" + id).then().statusCode(500);

        seen.refused = null;
        Contract.call().get("/v1/articles/" + id).then().statusCode(200);
    }

    @Test
    void label_is_told_when_it_changes_and_only_then() {
        UUID id = keep(Submissions.fresh());

        Corrected.put(id.toString(), 1, Map.of("stance", "neutral"));
        Corrected.put(id.toString(), 1, Map.of("stance", "neutral"));
        Corrected.delete(id.toString(), 1);
        Corrected.delete(id.toString(), 1);

        assertThat(seen.of(id))
                .extracting(Seen.Change::change)
                .containsExactly(new ArticlesStored(List.of(id)), new LabelChanged(id, 1), new LabelChanged(id, 1));
    }

    private static UUID keep(Map<String, Object> submission) {
        return UUID.fromString(post(submission).then().statusCode(201).extract().path("id"));
    }

    /** What was told, and how many paragraphs the article had then. */
    @Singleton
    static class Seen {

        private final List<Change> changes = new CopyOnWriteArrayList<>();
        volatile UUID refused;

        record Change(ArticleChange change, long paragraphs) {}

        void take(@Observes ArticleChange change) {
            if (refused != null && change.articles().contains(refused)) {
                throw new IllegalStateException("refused, as this test asks for");
            }
            changes.add(new Change(change, ParagraphEntity.count("article.id in ?1", change.articles())));
        }

        List<Change> of(UUID article) {
            return changes.stream()
                    .filter(seen -> seen.change().articles().contains(article))
                    .toList();
        }
    }
}
