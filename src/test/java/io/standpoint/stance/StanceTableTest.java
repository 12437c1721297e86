package io.standpoint.stance;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import io.standpoint.Contract;
import io.standpoint.ServiceTest;
import io.standpoint.stance.JudgedArticles.Kept;
import jakarta.inject.Inject;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ServiceTest
class StanceTableTest {

    @Inject
    DataSource database;

    private final String name = "=Acme, \"the\" " + UUID.randomUUID();
    private UUID acme;

    @BeforeEach
    void keepArticles() throws SQLException {
        JudgedArticles kept = new JudgedArticles(database);
        acme = kept.subject(name, true);
        UUID paper = kept.source("-Paper " + name);
        for (int i = 0; i < 30; i++) {
            kept.keep(Kept.of(acme, "sscNb").in(paper).on("2026-02-11"));
        }
        kept.keep(Kept.of(acme, "c"));
    }

    @Test
    void table_has_totals_and_groups_with_cells_that_no_spreadsheet_takes_for_formulas() throws IOException {
        Map<String, Object> question = Map.of("subject", acme.toString(), "groupBy", "week,source", "format", "csv");

        Response answer = Contract.call().queryParams(question).get("/v1/stance");

        assertThat(answer.contentType()).isEqualToIgnoringWhitespace("text/csv;charset=UTF-8");
        List<CSVRecord> rows = rows(answer);
        assertThat(rows).extracting(row -> row.get("row")).containsExactly("total", "group");
        assertThat(rows.get(0).toMap())
                .containsEntry("subject", "'" + name)
                .containsEntry("period", "")
                .containsEntry("articles", "31")
                .containsEntry("undated", "1")
                .containsEntry("source", "");
        assertThat(rows.get(0).get("limitations")).contains("one-source; ").contains("undated-articles");
        assertThat(rows.get(1).toMap())
                .containsEntry("source", "'-Paper " + name)
                .containsEntry("period", "2026-W07")
                .containsEntry("from", "2026-02-09")
                .containsEntry("to", "2026-02-16")
                .containsEntry("supportive", "60")
                .containsEntry("undecided", "30")
                .containsEntry("boilerplate", "30")
                .containsEntry("net", "0.25")
                .containsEntry("method", "adjusted-count");
    }

    @Test
    void figures_are_those_of_the_json_in_the_columns_of_their_names() throws IOException {
        CSVRecord row = rows(Contract.call()
                        .accept("text/csv")
                        .queryParam("subject", acme)
                        .get("/v1/stance"))
                .get(0);
        Map<String, Map<String, Number>> estimate =
                Asked.ask(Map.of("subject", acme.toString())).extract().path("totals[0].estimate");

        for (String stance : List.of("supportive", "neutral", "critical")) {
            assertThat(row.get(stance + "Share"))
                    .isEqualTo(estimate.get(stance).get("share").toString());
            assertThat(row.get(stance + "Low"))
                    .isEqualTo(estimate.get(stance).get("low").toString());
            assertThat(row.get(stance + "High"))
                    .isEqualTo(estimate.get(stance).get("high").toString());
        }
        assertThat(row.get("estimatedNet"))
                .isEqualTo(estimate.get("net").get("value").toString());
        assertThat(row.get("estimatedNetLow"))
                .isEqualTo(estimate.get("net").get("low").toString());
        assertThat(row.get("estimatedNetHigh"))
                .isEqualTo(estimate.get("net").get("high").toString());
    }

    private static List<CSVRecord> rows(Response answer) throws IOException {
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (CSVParser parser = CSVParser.parse(answer.asString(), format)) {
            return parser.getRecords();
        }
    }
}
