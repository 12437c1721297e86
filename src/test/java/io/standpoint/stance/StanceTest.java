package io.standpoint.stance;

import static io.standpoint.stance.Asked.ask;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.path.json.JsonPath;
import io.standpoint.ServiceTest;
import io.standpoint.stance.JudgedArticles.Kept;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ServiceTest
class StanceTest {

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
    void counts_paragraphs_and_weighs_net_by_article_or_by_paragraph() throws SQLException {
        kept.keep(Kept.of(acme, "sscb"));
        kept.keep(Kept.of(acme, "cccccnNS"));
        kept.keep(Kept.of(acme, "bb"));

        ask(Map.of("subject", name))
                .body("totals.size()", is(1))
                .body("totals[0].subject.id", is(acme.toString()))
                .body("totals[0].subject.name", is(name))
                .body("totals[0].articles", is(3))
                .body("totals[0].paragraphs", is(14))
                .body("totals[0].undated", is(3))
                .body(
                        "totals[0].counts",
                        is(Map.of("supportive", 2, "neutral", 1, "critical", 6, "undecided", 2, "boilerplate", 3)))
                .body("totals[0].net", is(-0.1458f))
                .body("groups[0].net", is(-0.1458f));
        ask(Map.of("subject", name, "weight", "paragraph")).body("totals[0].net", is(-0.3636f));
    }

    @Test
    void subject_without_articles_has_an_empty_total() throws SQLException {
        kept.keep(Kept.of(acme, "s").on("2026-01-01"));

        ask(Map.of("subject", acme.toString(), "from", "2027-01-01", "groupBy", "month"))
                .body("totals[0].articles", is(0))
                .body("totals[0].net", nullValue())
                .body("totals[0].estimate", nullValue())
                .body("totals[0].limitations.code", is(List.of("too-few-articles")))
                .body("groups.size()", is(0));
    }

    @Test
    void months_begin_in_the_time_zone_but_a_date_is_the_same_date_everywhere() throws SQLException {
        kept.keep(Kept.of(acme, "s").on("2026-02-28T23:30:00Z"));
        kept.keep(Kept.of(acme, "c").on("2026-02-28"));
        kept.keep(Kept.of(acme, "n").on("2026-03-01"));

        assertThat(periods(Map.of("subject", name, "groupBy", "month"))).isEqualTo(Map.of("2026-02", 2, "2026-03", 1));
        for (String zone : List.of("Europe/Helsinki", "+02:00")) {
            assertThat(periods(Map.of("subject", name, "groupBy", "month", "timeZone", zone)))
                    .isEqualTo(Map.of("2026-02", 1, "2026-03", 2));
        }
        assertThat(periods(Map.of("subject", name, "groupBy", "day", "timeZone", "America/New_York")))
                .isEqualTo(Map.of("2026-02-28", 2, "2026-03-01", 1));
    }

    @ParameterizedTest
    @CsvSource({
        "day, 2027-01-03, 2027-01-03, 2027-01-03, 2027-01-04",
        "week, 2027-01-03, 2026-W53, 2026-12-28, 2027-01-04",
        "week, 2027-01-04, 2027-W01, 2027-01-04, 2027-01-11",
        "month, 2027-01-03, 2027-01, 2027-01-01, 2027-02-01",
        "year, 2026-12-31, 2026, 2026-01-01, 2027-01-01",
        "year, 0987-12-31, 0987, 0987-01-01, 0988-01-01"
    })
    void period_has_a_label_and_dates_to_ask_for_it_with(String unit, String date, String label, String from, String to)
            throws SQLException {
        kept.keep(Kept.of(acme, "s").on(date));

        ask(Map.of("subject", name, "groupBy", unit))
                .body("groups[0].period", is(Map.of("label", label, "from", from, "to", to)));
        ask(Map.of("subject", name, "from", from, "to", to, "timeZone", "Asia/Tokyo"))
                .body("totals[0].articles", is(1));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-01, America/New_York, 2026-03-01, 2026-03-02, 1",
        "2026-03-01, America/New_York, 2026-02-28, 2026-03-01, 0",
        "2026-03-01, Pacific/Auckland, 2026-03-01, 2026-03-02, 1",
        "2026-03-01, Pacific/Auckland, 2026-03-02, 2026-03-03, 0",
        // That day began at one o'clock
        "2018-11-04, America/Sao_Paulo, 2018-11-04, 2018-11-05, 1",
        "2018-11-04, America/Sao_Paulo, 2018-11-03, 2018-11-04, 0",
        "2026-03-01T04:00:00Z, America/New_York, 2026-03-01, 2026-03-02, 0",
        "2026-03-01T05:00:00Z, America/New_York, 2026-03-01, 2026-03-02, 1",
        "2026-03-02T05:00:00Z, America/New_York, 2026-03-01, 2026-03-02, 0",
        "2026-03-01, UTC, 2026-03-01T00:00:01Z, 2026-03-02, 0"
    })
    void ranges_hold_dates_by_their_date_and_moments_by_the_zone(
            String published, String zone, String from, String to, int articles) throws SQLException {
        kept.keep(Kept.of(acme, "s").on(published));

        ask(Map.of("subject", name, "from", from, "to", to, "timeZone", zone)).body("totals[0].articles", is(articles));
    }

    @Test
    void undated_articles_are_in_totals_and_in_no_group_by_time() throws SQLException {
        kept.keep(Kept.of(acme, "s").on("2026-02-01"));
        kept.keep(Kept.of(acme, "s"));

        ask(Map.of("subject", name, "groupBy", "month"))
                .body("totals[0].articles", is(2))
                .body("totals[0].undated", is(1))
                .body("totals[0].limitations.code", hasItem("undated-articles"))
                .body("groups.articles", is(List.of(1)));
        ask(Map.of("subject", name)).body("totals[0].limitations.code", not(hasItem("undated-articles")));
    }

    @Test
    void groups_by_source_and_author_in_the_order_of_their_names_and_none_at_last() throws SQLException {
        String end = name.substring(5);
        UUID observer = kept.source("Observer " + end);
        UUID gazette = kept.source("Gazette " + end);
        kept.keep(Kept.of(acme, "s").in(observer).by("Ben " + end));
        kept.keep(Kept.of(acme, "s").in(gazette).by("ANN " + end));
        kept.keep(Kept.of(acme, "s").in(gazette).by("Ann " + end));
        kept.keep(Kept.of(acme, "s"));

        JsonPath answer = ask(Map.of("subject", name, "groupBy", "author,source"))
                .extract()
                .jsonPath();

        assertThat(answer.<Object>getList("groups.source"))
                .hasToString("[{id=" + gazette + ", name=Gazette " + end + "}, {id=" + observer + ", name=Observer "
                        + end + "}, null]");
        assertThat(answer.getList("groups.author")).hasToString("[ANN " + end + ", Ben " + end + ", null]");
        assertThat(answer.getList("groups.articles")).hasToString("[2, 1, 1]");
        ask(Map.of("subject", name, "source", List.of("gazette " + end, observer.toString())))
                .body("totals[0].articles", is(3));
        ask(Map.of("subject", name, "author", "“ann " + end + "”")).body("totals[0].articles", is(2));
        ask(Map.of("subject", name, "author", "Nobody")).body("totals[0].articles", is(0));
    }

    @Test
    void subjects_are_never_pooled_and_all_confirmed_ones_are_there_for_the_asking() throws SQLException {
        UUID detected = kept.subject("Riverton " + name, false);
        kept.keep(Kept.of(acme, "s"));
        kept.keep(Kept.of(detected, "c"));

        String acmes = "totals.find { it.subject.id == '" + acme + "' }";
        String riverton = "totals.find { it.subject.id == '" + detected + "' }";
        ask(Map.of("groupBy", "subject")).body(acmes + ".net", is(1.0f)).body(riverton, nullValue());
        ask(Map.of("groupBy", "subject", "includeDetected", true)).body(riverton + ".net", is(-1.0f));
        ask(Map.of("subject", List.of(acme.toString(), detected.toString()), "includeDetected", true))
                .body("totals.net", is(List.of(1.0f, -1.0f)));
    }

    private static Map<String, Integer> periods(Map<String, Object> question) {
        JsonPath answer = ask(question).extract().jsonPath();
        Map<String, Integer> periods = new HashMap<>();
        List<String> labels = answer.getList("groups.period.label");
        for (int i = 0; i < labels.size(); i++) {
            periods.put(labels.get(i), answer.getInt("groups[" + i + "].articles"));
        }
        return periods;
    }
}
