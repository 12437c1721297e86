package io.standpoint.trainer.fitting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.standpoint.model.EncodedWindow;
import io.standpoint.model.Lexicon;
import io.standpoint.model.NetworkConfiguration;
import io.standpoint.model.Stance;
import io.standpoint.model.StanceNetwork;
import io.standpoint.model.Vocabulary;
import io.standpoint.model.text.Article;
import io.standpoint.model.text.Subject;
import io.standpoint.trainer.configuration.TrainingConfiguration.Fitting;
import io.standpoint.trainer.data.InvalidDataException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NetworkFitterTest {

    private static final int EPOCHS = 4;

    @TempDir
    Path folder;

    @Test
    void ends_with_the_same_weights_after_an_interruption() throws IOException {
        StanceNetwork whole = network();
        StanceNetwork interrupted = network();
        StanceNetwork resumed = network();
        Path checkpoint = folder.resolve("cut.checkpoint");

        fit(whole, EPOCHS, folder.resolve("whole.checkpoint"), "same");
        fit(interrupted, 2, checkpoint, "same");
        fit(resumed, EPOCHS, checkpoint, "same");

        assertThat(resumed.parameters()).isEqualTo(whole.parameters());
        assertThat(interrupted.parameters()).isNotEqualTo(whole.parameters());
    }

    @Test
    void does_not_go_on_from_a_checkpoint_of_other_data() throws IOException {
        StanceNetwork whole = network();
        StanceNetwork fresh = network();
        Path checkpoint = folder.resolve("other.checkpoint");

        fit(whole, EPOCHS, folder.resolve("whole.checkpoint"), "same");
        fit(network(), 2, checkpoint, "other");
        fit(fresh, EPOCHS, checkpoint, "same");

        assertThat(fresh.parameters()).isEqualTo(whole.parameters());
    }

    @Test
    void starts_anew_from_a_checkpoint_that_is_cut_short() throws IOException {
        StanceNetwork whole = network();
        StanceNetwork fresh = network();
        Path checkpoint = folder.resolve("short.checkpoint");
        fit(whole, EPOCHS, checkpoint, "same");
        byte[] bytes = Files.readAllBytes(checkpoint);
        Files.write(checkpoint, Arrays.copyOf(bytes, bytes.length / 2));

        fit(fresh, EPOCHS, checkpoint, "same");

        assertThat(fresh.parameters()).isEqualTo(whole.parameters());
    }

    @Test
    void starts_anew_from_a_checkpoint_with_a_damaged_length() throws IOException {
        StanceNetwork whole = network();
        StanceNetwork fresh = network();
        Path checkpoint = folder.resolve("damaged.checkpoint");
        fit(whole, EPOCHS, checkpoint, "same");
        byte[] bytes = Files.readAllBytes(checkpoint);
        int length = Short.BYTES + "same".length() + 2 * Integer.BYTES;
        Arrays.fill(bytes, length, length + Integer.BYTES, (byte) 0x7f);
        Files.write(checkpoint, bytes);

        fit(fresh, EPOCHS, checkpoint, "same");

        assertThat(fresh.parameters()).isEqualTo(whole.parameters());
    }

    @Test
    void stops_when_the_weights_are_no_longer_numbers() {
        StanceNetwork network = network();
        Path checkpoint = folder.resolve("endless.checkpoint");
        float[] weights = network.parameters();
        weights[0] = Float.NaN;
        network.setParameters(weights);

        assertThatThrownBy(() -> fit(network, EPOCHS, checkpoint, "same"))
                .isInstanceOf(InvalidDataException.class)
                .hasMessageContaining("in epoch 1 of endless.checkpoint: lower fitting.learningRate (0.01)");
        assertThat(checkpoint).doesNotExist();
    }

    /** Stops after some of {@value EPOCHS} epochs; the last two are averaged. */
    private static void fit(StanceNetwork network, int epochs, Path checkpoint, String fingerprint) throws IOException {
        List<Example> examples = new ArrayList<>();
        for (Stance stance : Stance.values()) {
            for (EncodedWindow window :
                    network.encode(Article.of("", stance.label() + " Dahl", new Subject("Dahl", List.of())))) {
                examples.add(new Example(window, stance));
            }
        }
        Fitting fitting = new Fitting(2, EPOCHS, 2, 0.01, 0, 0.1, 0.2, 0.3, 0.1, 0.05);
        NetworkFitter fitter = new NetworkFitter(fitting, 7, checkpoint, fingerprint);
        try (FitProgress progress = new FitProgress(12)) {
            if (epochs == EPOCHS) {
                fitter.fit(network, examples, progress);
            } else {
                fitter.fitUntil(epochs, network, examples, progress);
            }
        }
    }

    private static StanceNetwork network() {
        List<String> words = List.of("supportive", "neutral", "critical");
        float[][] vectors = new float[Vocabulary.RESERVED + words.size()][4];
        for (int row = 2; row < vectors.length; row++) {
            vectors[row][row % 4] = 1;
        }
        return new StanceNetwork(
                new NetworkConfiguration(NetworkConfiguration.CNN, 4, List.of(1, 3), 4, 4, 4, 4, 16, 4),
                new Vocabulary(words),
                Lexicon.EMPTY,
                vectors,
                new io.standpoint.model.Fitting(3, 0.01, 0, 0.1, 0.2));
    }
}
