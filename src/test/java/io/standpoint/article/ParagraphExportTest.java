package io.standpoint.article;

import static io.standpoint.article.ArticleResourceTest.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.startsWith;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.standpoint.Contract;
import io.standpoint.ServiceTest;
import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ServiceTest
class ParagraphExportTest {

    private static final CSVFormat TABLE =
            CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

    private final String source = "Paper " + UUID.randomUUID();

    @Test
    void lines_are_the_items_of_the_pages_and_all_of_them() {
        for (int i = 0; i < 3; i++) {
            keep(Map.of("text", "Acme.\n\n".repeat(i + 40)));
        }
        List<Map<String, Object>> items =
                export("format", "json", 500).then().extract().jsonPath().getList("items");

        List<String> lines = export("format", "ndjson", 0).asString().lines().toList();

        assertThat(lines).hasSize(123);
        assertThat(lines.stream().map(line -> new JsonPath(line).getMap("")).toList())
                .isEqualTo(items);
    }

    @Test
    void table_has_headings_and_a_row_for_every_paragraph() throws IOException {
        JsonPath article = keep(Map.of("title", "=HYPERLINK(\"x\")", "text", "Acme \"one\",\nΑθήνα.\n\nAcme two."));
        String id = article.getString("id");
        Corrected.put(id, 1, Map.of("stance", "critical", "note", "- not so"));

        Response answer = export("format", "csv", 0);

        answer.then().statusCode(200).header("Content-Type", is("text/csv;charset=UTF-8"));
        List<CSVRecord> rows = TABLE.parse(new StringReader(answer.asString())).getRecords();
        assertThat(rows).hasSize(2);
        assertThat(rows.get(0).toMap())
                .containsEntry("articleId", id)
                .containsEntry("index", "0")
                .containsEntry("title", "'=HYPERLINK(\"x\")")
                .containsEntry("text", "Acme \"one\",\nΑθήνα.")
                .containsEntry("stance", article.getString("paragraphs[0].stance"))
                .containsEntry("undecided", article.getString("paragraphs[0].undecided"))
                .containsEntry("correctedTo", "")
                .containsEntry("source", source)
                .containsEntry("author", "");
        assertThat(rows.get(1).toMap())
                .containsEntry("correctedTo", "critical")
                .containsEntry("correctionNote", "'- not so")
                .containsEntry("receivedAt", article.getString("receivedAt"));
    }

    @ParameterizedTest
    @CsvSource({
        "text/csv, text/csv",
        "application/x-ndjson, application/x-ndjson",
        "*/*, application/json",
        "'text/csv;q=0.5, application/x-ndjson', application/x-ndjson",
        "'text/html, application/xhtml+xml, */*;q=0.8', application/json"
    })
    void form_is_what_the_client_accepts(String accept, String form) {
        keep(Map.of());

        Contract.call()
                .accept(accept)
                .queryParam("source", source)
                .get("/v1/paragraphs")
                .then()
                .statusCode(200)
                .header("Content-Type", startsWith(form));
    }

    @Test
    void parameter_overrides_what_the_client_accepts() {
        Contract.call()
                .accept("application/json, text/csv;q=0.1")
                .queryParams("source", source, "format", "csv")
                .get("/v1/paragraphs")
                .then()
                .header("Content-Type", startsWith("text/csv"));
    }

    @Test
    void export_of_nothing_has_no_lines_or_headings_alone() {
        export("format", "ndjson", 0).then().statusCode(200).body(is(emptyString()));
        assertThat(export("format", "csv", 0).asString().lines()).hasSize(1);
    }

    @Test
    void export_takes_no_limit() {
        export("format", "csv", 10).then().statusCode(400).body("violations[0].field", is("limit"));
    }

    @Test
    void head_of_an_export_reads_nothing() {
        Contract.wrongCall()
                .queryParams("source", source, "format", "csv")
                .head("/v1/paragraphs")
                .then()
                .statusCode(200)
                .header("Content-Type", startsWith("text/csv"));
    }

    private Response export(String name, String value, int limit) {
        return Contract.wrongCall()
                .queryParam("source", source)
                .queryParam(name, value)
                .queryParams(limit == 0 ? Map.of() : Map.of("limit", limit))
                .get("/v1/paragraphs");
    }

    private JsonPath keep(Map<String, Object> fields) {
        Map<String, Object> submission = Submissions.freshWith("source", source);
        submission.put("externalId", UUID.randomUUID().toString());
        submission.putAll(fields);
        return post(submission).then().statusCode(201).extract().jsonPath();
    }
}
