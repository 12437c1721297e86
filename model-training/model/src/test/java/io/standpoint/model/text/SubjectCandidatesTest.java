package io.standpoint.model.text;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import io.standpoint.model.text.SubjectCandidates.Candidate;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.domains.Domain;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class SubjectCandidatesTest {

    private static final List<String> MAYOR = List.of(
            "Mayor Jane Doe said on Monday that she would not resign over the harbor bridge.",
            "Doe, 54, has run Springfield since 2011. Doe's critics on the council want her to go.",
            "John Roe of the Springfield council called Doe's plan for the harbor bridge a waste.");

    private static List<String> names(String title, List<String> paragraphs) {
        return SubjectCandidates.of(title, paragraphs).stream()
                .map(Candidate::name)
                .toList();
    }

    @Property
    @Domain(AnyText.class)
    void scores_fall_are_positive_and_sum_to_at_most_one(
            @ForAll String title, @ForAll @Size(max = 4) List<String> paragraphs) {
        List<Candidate> candidates = SubjectCandidates.of(title, paragraphs);
        assertThat(candidates)
                .isSortedAccordingTo(
                        Comparator.comparingDouble(Candidate::score).reversed());
        assertThat(candidates).allMatch(candidate -> candidate.score() > 0);
        assertThat(candidates.stream().mapToDouble(Candidate::score).sum()).isLessThanOrEqualTo(1);
        assertThat(candidates.stream().map(candidate -> candidate.name().toLowerCase(Locale.ROOT)))
                .doesNotHaveDuplicates();
    }

    @Property
    @Domain(AnyText.class)
    void every_candidate_can_be_a_subject_and_is_written_in_the_text(@ForAll String text) {
        assertThat(SubjectCandidates.of(text, List.of(text)))
                .allMatch(candidate ->
                        !new Subject(candidate.name(), List.of()).name().isBlank() && text.contains(candidate.name()));
    }

    @Test
    void a_person_named_in_full_once_comes_first_under_the_full_name() {
        assertThat(names("Mayor Doe will not resign", MAYOR)).startsWith("Jane Doe");
    }

    @Test
    void a_surname_is_no_candidate_beside_its_full_name() {
        assertThat(names("Mayor Doe will not resign", MAYOR)).doesNotContain("Doe", "Mayor Doe");
    }

    @Test
    void a_topic_of_the_title_without_capitals_is_found() {
        assertThat(names(
                        "Why gun control fails",
                        List.of("The case for gun control is weak.", "Most voters like gun control, the polls say.")))
                .startsWith("gun control");
    }

    @Test
    void an_acronym_and_its_name_are_one_candidate() {
        assertThat(names(
                        "EPA cuts rules",
                        List.of(
                                "The Environmental Protection Agency cut rules on Monday.",
                                "The EPA said the rules cost too much. The EPA did not say how much.")))
                .contains("EPA")
                .doesNotContain("Environmental Protection Agency");
    }

    @Test
    void a_text_that_names_nothing_has_no_candidate() {
        assertThat(SubjectCandidates.of("", List.of("and so it was that they went there again and again")))
                .isEmpty();
        assertThat(SubjectCandidates.of("", List.of())).isEmpty();
        assertThat(SubjectCandidates.of("", List.of("1, 2, 3 ...", "\uD83D\uDE00")))
                .isEmpty();
    }

    @Test
    @Timeout(value = 20, unit = SECONDS)
    void half_a_million_characters_or_five_thousand_paragraphs_take_little_time() {
        String long_ = "Jane Doe met John Roe in Springfield, then Ann Poe. ".repeat(10_000);
        assertThat(names("", List.of(long_))).contains("Jane Doe");
        assertThat(names("Doe", Collections.nCopies(5_000, "Jane Doe met John Roe.")))
                .contains("Jane Doe");
    }

    @Test
    @Timeout(value = 20, unit = SECONDS)
    void half_a_million_marks_on_one_name_take_little_time() {
        assertThat(names("", List.of("Jane Doe met X" + "\u0301\u0323".repeat(250_000) + ".")))
                .contains("Jane Doe");
    }
}
