package io.standpoint.load;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.standpoint.ServiceProcess;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An upload takes no more memory than there is, however large it is. */
class UploadMemoryIT {

    private static final int LINES = 4_000;
    private static final int LINE = 100_000;

    @TempDir
    private Path folder;

    @Test
    void import_of_four_hundred_megabytes_is_accepted_within_a_heap_of_half_of_that() throws Exception {
        Map<String, String> small = Map.of("JAVA_TOOL_OPTIONS", "-Xmx200m", "STANDPOINT_IMPORTS_WORKERS", "0");
        try (ServiceProcess service = ServiceProcess.start(folder, small).untilReady()) {
            HttpRequest request = HttpRequest.newBuilder(service.uri("/v1/imports"))
                    .header("Content-Type", "application/x-ndjson")
                    .POST(HttpRequest.BodyPublishers.ofInputStream(UploadMemoryIT::lines))
                    .build();

            // As it comes, this client offers to change to HTTP/2 before the body
            HttpResponse<String> answer =
                    HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());

            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
            assertThat(answer.body()).contains("\"linesTotal\":" + LINES, "\"bytes\":" + (long) LINES * LINE);
        }
    }

    private static InputStream lines() {
        byte[] line = ("{\"text\":\"" + "x".repeat(LINE - 12) + "\"}\n").getBytes(UTF_8);
        return new SequenceInputStream(Collections.enumeration(Stream.generate(() -> line)
                .limit(LINES)
                .<InputStream>map(ByteArrayInputStream::new)
                .toList()));
    }
}
