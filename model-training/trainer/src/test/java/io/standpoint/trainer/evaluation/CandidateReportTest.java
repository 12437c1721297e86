package io.standpoint.trainer.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.standpoint.model.text.Subject;
import io.standpoint.trainer.data.LabelledArticle;
import io.standpoint.trainer.data.LabelledArticle.LabelledParagraph;
import java.util.List;
import org.junit.jupiter.api.Test;

class CandidateReportTest {

    private static LabelledArticle article(String subject, String... aliases) {
        List<LabelledParagraph> paragraphs = List.of(
                new LabelledParagraph("Jane Doe said on Monday that she would stay.", null, null),
                new LabelledParagraph("Doe has run the city since 2011. Doe was not sorry.", null, null),
                new LabelledParagraph("John Roe was.", null, null));
        return new LabelledArticle(
                "id", "own", "person", new Subject(subject, List.of(aliases)), "Doe to stay", "", "", "", paragraphs);
    }

    @Test
    void a_subject_is_met_by_its_name_in_any_case_or_by_an_alias() {
        CandidateReport report = CandidateReport.of(List.of(article("JANE DOE"), article("the mayor", "Jane Doe")));
        assertThat(report.first()).isEqualTo(2);
        assertThat(report.top1()).isEqualTo(1);
    }

    @Test
    void a_later_candidate_counts_among_three_and_an_unnamed_one_not_at_all() {
        CandidateReport report =
                CandidateReport.of(List.of(article("John Roe"), article("Ann Poe"), article("Jane Doe")));
        assertThat(report).isEqualTo(new CandidateReport(3, 1, 2));
        assertThat(report.top3()).isCloseTo(2 / 3.0, within(1e-9));
    }
}
