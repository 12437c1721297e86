package io.standpoint.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class CrossFittedTableTest {

    private static final CrossFittedPrediction PREDICTION = new CrossFittedPrediction(
            "a1", "allsides", "person", "left", 3, Stance.CRITICAL, new Probabilities(0.125, 0.25, 0.625));

    @Test
    void reads_what_it_wrote() {
        List<CrossFittedPrediction> predictions = List.of(PREDICTION, PREDICTION);

        assertThat(CrossFittedTable.read(CrossFittedTable.write(predictions))).isEqualTo(predictions);
        assertThat(CrossFittedTable.read(CrossFittedTable.write(List.of()))).isEmpty();
    }

    @Test
    void refuses_a_table_that_is_cut_short() {
        String table = new String(CrossFittedTable.write(List.of(PREDICTION)), StandardCharsets.UTF_8);

        assertThatThrownBy(() -> CrossFittedTable.read(
                        table.substring(0, table.length() - 12).getBytes(StandardCharsets.UTF_8)))
                .hasMessageContaining("line 2");
        assertThatThrownBy(() -> CrossFittedTable.read("x".getBytes(StandardCharsets.UTF_8)))
                .hasMessageContaining("another header");
    }
}
