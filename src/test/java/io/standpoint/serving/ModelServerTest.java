package io.standpoint.serving;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;
import static org.awaitility.Awaitility.await;

import io.quarkus.runtime.StartupEvent;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Without a container: files that the model library refuses before it needs native code. */
class ModelServerTest {

    @TempDir
    Path folder;

    @Test
    void refuses_a_missing_file() {
        assertRefused(folder.resolve("missing.zip"));
    }

    @Test
    void refuses_an_empty_file() throws IOException {
        assertRefused(Files.createFile(folder.resolve("empty.zip")));
    }

    @Test
    void refuses_a_file_that_is_no_archive() throws IOException {
        assertRefused(Files.writeString(folder.resolve("text.zip"), "This is not a model.", UTF_8));
    }

    @Test
    void refuses_someone_elses_archive() throws IOException {
        Path file = folder.resolve("foreign.zip");
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("holiday.jpg"));
            zip.write(new byte[1_000]);
        }

        assertRefused(file);
    }

    @Test
    void refuses_a_truncated_file() throws IOException {
        byte[] whole = shipped();

        assertRefused(Files.write(folder.resolve("half.zip"), Arrays.copyOf(whole, whole.length / 2)));
    }

    @Test
    void refuses_a_file_with_a_damaged_byte() throws IOException {
        byte[] damaged = shipped();
        damaged[damaged.length / 2] ^= 0x40;

        assertRefused(Files.write(folder.resolve("damaged.zip"), damaged));
    }

    @Test
    void asks_to_come_back_while_it_loads() {
        ModelServer server = server(folder.resolve("unread.zip"));

        assertThatThrownBy(server::model)
                .asInstanceOf(type(ModelUnavailableException.class))
                .satisfies(e -> assertThat(e.retryAfter()).isPositive());
    }

    private static void assertRefused(Path file) {
        ModelServer server = server(file);
        server.start(new StartupEvent());
        await().atMost(Duration.ofMinutes(1)).until(() -> !(server.state() instanceof ModelState.Loading));

        assertThat(server.state()).asInstanceOf(type(ModelState.Refused.class)).satisfies(refused -> assertThat(
                        refused.reason())
                .contains(file.getFileName().toString()));
        assertThatThrownBy(server::model).isInstanceOf(ModelUnavailableException.class);
    }

    private static ModelServer server(Path file) {
        return new ModelServer(() -> Optional.of(file), null, null, null);
    }

    private static byte[] shipped() throws IOException {
        try (InputStream in = ModelServerTest.class.getClassLoader().getResourceAsStream("models/standpoint-en.zip")) {
            return in.readAllBytes();
        }
    }
}
