package io.standpoint.client;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What people see of the command, and what the server gets. */
class ImportCommandTest {

    private final StubServer server = StubServer.start();

    @TempDir
    private Path folder;

    private Client client;

    @BeforeEach
    void makeClient() {
        client = new Client(folder);
    }

    @AfterEach
    void stopServer() {
        server.close();
    }

    @Test
    void sends_everything_and_says_what_became_of_it() throws IOException {
        Path lines = write("a.jsonl", "{\"text\": \"One\", \"bias\": 1}\n{\"text\": \"Two\"}\n");
        Path table = write("b.csv", "id,body\n3,Three\n");

        Client.Result result = client.importing(server, lines, table);

        assertThat(result.code()).isZero();
        assertThat(server.texts()).containsExactly("One", "Two", "Three");
        assertThat(server.imports()).isEqualTo(1);
        assertThat(result.out()).contains("stored              3 (9 paragraphs)", "left out    bias (1)");
        assertThat(client.journal()).doesNotExist();
    }

    @Test
    void what_the_server_refuses_is_told_with_the_file_and_line_it_came_from() throws IOException {
        write("a.jsonl", "{\"text\": \"One\"}\n\n{\"title\": \"No text\"}\nbroken\n");
        write("b.jsonl", "{\"title\": \"None here\"}\n{\"text\": \"Two\"}\n");
        Path errors = folder.resolve("errors.jsonl");

        Client.Result result = client.importing(server, "--errors", errors, folder);

        assertThat(result.code()).isEqualTo(1);
        assertThat(server.texts()).contains("One", "Two");
        assertThat(result.err())
                .contains(
                        folder.resolve("a.jsonl") + ":3: text must not be blank",
                        folder.resolve("a.jsonl") + ":4: not JSON",
                        folder.resolve("b.jsonl") + ":1: text must not be blank");
        assertThat(result.out()).contains("failed              3");
        assertThat(errors)
                .content(UTF_8)
                .contains("{\"file\":\"" + folder.resolve("b.jsonl")
                        + "\",\"line\":1,\"kind\":\"invalid\",\"message\":\"text must not be blank\"}")
                .hasLineCount(3);
    }

    @Test
    void errors_are_a_table_where_the_file_is_called_so() throws IOException {
        Path errors = folder.resolve("errors.csv");

        client.importing(server, "--errors", errors, write("a.jsonl", "broken\n"));

        assertThat(errors)
                .content(UTF_8)
                .startsWith("file,line,kind,message\r\n" + folder.resolve("a.jsonl") + ",1,unreadable,");
    }

    @Test
    void shows_the_first_errors_and_says_that_there_are_more() throws IOException {
        Client.Result result = client.importing(server, write("a.jsonl", "broken\n".repeat(30)));

        assertThat(result.err().lines().filter(line -> line.contains("not JSON")))
                .hasSize(20);
        assertThat(result.err()).contains("--errors FILE writes all of them");
        assertThat(result.out()).contains("failed             30");
    }

    @Test
    void archive_goes_in_batches_and_waits_for_the_server_in_between() throws IOException {
        server.workFor(3);
        int batches = 11;

        Client.Result result = client.importing(server, numbered(batches * Batch.MOST_ITEMS));

        assertThat(result.code()).isZero();
        assertThat(server.imports()).isEqualTo(batches);
        assertThat(server.articles()).hasSize(batches * Batch.MOST_ITEMS);
        assertThat(client.pauses()).isNotEmpty();
        assertThat(result.out()).contains("stored         55,000 (165,000 paragraphs)");
    }

    @Test
    void says_every_ten_seconds_how_far_it_is() throws IOException {
        server.workFor(25);

        Client.Result result = client.importing(server, numbered(100));

        assertThat(result.err().lines().filter(line -> line.contains("50 of 100 articles")))
                .hasSize(2);
    }

    @Test
    void quiet_says_only_what_went_wrong() throws IOException {
        server.workFor(25);
        Client.Result result = client.importing(
                server, "--quiet", write("a.jsonl", "{\"text\": \"One\"}\n"), write("b.jsonl", "broken\n"));

        assertThat(result.out()).isEmpty();
        assertThat(result.err().lines()).singleElement().asString().contains("b.jsonl:1: not JSON");
    }

    @Test
    void dry_run_shows_the_first_article_and_sends_nothing() throws IOException {
        Path file = write("a.jsonl", "{\"content\": \"" + "One ".repeat(500) + "\"}\nbroken\n{\"text\": \"Two\"}\n");

        Client.Result result = client.importing(server, "--dry-run", "--subject", "Tram", file);

        assertThat(result.code()).isEqualTo(1);
        assertThat(result.out())
                .contains("would send 2 articles of 1 files", "\"subject\" : \"Tram\"", "One One", " …")
                .hasSizeLessThan(1_000);
        assertThat(server.keys()).isEmpty();
        assertThat(client.journal()).doesNotExist();
    }

    @Test
    void no_wait_ends_when_everything_is_sent() throws IOException {
        server.workFor(1_000);

        Client.Result result = client.importing(server, "--no-wait", write("a.jsonl", "{\"text\": \"One\"}\n"));

        assertThat(result.code()).isZero();
        assertThat(server.texts()).containsExactly("One");
        assertThat(result.err()).contains("import-1");
        assertThat(result.out()).contains("sent 1 articles");
        assertThat(client.journal()).doesNotExist();
    }

    @Test
    void import_that_someone_cancels_is_no_success() throws IOException {
        server.cancelAll();

        Client.Result result = client.importing(server, numbered(10));

        assertThat(result.code()).isEqualTo(1);
        assertThat(result.err()).contains("import-1", "was cancelled", "5 of its articles");
    }

    @Test
    void subjects_are_given_to_articles_without() throws IOException {
        Path file = write("a.jsonl", "{\"text\": \"One\"}\n{\"text\": \"Two\", \"subject\": \"Bus\"}\n");

        client.importing(server, "--subjects", "Tram, Mayor", "--source", "Observer", file);

        assertThat(server.articles().get(0).get("subjects")).hasToString("[\"Tram\",\"Mayor\"]");
        assertThat(server.articles().get(1).get("subject").asText()).isEqualTo("Bus");
        assertThat(server.articles())
                .allSatisfy(
                        article -> assertThat(article.get("source").asText()).isEqualTo("Observer"));
    }

    @Test
    void says_where_no_article_has_the_field_that_names_subjects() throws IOException {
        Client.Result result = client.importing(
                server, "--subject-from", "topc", write("a.jsonl", "{\"text\": \"One\", \"topic\": \"x\"}"));

        assertThat(result.out()).contains("topc", "left out    topic (1)");
    }

    @Test
    void wrong_command_lines_are_told_before_anything_is_sent() throws IOException {
        Path file = write("a.jsonl", "{\"text\": \"One\"}");

        assertThat(wrong(client.importing(server, file, folder.resolve("none.jsonl"))))
                .contains("none.jsonl: no such");
        assertThat(wrong(client.importing(server))).contains("FILE|FOLDER");
        assertThat(wrong(client.importing(server, "--format", "pdf", file))).contains("pdf");
        assertThat(wrong(client.importing(server, "--encoding", "utf-9", file))).contains("utf-9");
        assertThat(wrong(client.importing(server, "--subjects", "1,2,3,4,5,6,7,8,9,10,11", file)))
                .contains("11 subjects");
        assertThat(wrong(client.importing(server, "--give-up-after", "-1", file)))
                .contains("--give-up-after");
        assertThat(wrong(client.importing(server, "--errors", folder.resolve("no/errors"), file)))
                .contains("no folder");
        assertThat(wrong(client.run("import", "--server", "127.0.0.1:8080", file)))
                .contains("--server");
        assertThat(wrong(client.run("inport", file))).contains("inport");
        assertThat(server.keys()).isEmpty();
    }

    private static String wrong(Client.Result result) {
        assertThat(result.code()).isEqualTo(2);
        return result.err();
    }

    @Test
    void unreachable_server_is_told_soon_and_leaves_nothing_behind() throws IOException {
        Path file = write("a.jsonl", "{\"text\": \"One\"}");
        server.close();

        Client.Result result = client.importing(server, file);

        assertThat(result.code()).isEqualTo(3);
        assertThat(result.err()).contains(server.address(), "cannot be reached");
        assertThat(client.pauses().stream().reduce(Duration.ZERO, Duration::plus))
                .isLessThan(Duration.ofSeconds(10));
        assertThat(client.journal()).doesNotExist();
    }

    private Path numbered(int articles) throws IOException {
        return write(
                "numbered.jsonl",
                IntStream.range(0, articles)
                        .mapToObj(i -> "{\"text\": \"Article " + i + "\"}\n")
                        .collect(Collectors.joining()));
    }

    private Path write(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content, UTF_8);
    }
}
