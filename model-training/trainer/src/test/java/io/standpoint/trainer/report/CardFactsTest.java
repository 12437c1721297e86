package io.standpoint.trainer.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.standpoint.model.card.Card;
import io.standpoint.model.card.Estimate;
import io.standpoint.model.card.MeasuredSet;
import io.standpoint.trainer.evaluation.SplitReport;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class CardFactsTest {

    private final Card card = CardFacts.of(Reports.report());

    @Test
    void has_the_figures_of_every_system_with_six_digits() {
        MeasuredSet set = card.sets().get(0);

        assertThat(set.systems().get("model").macroF1()).isEqualTo(new Estimate(0.512, 0.482, 0.552));
        assertThat(set.systems()).containsOnlyKeys("model", "majority", "tf-idf");
        assertThat(set.systems().get("model").f1()).containsOnlyKeys("supportive", "neutral", "critical");
        assertThat(set.undecided().accuracy()).isEqualTo(0.712346);
        assertThat(set.riskCoverage().get(1).risk()).isEqualTo(0.287654);
    }

    @Test
    void survives_the_way_into_a_file_and_back() throws IOException {
        assertThat(Card.ofJson(card.toJson())).isEqualTo(card);
    }

    @Test
    void names_a_test_of_behaviour_that_mostly_fails_as_a_weakness() {
        assertThat(card.limits())
                .anySatisfy(limit -> assertThat(limit)
                        .contains("passes 12 % of 100 cases", "did not fail to", "Two negations are praise."))
                .noneSatisfy(limit -> assertThat(limit).contains("another surname"));
        assertThat(card.behaviour().tests()).hasSize(2);
    }

    @Test
    void says_how_faithful_the_evidence_is() {
        assertThat(card.evidence().changeRatio()).isEqualTo(new Estimate(3.8, 3.1, 4.6));
        assertThat(card.evidence().set()).isEqualTo("test");
    }

    @Test
    void names_the_weakest_stance_and_the_weakest_group_that_says_enough() {
        assertThat(card.limits())
                .anySatisfy(limit -> assertThat(limit).contains("weakest on supportive", "finds 20 %"))
                .anySatisfy(limit -> assertThat(limit).contains("lowest for “person”: 0.45"))
                .noneSatisfy(limit -> assertThat(limit).containsAnyOf("“law”", "“policy”"));
    }

    @Test
    void names_the_groups_that_a_baseline_does_better_on() {
        assertThat(card.limits()).anySatisfy(limit -> assertThat(limit)
                .contains("below that of the TF-IDF baseline for “person” (0.45, the baseline 0.46).")
                .doesNotContain("law", "policy"));
    }

    @Test
    void draws_no_weaknesses_from_what_the_model_was_fitted_on() {
        SplitReport fitted = Reports.split("dev", 1);
        EvaluationReport report =
                new EvaluationReport("m", "1", "abc", "2026-01-31T12:00:00Z", List.of(fitted), null, null);

        assertThat(CardFacts.of(report).limits()).isEqualTo(CardTexts.LIMITS);
        assertThat(CardFacts.of(report).behaviour()).isNull();
    }
}
