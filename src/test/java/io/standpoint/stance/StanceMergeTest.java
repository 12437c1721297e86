package io.standpoint.stance;

import static io.standpoint.stance.Asked.ask;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.is;

import io.restassured.http.ContentType;
import io.standpoint.Contract;
import io.standpoint.ServiceTest;
import io.standpoint.stance.JudgedArticles.Kept;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Merged subjects and sources count as one, for as long as they are merged. */
@ServiceTest
class StanceMergeTest {

    @Inject
    DataSource database;

    private final String name = UUID.randomUUID().toString();
    private JudgedArticles kept;
    private UUID acme;
    private UUID acmeInc;

    @BeforeEach
    void keepTwoOfOneSubject() throws SQLException {
        kept = new JudgedArticles(database);
        acme = kept.subject("Acme " + name, true);
        acmeInc = kept.subject("Acme Inc. " + name, true);
    }

    @Test
    void merged_subject_counts_as_what_it_is_merged_into_until_that_is_undone() throws SQLException {
        kept.keep(Kept.of(acme, "s"));
        kept.keep(Kept.of(acmeInc, "c"));

        merge("subjects", acmeInc, acme);

        for (String subject : List.of(acme.toString(), acmeInc.toString(), "Acme Inc. " + name)) {
            ask(Map.of("subject", subject))
                    .body("totals.subject.id", is(List.of(acme.toString())))
                    .body("totals[0].articles", is(2));
        }
        ask(Map.of("groupBy", "subject"))
                .body("totals.findAll { it.subject.name.contains('" + name + "') }.articles", is(List.of(2)));

        Contract.call().delete("/v1/subjects/" + acmeInc + "/merge").then().statusCode(204);

        ask(Map.of("subject", List.of(acme.toString(), acmeInc.toString()))).body("totals.articles", is(List.of(1, 1)));
    }

    @Test
    void merged_sources_are_one_source() throws SQLException {
        UUID paper = kept.source("Paper " + name);
        UUID website = kept.source("Website " + name);
        kept.keep(Kept.of(acme, "s").in(paper));
        kept.keep(Kept.of(acme, "s").in(website));
        kept.keep(Kept.of(acme, "s").in(website));

        merge("sources", website, paper);

        ask(Map.of("subject", acme.toString(), "groupBy", "source"))
                .body("groups.source.id", is(List.of(paper.toString())))
                .body("groups[0].articles", is(3));
        ask(Map.of("subject", acme.toString(), "source", "Website " + name)).body("totals[0].articles", is(3));
    }

    @Test
    void copies_under_merged_names_are_copies() throws SQLException {
        for (int i = 0; i < 24; i++) {
            String paragraphs = i % 2 == 0 ? "ssn" : "ccn";
            kept.keep(Kept.of(acme, paragraphs).copyOf(name + i));
            kept.keep(Kept.of(acmeInc, paragraphs).copyOf(name + i));
        }
        float alone = ask(Map.of("subject", acme.toString())).extract().path("totals[0].interval.fromArticles");

        merge("subjects", acmeInc, acme);

        ask(Map.of("subject", acme.toString()))
                .body("totals[0].articles", is(48))
                .body("totals[0].interval.fromArticles", greaterThan(alone * 0.9f));
    }

    private static void merge(String kind, UUID id, UUID into) {
        Contract.call()
                .contentType(ContentType.JSON)
                .body(Map.of("into", into.toString()))
                .post("/v1/" + kind + "/" + id + "/merge")
                .then()
                .statusCode(200);
    }
}
