package io.standpoint.client;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Failures on the way: tried again, given up, and gone on with. */
class ResumedImportTest {

    private static final int BATCHES = 3;

    private final StubServer server = StubServer.start();

    @TempDir
    private Path folder;

    private Client client;
    private Path archive;

    @BeforeEach
    void writeArchive() throws IOException {
        client = new Client(folder);
        archive = Files.createDirectory(folder.resolve("archive"));
        String lines = IntStream.rangeClosed(1, BATCHES * Batch.MOST_ITEMS)
                .mapToObj(i -> i % 1_000 == 0 ? "broken\n" : "{\"text\": \"Article " + i + "\"}\n")
                .collect(Collectors.joining());
        int middle = lines.indexOf("\n", lines.length() / 2) + 1;
        Files.writeString(archive.resolve("a.jsonl"), lines.substring(0, middle), UTF_8);
        Files.writeString(archive.resolve("b.jsonl"), lines.substring(middle), UTF_8);
    }

    @AfterEach
    void stopServer() {
        server.close();
    }

    @Test
    void busy_server_is_asked_again_when_it_says_so() {
        server.refuse(503, "7").refuse(429, "3").refuse(502, null);

        assertThat(client.importing(server, archive).code()).isEqualTo(1);

        assertEverythingOnce();
        assertThat(client.pauses()).contains(Duration.ofSeconds(7), Duration.ofSeconds(3));
        assertThat(server.keys())
                .hasSize(BATCHES + 3)
                .startsWith(
                        server.keys().get(3),
                        server.keys().get(3),
                        server.keys().get(3));
    }

    @Test
    void batch_whose_answer_is_lost_is_not_kept_twice() {
        server.loseAnswer(() -> {}).loseAnswer(() -> {});

        assertThat(client.importing(server, archive).code()).isEqualTo(1);

        assertThat(server.keys()).hasSizeGreaterThan(BATCHES);
        assertEverythingOnce();
    }

    @Test
    void given_up_and_started_again_it_goes_on_behind_the_last_batch() {
        server.accept();
        IntStream.range(0, 100).forEach(i -> server.refuse(503, "250"));

        Client.Result first = client.importing(server, archive);

        assertThat(first.code()).isEqualTo(3);
        assertThat(first.err()).contains("503", "Not now.", "gave up", "the same command goes on");
        assertThat(client.pauses()).containsExactly(Duration.ofSeconds(250), Duration.ofSeconds(250));
        server.relent();

        Client.Result second = client.importing(server, archive);

        assertThat(second.code()).isEqualTo(1);
        assertThat(second.out()).contains("failed             15");
        assertEverythingOnce();
        assertThat(client.journal()).doesNotExist();
    }

    @Test
    void refusal_that_does_not_pass_ends_it_at_once() throws IOException {
        stopAfterFirstBatch();

        assertThat(client.pauses()).isEmpty();
        assertThat(server.imports()).isEqualTo(1);
        assertThat(client.journal()).exists();
    }

    @Test
    void stopped_between_two_batches_it_sends_the_rest_alone() throws IOException {
        stopAfterFirstBatch();

        client.importing(server, archive);

        assertThat(server.keys().subList(2, server.keys().size())).hasSize(BATCHES - 1);
        assertEverythingOnce();
    }

    @Test
    void import_that_begins_anew_does_not_ask_for_what_became_of_the_last_one() {
        client.importing(server, archive);
        List<String> keys = server.keys();

        client.importing(server, archive);

        assertThat(server.keys().subList(BATCHES, 2 * BATCHES)).doesNotContainAnyElementsOf(keys);
    }

    @Test
    void journal_whose_first_line_was_half_written_is_begun_anew() throws IOException {
        Files.writeString(client.journal(), "{\"standpointImp", UTF_8);

        assertThat(client.importing(server, archive).code()).isEqualTo(1);

        assertEverythingOnce();
    }

    @Test
    void line_that_was_half_written_when_it_was_killed_is_dropped() throws IOException {
        Files.writeString(client.journal(), stopAfterFirstBatch() + "{\"importId\":\"impo", UTF_8);

        client.importing(server, archive);

        assertEverythingOnce();
    }

    @Test
    void journal_of_other_arguments_is_not_gone_on_with() throws IOException {
        stopAfterFirstBatch();

        Client.Result result = client.importing(server, "--subject", "Tram", archive);

        assertThat(result.code()).isEqualTo(2);
        assertThat(result.err()).contains("other arguments", "--journal");
        assertThat(client.journal()).exists();
    }

    @Test
    void file_that_is_no_journal_is_left_alone() throws IOException {
        for (String content : List.of("Dear diary", "Dear diary\nand more\n", "{\"text\": \"One\"}\n")) {
            Files.writeString(client.journal(), content, UTF_8);

            Client.Result result = client.importing(server, archive);

            assertThat(result.code()).isEqualTo(2);
            assertThat(result.err()).contains("is not the journal of an import");
            assertThat(client.journal()).content(UTF_8).isEqualTo(content);
        }
    }

    @Test
    void archive_that_lost_the_file_it_would_go_on_in_is_told() throws IOException {
        stopAfterFirstBatch();
        Files.delete(archive.resolve("a.jsonl"));

        Client.Result result = client.importing(server, archive);

        assertThat(result.code()).isEqualTo(2);
        assertThat(result.err()).contains("a.jsonl", "not there any more");
    }

    @Test
    void server_that_forgot_an_import_is_told() throws IOException {
        String journal = stopAfterFirstBatch();
        try (StubServer other = StubServer.start()) {
            Files.writeString(client.journal(), journal.replace(server.address(), other.address()), UTF_8);

            Client.Result result = client.importing(other, archive);

            assertThat(result.code()).isEqualTo(3);
            assertThat(result.err()).contains("does not know the import import-1", "delete the journal");
        }
    }

    @Test
    void two_at_once_do_not_share_a_journal() throws IOException {
        server.workFor(5);
        Client second = new Client(folder);
        StringBuilder told = new StringBuilder();
        client.meanwhile(() -> told.append(second.importing(server, archive).err()));

        client.importing(server, archive);

        assertThat(told).contains("Another import writes to");
        assertEverythingOnce();
    }

    /** Returns the journal. */
    private String stopAfterFirstBatch() throws IOException {
        server.accept().refuse(400, null);

        Client.Result result = client.importing(server, archive);

        assertThat(result.code()).isEqualTo(3);
        assertThat(result.err()).contains("does not take articles (400): Not now.");
        return Files.readString(client.journal(), UTF_8);
    }

    private void assertEverythingOnce() {
        assertThat(server.imports()).isEqualTo(BATCHES);
        assertThat(server.texts())
                .hasSize(BATCHES * Batch.MOST_ITEMS - 15)
                .doesNotHaveDuplicates()
                .startsWith("Article 1")
                .endsWith("Article " + (BATCHES * Batch.MOST_ITEMS - 1));
    }
}
