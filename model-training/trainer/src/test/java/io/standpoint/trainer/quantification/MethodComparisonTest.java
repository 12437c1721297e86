package io.standpoint.trainer.quantification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class MethodComparisonTest {

    private static final List<String> LINES = new MethodComparison(SimulatedPredictions.of(1, 300, 0.3, 0.4, 0.3), 1, 2)
            .table()
            .lines()
            .toList();

    @Test
    void has_a_column_for_every_method_and_a_line_for_every_bag() {
        assertThat(LINES).hasSize(2 + 14);
        assertThat(LINES.get(0)).contains("| raw counting |", "| adjusted counting |", "| EM, recalibrated |");
        assertThat(LINES).allMatch(line -> line.split("\\|", -1).length == Method.values().length + 3);
    }

    @Test
    void corrections_beat_counts_where_the_shares_are_any() {
        String line = LINES.stream()
                .filter(l -> l.startsWith("| 1000 paragraphs, any shares |"))
                .findFirst()
                .orElseThrow();

        assertThat(net(line, Method.ADJUSTED)).isLessThan(0.5 * net(line, Method.RAW));
        assertThat(net(line, Method.RECALIBRATED)).isLessThan(0.5 * net(line, Method.RAW));
    }

    @SuppressWarnings("EnumOrdinal")
    private static double net(String line, Method method) {
        return Double.parseDouble(line.split("\\|", -1)[2 + method.ordinal()].split(",", -1)[1].strip());
    }
}
