package io.standpoint.model.text;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.domains.Domain;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class ArticleTest {

    private static final Subject TRUMP = new Subject("Donald Trump", List.of("the president"));

    @Property
    @Domain(AnyText.class)
    void every_paragraph_lies_where_its_span_says(@ForAll String text) {
        List<Paragraph> paragraphs = Article.of("", text, TRUMP).paragraphs();
        for (int i = 0; i < paragraphs.size(); i++) {
            assertThat(paragraphs.get(i).index()).isEqualTo(i);
            assertThat(paragraphs.get(i).text())
                    .isEqualTo(paragraphs.get(i).span().of(text));
        }
    }

    @Property
    @Domain(AnyText.class)
    void known_paragraphs_stay_as_they_are(@ForAll @Size(max = 4) List<String> texts) {
        Article article = Article.ofParagraphs("", texts, TRUMP);
        String joined = String.join("\n\n", texts);
        assertThat(article.paragraphs().stream().map(Paragraph::text)).isEqualTo(texts);
        assertThat(article.paragraphs()).allMatch(p -> p.span().of(joined).equals(p.text()));
    }

    @Property
    @Domain(AnyText.class)
    void one_text_read_for_several_subjects_is_what_each_reading_alone_gives(
            @ForAll String title, @ForAll String text) {
        List<Subject> subjects = List.of(TRUMP, new Subject("Acme", List.of()), new Subject("a", List.of("b")));

        assertThat(Article.of(title, text, subjects))
                .isEqualTo(subjects.stream()
                        .map(subject -> Article.of(title, text, subject))
                        .toList());
    }

    @Test
    void mentions_and_quotations_are_found_in_title_and_paragraphs() {
        Article article =
                Article.of("Trump speaks", "By Jane Doe\n\nHe said: \u201CI am.\n\n\u201CTrump!\u201D", TRUMP);
        Paragraph last = article.paragraphs().get(2);
        assertThat(article.titleMentions()).containsExactly(new Span(0, 5));
        assertThat(article.paragraphs().get(0).boilerplate()).isTrue();
        assertThat(article.paragraphs().get(1).quotations()).containsExactly(new Span(9, 15));
        assertThat(last.mentions()).containsExactly(new Span(1, 6));
        assertThat(last.quotedShare()).isEqualTo(1);
    }

    @Test
    @Timeout(value = 20, unit = SECONDS)
    void the_largest_articles_take_little_time() {
        String sentence = "Mr. Trump said \u201Cno\u201D to the president\u2019s men. ";
        assertThat(Article.of("", sentence.repeat(11_000), TRUMP).paragraphs()).hasSize(1);
        assertThat(Article.of("", (sentence + "\n\n").repeat(5_000), TRUMP).paragraphs())
                .hasSize(5_000)
                .allMatch(Paragraph::mentionsSubject);
    }
}
