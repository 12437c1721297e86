package io.standpoint.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Lines about progress, and the pace that they tell of. */
class ProgressLinesTest {

    private static final Instant START = Instant.parse("2026-03-01T00:00:00Z");

    @Test
    void tells_the_pace_of_the_last_half_minute() {
        Pace pace = new Pace();

        pace.add(START, 0, 0);
        assertThat(pace.linesPerSecond()).isZero();
        pace.add(START.plusSeconds(10), 1_000, 20_000);
        assertThat(pace.linesPerSecond()).isEqualTo(100);
        assertThat(pace.paragraphsPerSecond()).isEqualTo(2_000);
        pace.add(START.plusSeconds(50), 1_000, 20_000);
        pace.add(START.plusSeconds(70), 1_200, 21_000);
        assertThat(pace.linesPerSecond()).isEqualTo(10);
        assertThat(pace.paragraphsPerSecond()).isEqualTo(50);
    }

    @Test
    void says_what_is_guessed_and_how_long_it_takes() {
        assertThat(line(new Progress.Standing(1_200, 37_434, true, 1_049.6, Optional.of(Duration.ofSeconds(400)))))
                .isEqualTo("1,200 of about 37,434 articles, 1,050 paragraphs/s, 6 min left");
        assertThat(line(new Progress.Standing(0, 10, false, 0, Optional.empty())))
                .isEqualTo("0 of 10 articles, 0 paragraphs/s");
        assertThat(line(new Progress.Standing(1, 10, false, 2, Optional.of(Duration.ofMinutes(125)))))
                .endsWith("2 h 5 min left");
        assertThat(line(new Progress.Standing(9, 10, false, 2, Optional.of(Duration.ofSeconds(5)))))
                .endsWith("5 s left");
    }

    private static String line(Progress.Standing standing) {
        StringWriter err = new StringWriter();
        SettableClock clock = new SettableClock();
        try (Progress progress = new ProgressLines(new PrintWriter(err), clock)) {
            progress.show(standing);
            assertThat(err.toString()).isEmpty();
            clock.pass(Duration.ofSeconds(10));
            progress.show(standing);
        }
        return err.toString().strip();
    }
}
