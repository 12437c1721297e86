package io.standpoint.trainer.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import de.bwaldvogel.liblinear.Feature;
import io.standpoint.model.Probabilities;
import io.standpoint.model.Stance;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class LinearBaselineTest {

    @Test
    void learns_words_that_go_with_a_stance() {
        LinearBaseline baseline = LinearBaseline.fit(LabelledExamples.train());

        assertThat(LabelledExamples.test()).allSatisfy(article -> assertThat(
                        baseline.classify(article.article()).get(0).mostProbable())
                .isEqualTo(article.paragraphs().get(0).stance()));
    }

    @Test
    void gives_the_same_probabilities_each_time() {
        List<Probabilities> first = LinearBaseline.fit(LabelledExamples.train())
                .classify(LabelledExamples.test().get(0).article());
        List<Probabilities> second = LinearBaseline.fit(LabelledExamples.train())
                .classify(LabelledExamples.test().get(0).article());

        assertThat(second).isEqualTo(first);
    }

    @Test
    void the_majority_has_the_shares_of_the_training_labels() {
        MajorityBaseline baseline = new MajorityBaseline(LabelledExamples.train());

        Probabilities said =
                baseline.classify(LabelledExamples.test().get(0).article()).get(0);

        assertThat(said.mostProbable()).isEqualTo(Stance.NEUTRAL);
        assertThat(said.neutral()).isCloseTo(0.5, within(1e-12));
        assertThat(said.critical()).isCloseTo(0.25, within(1e-12));
    }

    @Test
    void features_have_length_one_for_each_kind_and_rising_numbers() {
        TfIdf tfIdf = TfIdf.fit(List.of("the bridge holds", "the bridge falls", "the bridge holds"));

        Feature[] features = tfIdf.features("the bridge holds");

        assertThat(Arrays.stream(features).mapToInt(Feature::getIndex))
                .isSorted()
                .doesNotHaveDuplicates();
        assertThat(Arrays.stream(features)
                        .mapToDouble(f -> f.getValue() * f.getValue())
                        .sum())
                .isCloseTo(2, within(1e-9));
        assertThat(features[features.length - 1].getIndex()).isLessThanOrEqualTo(tfIdf.size());
    }

    @Test
    void what_occurs_in_one_text_only_is_not_a_feature() {
        TfIdf tfIdf = TfIdf.fit(List.of("aaaaaa", "bbbbbb"));

        assertThat(tfIdf.size()).isZero();
        assertThat(tfIdf.features("aaaaaa")).isEmpty();
    }
}
