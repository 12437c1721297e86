package io.standpoint.trainer.fitting;

import static org.assertj.core.api.Assertions.assertThat;

import io.standpoint.model.Lexicon;
import io.standpoint.model.Stance;
import io.standpoint.model.text.Subject;
import io.standpoint.trainer.configuration.TrainingConfiguration;
import io.standpoint.trainer.data.LabelledArticle;
import io.standpoint.trainer.data.LabelledArticle.LabelledParagraph;
import io.standpoint.trainer.vectors.WordVectors;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrainingTest {

    private static final List<String> WORDS = List.of("praised", "met", "blamed");
    private static final int DIMENSIONS = 4;

    @TempDir
    Path folder;

    @Test
    void draws_the_same_neutral_paragraphs_whatever_the_threads_and_after_an_interruption() throws Exception {
        float[] once = weights(0.5, 1, "once");

        assertThat(weights(0.5, 2, "twice")).isEqualTo(once);
        Files.delete(folder.resolve("once").resolve("final-0.checkpoint"));
        assertThat(weights(0.5, 1, "once")).isEqualTo(once);
    }

    @Test
    void fits_on_fewer_neutral_paragraphs_where_the_configuration_says_so() throws Exception {
        assertThat(weights(0.5, 1, "half")).isNotEqualTo(weights(1, 1, "all"));
    }

    private float[] weights(double neutralShare, int threads, String checkpoints) throws Exception {
        List<LabelledArticle> articles =
                IntStream.range(0, 4).mapToObj(i -> article("own-" + i, 1)).toList();
        Path kept = Files.createDirectories(folder.resolve(checkpoints));
        return new Training(
                        configuration(neutralShare),
                        new LexicalResources(vectors(), Lexicon.EMPTY),
                        articles,
                        List.of(article("additional", 20)),
                        kept,
                        "same")
                .run(threads)
                .network()
                .parameters();
    }

    private static LabelledArticle article(String id, int ofEach) {
        List<LabelledParagraph> paragraphs = new ArrayList<>();
        for (int i = 0; i < ofEach; i++) {
            for (Stance stance : Stance.values()) {
                paragraphs.add(new LabelledParagraph("They " + WORDS.get(stance.index()) + " Dahl.", stance, null));
            }
        }
        return new LabelledArticle(id, "own", "person", new Subject("Dahl", List.of()), "", "", "", "", paragraphs);
    }

    private static WordVectors vectors() {
        Random random = new Random(1);
        float[][] vectors = new float[WORDS.size()][DIMENSIONS];
        for (float[] vector : vectors) {
            for (int d = 0; d < DIMENSIONS; d++) {
                vector[d] = (float) random.nextGaussian();
            }
        }
        return new WordVectors(WORDS, new long[] {3, 2, 1}, DIMENSIONS, vectors);
    }

    private static TrainingConfiguration configuration(double neutralShare) {
        return new TrainingConfiguration(
                1,
                7,
                new TrainingConfiguration.Data(List.of("own"), List.of("own"), List.of("additional"), neutralShare),
                new TrainingConfiguration.Vectors(WORDS.size(), 1, DIMENSIONS, 5, 5, 1, 0, 0.025),
                new TrainingConfiguration.Network(2, List.of(1, 3), 4, 4, 4, 4, 16, 4),
                new TrainingConfiguration.Fitting(8, 2, 1, 0.01, 0, 0.1, 0.2, 0, 0, 0.05),
                new TrainingConfiguration.Calibration(2, 0.25));
    }
}
