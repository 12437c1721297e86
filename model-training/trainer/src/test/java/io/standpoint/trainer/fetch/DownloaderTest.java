package io.standpoint.trainer.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.standpoint.trainer.data.InvalidDataException;
import io.standpoint.trainer.fetch.UpstreamServer.Answer;
import io.standpoint.trainer.fetch.UpstreamServer.Request;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DownloaderTest {

    private static final int ENOUGH = 1 << 20;

    @TempDir
    Path folder;

    private final StringWriter err = new StringWriter();
    private final byte[] content = bytes(300_000, 1);
    private UpstreamServer server;
    private Path target;

    @BeforeEach
    void start() throws IOException {
        server = new UpstreamServer();
        target = folder.resolve("file.bin");
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void downloads_a_whole_file_and_leaves_nothing_beside_it() throws IOException {
        download(3, UpstreamServer.file(content, "\"v1\""));

        assertThat(target).hasBinaryContent(content);
        assertThat(folder).isDirectoryContaining(target::equals);
        assertThat(folder.toFile().list()).containsExactly("file.bin");
        assertThat(server.requests()).containsExactly(new Request("/f", null, null));
    }

    @Test
    void a_later_run_asks_only_for_what_is_missing() throws IOException {
        assertThatThrownBy(() -> download(1, UpstreamServer.cutOff(content, "\"v1\"", 100_000)))
                .isInstanceOf(InvalidDataException.class)
                .hasMessageContaining("cut off")
                .hasMessageContaining("The 100,000 bytes that arrived are kept");
        assertThat(target).doesNotExist();

        download(1, UpstreamServer.file(content, "\"v1\""));

        assertThat(target).hasBinaryContent(content);
        assertThat(server.requests().get(1)).isEqualTo(new Request("/f", "bytes=100000-", "\"v1\""));
        assertThat(folder.toFile().list()).containsExactly("file.bin");
    }

    @Test
    void the_same_run_goes_on_by_itself_as_long_as_bytes_arrive() throws IOException {
        download(
                2,
                UpstreamServer.cutOff(content, "\"v1\"", 100_000),
                UpstreamServer.cutOff(content, "\"v1\"", 50_000),
                UpstreamServer.cutOff(content, "\"v1\"", 70_000),
                UpstreamServer.file(content, "\"v1\""));

        assertThat(target).hasBinaryContent(content);
        assertThat(server.requests())
                .extracting(Request::range)
                .containsExactly(null, "bytes=100000-", "bytes=150000-", "bytes=220000-");
    }

    @Test
    void starts_anew_where_the_file_has_changed_meanwhile() throws IOException {
        byte[] changed = bytes(250_000, 2);

        download(3, UpstreamServer.cutOff(content, "\"v1\"", 100_000), UpstreamServer.file(changed, "\"v2\""));

        assertThat(target).hasBinaryContent(changed);
    }

    @Test
    void starts_anew_where_another_version_comes_as_the_rest() throws IOException {
        byte[] changed = bytes(300_000, 2);
        Answer wrongRest = exchange -> {
            exchange.getResponseHeaders().set("ETag", "\"v2\"");
            exchange.getResponseHeaders().set("Content-Range", "bytes 100000-299999/300000");
            exchange.sendResponseHeaders(206, 200_000);
            exchange.getResponseBody().write(changed, 100_000, 200_000);
        };

        download(
                3,
                UpstreamServer.cutOff(content, "\"v1\"", 100_000),
                wrongRest,
                UpstreamServer.file(changed, "\"v2\""));

        assertThat(target).hasBinaryContent(changed);
        assertThat(server.requests().get(2).range()).isNull();
    }

    @Test
    void starts_anew_where_the_server_ignores_ranges() throws IOException {
        download(3, UpstreamServer.cutOff(content, "\"v1\"", 100_000), UpstreamServer.withoutRanges(content));

        assertThat(target).hasBinaryContent(content);
    }

    @Test
    void does_not_go_on_with_a_version_that_promises_nothing() throws IOException {
        download(3, UpstreamServer.cutOff(content, "W/\"weak\"", 100_000), UpstreamServer.file(content, "W/\"weak\""));

        assertThat(target).hasBinaryContent(content);
        assertThat(server.requests().get(1)).isEqualTo(new Request("/f", null, null));
    }

    @Test
    void starts_anew_where_more_has_arrived_than_there_is() throws IOException {
        download(
                3,
                UpstreamServer.cutOff(content, "\"v1\"", 100_000),
                UpstreamServer.status(416),
                UpstreamServer.file(content, "\"v1\""));

        assertThat(target).hasBinaryContent(content);
        assertThat(server.requests().get(2).range()).isNull();
    }

    @Test
    void does_not_go_on_with_what_came_from_another_address() throws IOException {
        assertThatThrownBy(() -> download(1, UpstreamServer.cutOff(content, "\"v1\"", 100_000)))
                .isInstanceOf(InvalidDataException.class);

        downloader(1, ENOUGH).download(server.on("/other", UpstreamServer.file(content, "\"v1\"")), target);

        assertThat(target).hasBinaryContent(content);
        assertThat(server.requests().get(1)).isEqualTo(new Request("/other", null, null));
    }

    @Test
    void does_not_go_on_with_a_part_whose_version_is_not_known() throws IOException {
        Files.write(folder.resolve("file.bin.part"), bytes(1_000, 3));

        download(1, UpstreamServer.file(content, "\"v1\""));

        assertThat(target).hasBinaryContent(content);
    }

    @Test
    void follows_redirects() throws IOException {
        URI there = server.on("/there", UpstreamServer.file(content, "\"v1\""));

        download(1, UpstreamServer.redirect(there));

        assertThat(target).hasBinaryContent(content);
    }

    @Test
    void tries_again_after_a_passing_error() throws IOException {
        download(3, UpstreamServer.status(500), UpstreamServer.status(503), UpstreamServer.file(content, "\"v1\""));

        assertThat(target).hasBinaryContent(content);
        assertThat(err.toString()).contains("the server answered 500; trying again in");
    }

    @Test
    void goes_on_where_a_server_sends_nothing_any_more() throws IOException {
        URI url = server.on(
                "/f", UpstreamServer.stalled(content, "\"v1\"", 100_000), UpstreamServer.file(content, "\"v1\""));

        downloader(3, ENOUGH, Duration.ofMillis(300)).download(url, target);

        assertThat(target).hasBinaryContent(content);
        assertThat(server.requests().get(1).range()).isEqualTo("bytes=100000-");
        assertThat(err.toString()).contains("cut off (SocketTimeoutException");
    }

    @Test
    void gives_up_after_the_last_try() {
        assertThatThrownBy(() -> download(3, UpstreamServer.status(502)))
                .isInstanceOf(InvalidDataException.class)
                .hasMessageContaining("the server answered 502; gave up after 3 tries");
        assertThat(server.requests()).hasSize(3);
    }

    @Test
    void says_what_to_do_about_a_file_that_is_not_there() {
        assertThatThrownBy(() -> download(3, UpstreamServer.status(404)))
                .isInstanceOf(InvalidDataException.class)
                .hasMessageStartingWith("http://localhost:")
                .hasMessageContaining("/f is not there (404)")
                .hasMessageContaining("--from");
        assertThat(server.requests()).hasSize(1);
    }

    @Test
    void says_where_nobody_answers() throws IOException {
        URI url = server.on("/f");
        server.close();

        assertThatThrownBy(() -> downloader(2, ENOUGH).download(url, target))
                .isInstanceOf(InvalidDataException.class)
                .hasMessageContaining("no answer (ConnectException")
                .hasMessageContaining("gave up after 2 tries");
        server = new UpstreamServer();
    }

    @Test
    void refuses_a_file_that_is_larger_than_allowed() {
        URI url = server.on("/f", UpstreamServer.file(content, "\"v1\""));

        assertThatThrownBy(() -> downloader(3, 1_000).download(url, target))
                .hasMessageContaining("has more than 1,000 bytes");
        assertThat(folder.toFile().list()).doesNotContain("file.bin", "file.bin.part");
    }

    @Test
    void does_not_fill_a_log_with_progress() throws IOException {
        download(3, UpstreamServer.file(content, "\"v1\""));

        assertThat(err.toString().lines())
                .hasSizeLessThanOrEqualTo(3)
                .noneMatch(line -> line.contains("\u001b") || line.contains("\r"))
                .last()
                .asString()
                .contains("100%", "300/300 kB");
    }

    private void download(int tries, Answer... answers) throws IOException {
        downloader(tries, ENOUGH).download(server.on("/f", answers), target);
    }

    private Downloader downloader(int tries, long maximumBytes) {
        return downloader(tries, maximumBytes, Duration.ofSeconds(5));
    }

    private Downloader downloader(int tries, long maximumBytes, Duration reading) {
        return new Downloader(
                new Downloader.Settings(Duration.ofSeconds(5), reading, tries, Duration.ofMillis(1), maximumBytes),
                new TransferLog(new PrintWriter(err, true), false));
    }

    private static byte[] bytes(int length, long seed) {
        byte[] bytes = new byte[length];
        new Random(seed).nextBytes(bytes);
        return bytes;
    }
}
