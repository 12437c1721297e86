package io.standpoint.trainer.quantification;

import static org.assertj.core.api.Assertions.assertThat;

import io.standpoint.model.CrossFittedPrediction;
import io.standpoint.model.quantification.ErrorRates;
import java.util.List;
import org.junit.jupiter.api.Test;

class TablesTest {

    private static final List<CrossFittedPrediction> PREDICTIONS = SimulatedPredictions.of(1, 120, 0.3, 0.4, 0.3);
    private static final ErrorRates RATES = ErrorRates.of(PREDICTIONS).orElseThrow();

    @Test
    void coverage_names_every_group_and_the_mean_of_them() {
        String table = new IntervalCoverage(PREDICTIONS, 1).table();

        assertThat(table.lines().filter(line -> line.startsWith("| – kind1 |"))).hasSize(4);
        assertThat(table.lines().filter(line -> line.startsWith("| – leaning0 |")))
                .hasSize(2);
        assertThat(table).contains("| a leaning that is not labelled, with it | 100 |");
        assertThat(new IntervalCoverage(PREDICTIONS, 1).table()).isEqualTo(table);
    }

    @Test
    void halves_that_differ_are_told_apart_more_often_than_halves_at_random() {
        List<String> lines = new IntervalCoverage(PREDICTIONS, 1)
                .comparisons()
                .lines()
                .skip(2)
                .toList();

        assertThat(lines).hasSize(8);
        assertThat(number(byNet(lines), 5)).isGreaterThan(2 * number(lines.get(5), 5));
        assertThat(number(lines.get(5), 3)).isGreaterThan(80);
    }

    private static String byNet(List<String> lines) {
        return lines.stream()
                .filter(line -> line.startsWith("| a leaning, by net | 100 |"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void widths_fall_with_the_number_of_articles() {
        List<String> lines = new IntervalWidths(PREDICTIONS, RATES, 1)
                .table()
                .lines()
                .skip(2)
                .toList();

        assertThat(lines).hasSize(6);
        assertThat(number(lines.get(0), 3)).isGreaterThan(2 * number(lines.get(2), 3));
        assertThat(number(lines.get(5), 3)).isLessThan(0.05);
    }

    private static double number(String line, int column) {
        return Double.parseDouble(
                line.split("\\|", -1)[column].replaceAll("[±%]", "").strip());
    }

    @Test
    void unseen_articles_stand_beside_their_labels() {
        String table = new UnseenArticles(SimulatedPredictions.of(2, 50, 0.5, 0.3, 0.2), RATES, 1).table();

        assertThat(table).contains("| 50 articles |", "| labels | 0.", "| raw | 0.", "| estimate | 0.");
    }
}
