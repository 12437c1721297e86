package io.standpoint.trainer.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import io.standpoint.model.text.Article;
import io.standpoint.model.text.MentionFinder;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The cases that the templates make are sentences that a newspaper could print. */
class BehaviourTemplatesTest {

    private static final Map<BehaviourTest, List<Case>> CASES =
            Behaviour.standard().cases();
    private static final Pattern SENTENCES = Pattern.compile("[“\\p{Lu}].*[.?!]”?", Pattern.DOTALL);
    private static final Pattern SLIPS =
            Pattern.compile("[{}]|\\s\\s|\\bthe the\\b|\\ba the\\b|\\ba [aeiou]|\\s[.,;:?!]|^> |[.?!]”?\\s\\p{Ll}");

    /** What only a singular or only a plural can be followed by. */
    private static final String SINGULAR_VERB = "(?:was|is|has|does)";

    private static final String PLURAL_VERB = "(?:were|are|have|do)";

    @TestFactory
    Stream<DynamicTest> makes_as_many_different_cases_as_the_test_asks_for() {
        return CASES.entrySet().stream()
                .map(entry -> DynamicTest.dynamicTest(entry.getKey().name(), () -> {
                    assertThat(entry.getValue()).hasSize(entry.getKey().cases()).doesNotHaveDuplicates();
                    assertThat(entry.getValue()).hasSizeBetween(40, 300);
                }));
    }

    @Test
    void makes_the_same_cases_every_time() {
        assertThat(Behaviour.standard().cases()).isEqualTo(CASES);
    }

    @Test
    void names_every_test_once() {
        assertThat(CASES.keySet()).extracting(BehaviourTest::name).doesNotHaveDuplicates();
    }

    @Test
    void writes_whole_sentences() {
        assertThat(passages()).allSatisfy(passage -> {
            assertThat(passage.paragraphs()).allSatisfy(paragraph -> {
                assertThat(paragraph).matches(SENTENCES);
                assertThat(paragraph).doesNotContainPattern(SLIPS);
            });
            assertThat(passage.title()).doesNotContainPattern("[{}]|^\\p{Ll}");
        });
    }

    @Test
    void agrees_in_number() {
        Map<String, List<Name>> names = TestFile.names("names.yaml");
        names.values().stream().flatMap(List::stream).forEach(name -> {
            String wrong = name.pronoun().isPlural() ? SINGULAR_VERB : PLURAL_VERB;
            Pattern disagreement = Pattern.compile("(?:^|[.] )" + name.text() + " " + wrong + "\\b");
            assertThat(passages())
                    .extracting(Passage::text)
                    .noneMatch(text -> disagreement.matcher(text).find());
        });
    }

    @Test
    void names_the_subject_in_every_article() {
        assertThat(passages()).allSatisfy(passage -> {
            Article article = passage.article();
            MentionFinder finder = new MentionFinder(passage.subject());
            assertThat(Stream.concat(Stream.of(passage.title()), passage.paragraphs().stream()))
                    .anyMatch(text -> !finder.find(text).isEmpty());
            assertThat(article.paragraphs()).hasSameSizeAs(passage.paragraphs());
        });
    }

    @Test
    void names_the_subject_in_the_paragraph_itself_where_its_name_is_swapped() {
        assertThat(pairs(TestKind.INVARIANCE)).allSatisfy(pair -> assertThat(pair.original()
                        .article()
                        .paragraphs()
                        .get(pair.original().judged()))
                .matches(paragraph -> paragraph.mentionsSubject()));
    }

    @Test
    void judges_no_boilerplate() {
        assertThat(passages())
                .allSatisfy(passage -> assertThat(passage.article().paragraphs().get(passage.judged()))
                        .matches(paragraph -> !paragraph.boilerplate()));
    }

    @Test
    void changes_something_in_every_pair() {
        assertThat(Stream.concat(pairs(TestKind.INVARIANCE).stream(), pairs(TestKind.DIRECTIONAL_EXPECTATION).stream()))
                .allSatisfy(pair -> assertThat(pair.original().text())
                        .isNotEqualTo(pair.changed().text()));
    }

    @Test
    void keeps_the_subject_where_only_the_text_changes() {
        assertThat(pairs(TestKind.DIRECTIONAL_EXPECTATION))
                .allSatisfy(pair -> assertThat(pair.original().subject())
                        .isEqualTo(pair.changed().subject()));
    }

    private static List<Passage> passages() {
        return CASES.values().stream()
                .flatMap(List::stream)
                .flatMap(one -> one instanceof Case.Pair pair
                        ? Stream.of(pair.original(), pair.changed())
                        : Stream.of(((Case.Single) one).passage()))
                .toList();
    }

    private static List<Case.Pair> pairs(TestKind kind) {
        return CASES.entrySet().stream()
                .filter(entry -> entry.getKey().kind() == kind)
                .flatMap(entry -> entry.getValue().stream())
                .map(Case.Pair.class::cast)
                .toList();
    }
}
