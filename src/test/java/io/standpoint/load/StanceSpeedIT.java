package io.standpoint.load;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.standpoint.ServiceProcess;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.HdrHistogram.Histogram;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How long aggregates take; figures for docs/performance.md, which also go to {@code target/stance-speed-….md}. */
@Tag("endurance")
class StanceSpeedIT {

    private static final int WARM_UP = 100;
    private static final int TIMES = 300;
    private static final double MILLION = 1e6;
    private static final int OK = 200;

    /** That of the subject with the most articles. */
    private static final String MONTHS = "/v1/stance?subject=Subject%201&groupBy=month";

    private static final String SOURCES_AND_MONTHS = "/v1/stance?subject=Subject%201&groupBy=source,month"
            + "&from=2014-01-01&to=2019-01-01&"
            + IntStream.rangeClosed(1, 50).mapToObj(n -> "source=Source%20" + n).collect(Collectors.joining("&"));

    @TempDir
    private Path folder;

    /** As many articles as the public data set has, with 0.9 million paragraphs, and as many as have 20 million. */
    @ParameterizedTest
    @ValueSource(ints = {37_434, 830_000})
    void questions_are_answered(int articles) throws Exception {
        LoadReport report = new LoadReport();
        try (ServiceProcess service = ServiceProcess.start(folder, Map.of()).untilReady()) {
            generate(articles);
            report.add("articles", "%d", articles);
            measure(service, report, "one subject by month", MONTHS);
            measure(service, report, "one subject, 50 sources by 60 months", SOURCES_AND_MONTHS);
        }
        report.write("stance-speed-" + articles + ".md");
    }

    private void generate(int articles) throws IOException, SQLException {
        try (InputStream in = StanceSpeedIT.class.getResourceAsStream("/synthetic-articles.sql")) {
            String script = new String(in.readAllBytes(), UTF_8).replace("{articles}", Integer.toString(articles));
            KeptArticles.in(folder).execute(script);
        }
    }

    private static void measure(ServiceProcess service, LoadReport report, String what, String question) {
        Histogram nanos = new Histogram(3);
        HttpResponse<String> answer = null;
        for (int i = 0; i < WARM_UP + TIMES; i++) {
            long start = System.nanoTime();
            answer = service.get(question);
            if (i >= WARM_UP) {
                nanos.recordValue(System.nanoTime() - start);
            }
            assertThat(answer.statusCode()).isEqualTo(OK);
        }
        report.add(
                what,
                "p50 %.1f ms, p95 %.1f ms, longest %.1f ms; %d kB; %s",
                nanos.getValueAtPercentile(50) / MILLION,
                nanos.getValueAtPercentile(95) / MILLION,
                nanos.getMaxValue() / MILLION,
                answer.body().length() / 1_000,
                answer.headers().firstValue("Server-Timing").orElse(""));
    }
}
