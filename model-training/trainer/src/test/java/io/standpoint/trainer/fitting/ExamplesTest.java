package io.standpoint.trainer.fitting;

import static org.assertj.core.api.Assertions.assertThat;

import io.standpoint.model.Fitting;
import io.standpoint.model.Lexicon;
import io.standpoint.model.NetworkConfiguration;
import io.standpoint.model.Stance;
import io.standpoint.model.StanceNetwork;
import io.standpoint.model.Vocabulary;
import io.standpoint.model.text.Subject;
import io.standpoint.trainer.data.LabelledArticle;
import io.standpoint.trainer.data.LabelledArticle.LabelledParagraph;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ExamplesTest {

    private static final int OF_EACH_STANCE = 400;

    private final LabelledArticle own = article("own");
    private final LabelledArticle additional = article("additional");

    @Test
    void leaves_out_of_the_additional_paragraphs_a_share_of_the_neutral_ones_alone() {
        List<Example> examples = examples(0.25).of(List.of(own), new Random(1));

        assertThat(count(examples, Stance.NEUTRAL)).isBetween(OF_EACH_STANCE + 60L, OF_EACH_STANCE + 140L);
        assertThat(count(examples, Stance.SUPPORTIVE)).isEqualTo(2 * OF_EACH_STANCE);
        assertThat(count(examples, Stance.CRITICAL)).isEqualTo(2 * OF_EACH_STANCE);
    }

    @Test
    void draws_others_for_another_network_and_the_same_for_the_same() {
        Examples examples = examples(0.25);

        List<Example> drawn = examples.of(List.of(own), new Random(1));

        assertThat(examples.of(List.of(own), new Random(1))).isEqualTo(drawn);
        assertThat(examples.of(List.of(own), new Random(2))).isNotEqualTo(drawn);
    }

    @Test
    void takes_all_where_none_is_to_be_left_out() {
        assertThat(examples(1).of(List.of(own), new Random(1))).hasSize(6 * OF_EACH_STANCE);
    }

    private Examples examples(double neutralShare) {
        return new Examples(network(), List.of(own), List.of(additional), neutralShare);
    }

    private static long count(List<Example> examples, Stance stance) {
        return examples.stream().filter(example -> example.stance() == stance).count();
    }

    private static LabelledArticle article(String id) {
        List<LabelledParagraph> paragraphs = Stream.of(Stance.values())
                .flatMap(stance -> Collections.nCopies(OF_EACH_STANCE, stance).stream())
                .map(stance -> new LabelledParagraph("Dahl left.", stance, null))
                .toList();
        return new LabelledArticle(id, "own", "person", new Subject("Dahl", List.of()), "", "", "", "", paragraphs);
    }

    private static StanceNetwork network() {
        Vocabulary vocabulary = new Vocabulary(List.of("left"));
        return new StanceNetwork(
                new NetworkConfiguration(NetworkConfiguration.CNN, 1, List.of(1), 1, 1, 4, 4, 16, 4),
                vocabulary,
                Lexicon.EMPTY,
                new float[vocabulary.size()][1],
                new Fitting(3, 0.01, 0, 0.1, 0.2));
    }
}
