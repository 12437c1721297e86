package io.standpoint.correction;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.startsWith;

import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.standpoint.Contract;
import io.standpoint.ServiceTest;
import io.standpoint.article.Corrected;
import io.standpoint.convention.Cursor;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ServiceTest
class CorrectionFeedTest {

    private static final String TEXT = "Acme \uD83D\uDE00 one.\n\nAcme two.\n\nAcme three.";

    @Test
    void line_says_what_was_corrected_and_what_the_model_says() {
        String end = end();
        JsonPath article = keep(TEXT);
        String id = article.getString("id");
        JsonPath corrected = Corrected.put(id, 1, Map.of("stance", "critical", "note", "Why"))
                .jsonPath();

        List<JsonPath> lines = after(end);

        assertThat(lines).hasSize(1);
        Map<String, Object> line = new HashMap<>(lines.get(0).getMap(""));
        assertThat(line.remove("cursor")).isInstanceOf(String.class);
        Map<String, Object> expected = new HashMap<>(corrected.getMap("paragraphs[1].correction"));
        expected.put("articleId", id);
        expected.put("index", 1);
        expected.put("subject", article.getMap("subject"));
        expected.put("text", "Acme two.");
        Map<String, Object> model = new HashMap<>(article.getMap("model"));
        model.put("stance", article.getString("paragraphs[1].stance"));
        model.put("probabilities", article.getMap("paragraphs[1].probabilities"));
        expected.put("model", model);
        assertThat(line).isEqualTo(expected);
    }

    @Test
    void correction_that_changes_comes_again_and_one_that_does_not_stays() {
        String id = keep(TEXT).getString("id");
        Corrected.put(id, 0, Map.of("stance", "critical"));
        Corrected.put(id, 1, Map.of("stance", "critical"));
        String end = end();

        Corrected.put(id, 0, Map.of("stance", "critical"));
        assertThat(after(end)).isEmpty();
        Corrected.put(id, 0, Map.of("stance", "neutral"));

        assertThat(after(end)).extracting(line -> line.getInt("index")).containsExactly(0);
        assertThat(linesOf(id)).containsExactly("1 critical", "0 neutral");
    }

    @Test
    void what_was_taken_back_leaves_nothing_but_its_place() {
        String end = end();
        String id = keep(TEXT).getString("id");
        Corrected.put(id, 2, Map.of("stance", "critical", "note", "secret"));
        Corrected.delete(id, 2);

        List<JsonPath> lines = after(end);

        assertThat(lines).hasSize(1);
        Map<String, Object> line = new HashMap<>(lines.get(0).getMap(""));
        line.remove("cursor");
        assertThat(line).isEqualTo(Map.of("articleId", id, "index", 2, "deleted", true));
        Corrected.put(id, 2, Map.of("stance", "neutral"));
        assertThat(linesOf(id)).containsExactly("2 neutral");
    }

    @Test
    void deleted_article_leaves_tombstones_alone() {
        String id = keep(TEXT).getString("id");
        Corrected.put(id, 0, Map.of("stance", "critical", "note", "secret"));
        Corrected.put(id, 1, Map.of("stance", "neutral"));
        Corrected.delete(id, 1);
        String end = end();

        Contract.call().delete("/v1/articles/" + id).then().statusCode(204);

        assertThat(after(end)).hasSize(1);
        assertThat(linesOf(id)).containsExactly("1 deleted", "0 deleted");
        assertThat(feed(Map.of("limit", 10_000))).doesNotContain("secret");
    }

    @Test
    void replacement_tells_what_moved_what_went_and_not_what_stays() {
        Map<String, Object> submission = submission(TEXT);
        String id = post(submission).getString("id");
        Corrected.put(id, 0, Map.of("stance", "critical"));
        Corrected.put(id, 1, Map.of("stance", "neutral"));
        Corrected.put(id, 2, Map.of("stance", "supportive"));
        String end = end();
        submission.put("text", "Acme \uD83D\uDE00 one.\n\nAcme new.\n\nAcme newer.\n\nAcme two.");

        Contract.call()
                .contentType(ContentType.JSON)
                .body(submission)
                .put("/v1/articles/" + id)
                .then()
                .statusCode(200);

        assertThat(after(end))
                .extracting(CorrectionFeedTest::summary)
                .containsExactlyInAnyOrder("1 deleted", "2 deleted", "3 neutral");
        assertThat(after(end))
                .filteredOn(line -> line.getInt("index") == 3)
                .extracting(line -> line.getString("text"))
                .containsExactly("Acme two.");
    }

    @Test
    void reads_on_from_any_line_and_backwards_too() {
        String end = end();
        String id = keep(TEXT).getString("id");
        for (int index = 0; index < 3; index++) {
            Corrected.put(id, index, Map.of("stance", "neutral"));
        }

        List<Integer> forwards = indexes(end, "oldest", 1);
        List<JsonPath> newest = lines(feed(Map.of("order", "newest", "limit", 2)));
        List<JsonPath> older = lines(feed(
                Map.of("order", "newest", "limit", 1, "after", newest.get(1).getString("cursor"))));

        assertThat(forwards).containsExactly(0, 1, 2);
        assertThat(newest).extracting(line -> line.getInt("index")).containsExactly(2, 1);
        assertThat(older).extracting(line -> line.getInt("index")).containsExactly(0);
        assertThat(older.get(0).getString("text")).isEqualTo("Acme \uD83D\uDE00 one.");
    }

    @Test
    void reader_misses_nothing_while_many_correct_at_once() throws Exception {
        int people = 6;
        List<String> articles = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            articles.add(keep(TEXT).getString("id"));
        }
        String end = end();
        ExecutorService threads = Executors.newFixedThreadPool(people);
        CountDownLatch working = new CountDownLatch(people);
        try {
            List<Future<?>> results = new ArrayList<>();
            for (int person = 0; person < people; person++) {
                Random random = new Random(person);
                results.add(threads.submit(() -> {
                    for (int i = 0; i < 40; i++) {
                        correct(articles.get(random.nextInt(articles.size())), random);
                    }
                    working.countDown();
                }));
            }

            Map<String, String> followed = new HashMap<>();
            String cursor = end;
            while (!working.await(0, SECONDS)) {
                cursor = follow(cursor, followed);
            }
            follow(cursor, followed);

            for (Future<?> result : results) {
                result.get(1, SECONDS);
            }
            Map<String, String> all = new HashMap<>();
            follow(end, all);
            assertThat(followed).isEqualTo(all);
            assertThat(all).hasSizeGreaterThan(5);
        } finally {
            threads.shutdownNow();
        }
    }

    @ParameterizedTest
    @CsvSource({"limit, 0", "limit, 10001", "after, x", "order, random", "cursor, x"})
    void refuses_a_parameter_that_it_cannot_take_and_names_it(String name, String value) {
        Contract.wrongCall()
                .queryParam(name, value)
                .get("/v1/corrections")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("violations[0].field", is(name));
    }

    @Test
    void refuses_a_cursor_of_something_else() {
        for (Cursor cursor : List.of(
                new Cursor("corrections", "x", UUID.randomUUID()),
                new Cursor("corrections", null, UUID.randomUUID()),
                new Cursor("paragraphs", "1", UUID.randomUUID()))) {
            Contract.call()
                    .queryParam("after", cursor.encode())
                    .get("/v1/corrections")
                    .then()
                    .statusCode(400)
                    .body("violations[0].field", is("after"));
        }
    }

    @Test
    void end_of_the_feed_is_empty() {
        Contract.call()
                .queryParam("after", end())
                .get("/v1/corrections")
                .then()
                .statusCode(200)
                .header("Content-Type", startsWith("application/x-ndjson"))
                .body(is(emptyString()));
    }

    private static void correct(String article, Random random) {
        int index = random.nextInt(3);
        if (random.nextInt(4) == 0) {
            Corrected.delete(article, index);
        } else {
            String stance = List.of("supportive", "neutral", "critical").get(random.nextInt(3));
            Corrected.put(article, index, Map.of("stance", stance)).then().statusCode(200);
        }
    }

    /** Reads to the end and takes in what it says. */
    private static String follow(String cursor, Map<String, String> states) {
        String last = cursor;
        for (JsonPath line : after(cursor)) {
            states.put(line.getString("articleId") + line.getInt("index"), summary(line));
            last = line.getString("cursor");
        }
        return last;
    }

    private static List<Integer> indexes(String after, String order, int limit) {
        List<Integer> indexes = new ArrayList<>();
        String cursor = after;
        List<JsonPath> lines = lines(feed(Map.of("after", cursor, "order", order, "limit", limit)));
        while (!lines.isEmpty()) {
            for (JsonPath line : lines) {
                indexes.add(line.getInt("index"));
                cursor = line.getString("cursor");
            }
            lines = lines(feed(Map.of("after", cursor, "order", order, "limit", limit)));
        }
        return indexes;
    }

    private static List<String> linesOf(String article) {
        return lines(feed(Map.of("limit", 10_000))).stream()
                .filter(line -> line.getString("articleId").equals(article))
                .map(CorrectionFeedTest::summary)
                .toList();
    }

    private static String summary(JsonPath line) {
        boolean deleted = line.get("deleted") != null;
        return line.getInt("index") + " " + (deleted ? "deleted" : line.getString("stance"));
    }

    /** The end of the feed as it is now, behind a correction of its own. */
    private static String end() {
        Corrected.put(keep(TEXT).getString("id"), 0, Map.of("stance", "neutral"));
        return lines(feed(Map.of("order", "oldest", "limit", 10_000))).stream()
                .reduce((first, second) -> second)
                .orElseThrow()
                .getString("cursor");
    }

    private static List<JsonPath> after(String cursor) {
        return lines(feed(Map.of("after", cursor, "limit", 10_000)));
    }

    private static List<JsonPath> lines(String feed) {
        return feed.lines().map(JsonPath::new).toList();
    }

    private static String feed(Map<String, Object> parameters) {
        return Contract.call()
                .queryParams(parameters)
                .get("/v1/corrections")
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    private static JsonPath keep(String text) {
        return post(submission(text));
    }

    private static JsonPath post(Map<String, Object> submission) {
        return Contract.call()
                .contentType(ContentType.JSON)
                .body(submission)
                .post("/v1/articles")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
    }

    private static Map<String, Object> submission(String text) {
        return new HashMap<>(Map.of("text", text, "subject", "Acme", "source", "Paper " + UUID.randomUUID()));
    }
}
