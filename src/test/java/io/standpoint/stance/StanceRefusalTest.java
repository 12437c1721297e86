package io.standpoint.stance;

import static io.standpoint.stance.Asked.ask;
import static io.standpoint.stance.Asked.refused;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;

import io.standpoint.ServiceTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@ServiceTest
class StanceRefusalTest {

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
    void subject_that_was_only_detected_is_refused_with_advice() throws SQLException {
        UUID detected = kept.subject("Riverton " + name, false);

        refused(Map.of("subject", detected.toString()), "subject")
                .body("violations[0].message", containsString("PATCH /v1/subjects/" + detected))
                .body("violations[0].message", containsString("includeDetected=true"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "subject=Nobody | subject | is 'Nobody', which no subject has as its id or name",
                "source=Nowhere | source | is 'Nowhere', which no source has as its id or name",
                "groupBy=month,day | groupBy | only one of day, week, month, year",
                "groupBy=month,month | groupBy | must not name the same thing twice",
                "groupBy=Month | groupBy | 'Month' is none of them",
                "groupBy=month, | groupBy | '' is none of them",
                "weight=words | weight | must be one of article, paragraph",
                "timeZone=Mars/Olympus | timeZone | must be a time zone",
                "limit=5 | limit | is not a parameter",
                "to=2020-01-01 | to | must be later than from"
            })
    void refuses_what_it_does_not_know_by_name(String parameter, String field, String message) {
        String[] pair = parameter.split("=", 2);
        Map<String, Object> asked = new LinkedHashMap<>(Map.of("subject", name, "from", "2021-01-01"));
        asked.put(pair[0], pair[1]);

        refused(asked, field).body("violations[0].message", containsString(message));
    }

    @Test
    void question_about_no_subject_is_refused() {
        refused(Map.of("groupBy", "month"), "subject")
                .body("violations[0].message", containsString("name subject in groupBy"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"day,author", "year,author"})
    void question_with_too_many_groups_is_refused(String groupBy) throws SQLException {
        kept.execute(
                """
                WITH kept AS (
                  INSERT INTO article (id, text_sha256, text, subject_id, subject_detected, aliases, author, author_key,
                    published_at, published_at_given, received_at, language, model_name, model_version, supportive, neutral,
                    critical, undecided, boilerplate)
                  SELECT gen_random_uuid(), encode(sha256(convert_to(n || ?, 'UTF8')), 'hex'), 'Text.', ?, false, '{}',
                    'a' || n, 'a' || n, '2026-01-01Z', '2026-01-01', now(), 'en', 'old', '2', 0, 0, 0, 0, 0
                  FROM generate_series(1, 20001) n RETURNING id)
                SELECT count(*) FROM kept
                """,
                name,
                acme);
        kept.execute("SELECT roll_up_stance(ARRAY(SELECT id FROM article WHERE subject_id = ?))", acme);

        refused(Map.of("subject", name, "groupBy", groupBy), "groupBy")
                .body("violations[0].message", containsString("more than 20000 groups: ask for fewer"));
        ask(Map.of("subject", name, "groupBy", "day")).body("groups[0].articles", is(20_001));
    }
}
