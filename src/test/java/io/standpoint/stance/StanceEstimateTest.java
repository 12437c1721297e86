package io.standpoint.stance;

import static io.standpoint.stance.Asked.ask;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.standpoint.Contract;
import io.standpoint.ServiceTest;
import io.standpoint.stance.JudgedArticles.Kept;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ServiceTest
class StanceEstimateTest {

    @Inject
    DataSource database;

    private final String name = "Acme " + UUID.randomUUID();
    private JudgedArticles kept;
    private UUID acme;

    @BeforeEach
    void keepTheSubject() throws SQLException {
        kept = new JudgedArticles(database);
        acme = kept.subject(name, true);
    }

    @Test
    void same_question_has_the_same_answer_to_the_byte() throws SQLException {
        keep(40, "scnnCb");
        Map<String, Object> asked = Map.of("subject", name, "groupBy", "month,source");

        Response first = Contract.call().queryParams(asked).get("/v1/stance");
        Response second = Contract.call().queryParams(asked).get("/v1/stance");

        assertThat(second.asByteArray()).isEqualTo(first.asByteArray());
        assertThat(first.jsonPath().<Object>get("totals[0].estimate")).isNotNull();
        Contract.call()
                .header("If-None-Match", first.header("ETag"))
                .queryParams(asked)
                .get("/v1/stance")
                .then()
                .statusCode(304);
    }

    @Test
    void ten_articles_with_prose_make_an_estimate_and_nine_do_not() throws SQLException {
        keep(9, "scn");
        kept.keep(Kept.of(acme, "bbb"));
        ask(Map.of("subject", name))
                .body("totals[0].articles", is(10))
                .body("totals[0].estimate", nullValue())
                .body("totals[0].interval", nullValue())
                .body("totals[0].method", nullValue())
                .body("totals[0].limitations[0].code", is("too-few-articles"))
                .body("totals[0].limitations[0].text", containsString("it takes 10 articles"))
                .body("totals[0].limitations[0].text", containsString("there are 9."));

        keep(1, "scn");

        JsonPath total = ask(Map.of("subject", name)).extract().jsonPath().setRootPath("totals[0]");
        assertThat(total.getString("method")).isEqualTo("adjusted-count");
        assertThat(total.getList("limitations.code")).contains("few-articles").doesNotContain("too-few-articles");
        double sum = 0;
        for (String stance : List.of("supportive", "neutral", "critical")) {
            double share = total.getDouble("estimate." + stance + ".share");
            assertThat(share)
                    .isBetween(
                            total.getDouble("estimate." + stance + ".low"),
                            total.getDouble("estimate." + stance + ".high"));
            sum += share;
        }
        assertThat(sum).isBetween(0.9998, 1.0002);
        assertThat(total.getDouble("interval.fromModel")).isPositive();
        assertThat(total.getMap("modelVersions[0]"))
                .containsEntry("name", "standpoint-en")
                .containsEntry("articles", 11);
    }

    @Test
    void corrections_show_in_counts_and_not_in_the_estimate() throws SQLException {
        List<UUID> articles = keep(30, "ccn");
        JsonPath before = ask(Map.of("subject", name)).extract().jsonPath();
        for (UUID article : articles.subList(0, 20)) {
            kept.execute("UPDATE paragraph SET label = 'supportive' WHERE article_id = ? AND position = 0", article);
            kept.execute("UPDATE article SET supportive = 1, critical = 1 WHERE id = ?", article);
            kept.execute("SELECT roll_up_stance(ARRAY[?])", article);
        }

        ask(Map.of("subject", name))
                .body("totals[0].corrected", is(20))
                .body("totals[0].counts.supportive", is(20))
                .body("totals[0].net", not(is(before.<Float>get("totals[0].net"))))
                .body("totals[0].limitations.code", hasItem("corrections-not-estimated"))
                .body("totals[0].estimate", is(before.<Object>get("totals[0].estimate")));
    }

    @Test
    void undecided_paragraphs_enter_the_estimate_as_what_is_most_probable() throws SQLException {
        UUID other = kept.subject("Other " + name, true);
        for (int i = 0; i < 20; i++) {
            kept.keep(Kept.of(acme, "scnn"));
            kept.keep(Kept.of(other, "SCNn"));
        }

        JsonPath answer = ask(Map.of("subject", List.of(acme.toString(), other.toString())))
                .extract()
                .jsonPath();

        assertThat(answer.getDouble("totals[0].estimate.critical.share"))
                .isEqualTo(answer.getDouble("totals[1].estimate.critical.share"));
        assertThat(answer.getDouble("totals[0].net")).isEqualTo(answer.getDouble("totals[1].net"));
        assertThat(answer.getInt("totals[1].counts.undecided")).isEqualTo(60);
    }

    @Test
    void copies_of_one_text_say_no_more_than_one() throws SQLException {
        String text = UUID.randomUUID().toString();
        UUID other = kept.subject("Other " + name, true);
        for (int i = 0; i < 40; i++) {
            String paragraphs = i % 2 == 0 ? "ssn" : "ccn";
            kept.keep(Kept.of(acme, paragraphs));
            kept.keep(Kept.of(other, paragraphs).copyOf(text + i % 4));
        }

        JsonPath answer = ask(Map.of("subject", List.of(acme.toString(), other.toString())))
                .extract()
                .jsonPath();

        assertThat(answer.getDouble("totals[1].interval.fromArticles"))
                .isGreaterThan(2 * answer.getDouble("totals[0].interval.fromArticles"));
    }

    @Test
    void source_with_more_than_half_of_the_articles_is_pointed_out() throws SQLException {
        UUID paper = kept.source("Paper " + name);
        for (int i = 0; i < 3; i++) {
            kept.keep(Kept.of(acme, "s").in(paper).on("2026-01-01"));
        }
        kept.keep(Kept.of(acme, "s").on("2026-01-01"));

        ask(Map.of("subject", name, "groupBy", "month"))
                .body("groups[0].limitations.find { it.code == 'one-source' }.text", containsString("75 %"));
        ask(Map.of("subject", name, "groupBy", "source"))
                .body("groups[0].limitations.code", not(hasItem("one-source")))
                .body("totals[0].limitations.code", hasItem("one-source"));
        ask(Map.of("subject", name, "source", paper.toString(), "groupBy", "source"))
                .body("totals[0].limitations.code", not(hasItem("one-source")));
        ask(Map.of("subject", name, "source", paper.toString()))
                .body("totals[0].limitations.code", not(hasItem("one-source")));
        kept.keep(Kept.of(acme, "s"));
        kept.keep(Kept.of(acme, "s"));
        ask(Map.of("subject", name)).body("totals[0].limitations.code", not(hasItem("one-source")));
    }

    @Test
    void model_whose_errors_are_not_known_leaves_no_estimate() throws SQLException {
        keep(12, "scn");
        kept.keep(Kept.of(acme, "bb").judgedBy(new JudgedArticles.Model("old", "1")));
        ask(Map.of("subject", name))
                .body("totals[0].estimate", notNullValue())
                .body("totals[0].modelVersions.size()", is(2))
                .body("totals[0].limitations.code", hasItem("several-models"));

        kept.keep(Kept.of(acme, "scn").judgedBy(new JudgedArticles.Model("old", "1")));

        ask(Map.of("subject", name))
                .body("totals[0].estimate", nullValue())
                .body("totals[0].limitations.find { it.code == 'error-rates-unknown' }.text", containsString("old 1"));
    }

    @Test
    void every_pair_of_a_few_groups_is_compared() throws SQLException {
        for (int i = 0; i < 40; i++) {
            kept.keep(Kept.of(acme, "ssssn").on("2026-01-05"));
            kept.keep(Kept.of(acme, "ccccn").on("2026-02-05"));
            kept.keep(Kept.of(acme, "ccccn").on("2026-03-05"));
        }
        kept.keep(Kept.of(acme, "c").on("2026-04-05"));

        ask(Map.of("subject", name, "groupBy", "month"))
                .body("comparisons.a", is(List.of(0, 0, 1)))
                .body("comparisons.b", is(List.of(1, 2, 2)))
                .body("comparisons.distinguishable", is(List.of(true, true, false)))
                .body("comparisonsLeftOut", is(0));
    }

    @Test
    void of_many_groups_each_period_is_compared_with_the_one_before_in_its_series() throws SQLException {
        UUID paper = kept.source("Paper " + name);
        for (int month = 1; month <= 7; month++) {
            for (int i = 0; i < 10; i++) {
                kept.keep(Kept.of(acme, "sscn").on("2026-0" + month + "-05").in(paper));
                kept.keep(Kept.of(acme, "sscn").on("2026-0" + month + "-05"));
            }
        }

        ask(Map.of("subject", name, "groupBy", "source,month"))
                .body("comparisons.a", is(List.of(0, 1, 2, 3, 4, 5, 7, 8, 9, 10, 11, 12)))
                .body("comparisons.b", is(List.of(1, 2, 3, 4, 5, 6, 8, 9, 10, 11, 12, 13)))
                .body("comparisonsLeftOut", is(14 * 13 / 2 - 12));
    }

    private List<UUID> keep(int articles, String paragraphs) throws SQLException {
        List<UUID> ids = new ArrayList<>();
        for (int i = 0; i < articles; i++) {
            ids.add(kept.keep(Kept.of(acme, paragraphs)));
        }
        return ids;
    }
}
