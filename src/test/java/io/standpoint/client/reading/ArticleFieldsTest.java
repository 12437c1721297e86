package io.standpoint.client.reading;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArticleFieldsTest {

    private final MappingNotes notes = new MappingNotes();

    @Test
    void fields_of_the_service_pass_as_they_are() {
        assertMapped(
                """
                {'title': 'T', 'text': 'X', 'subject': 'S', 'aliases': ['a'], 'source': 'O', 'author': 'A', 'url': 'u',
                 'publishedAt': '2026-02-27', 'language': 'en', 'externalId': '7'}""",
                """
                {'title': 'T', 'text': 'X', 'subject': 'S', 'aliases': ['a'], 'source': 'O', 'author': 'A', 'url': 'u',
                 'publishedAt': '2026-02-27', 'language': 'en', 'externalId': '7'}""");
        assertMapped("{'text': 5, 'subjects': ['a', 'b']}", "{'text': 5, 'subjects': ['a', 'b']}");
        assertThat(notes.leftOut()).isEmpty();
    }

    @Test
    void public_data_set_is_mapped() {
        assertMapped(
                """
                {'topic': 'white_house', 'source': 'Observer', 'bias': 0, 'url': 'u', 'title': 'T',
                 'date': '2016-09-20', 'authors': 'Ada Pen,Bo Ink', 'content': 'x y', 'content_original': 'X, y.',
                 'source_url': 'o', 'bias_text': 'left', 'ID': 'aB3'}""",
                """
                {'title': 'T', 'text': 'X, y.', 'source': 'Observer', 'author': 'Ada Pen,Bo Ink', 'url': 'u',
                 'publishedAt': '2016-09-20', 'externalId': 'aB3'}""");
        assertThat(notes.leftOut()).containsOnlyKeys("topic", "bias", "content", "source_url", "bias_text");
    }

    @Test
    void paragraphs_become_a_text() {
        assertMapped(
                "{'id': 12, 'paragraphs': ['One.', {'text': 'Two.'}], 'date': ''}",
                "{'text': 'One.\\n\\nTwo.', 'externalId': '12'}");
    }

    @Test
    void what_is_left_out_is_counted_unless_it_is_empty() {
        mapped("{'text': 'X', 'tags': ['a'], 'topic': '', 'bias': null, 'id': ' '}", Defaults.NONE);
        mapped("{'text': 'X', 'tags': []}", Defaults.NONE);

        assertThat(notes.leftOut()).hasToString("{tags=2}");
    }

    @Test
    void markup_becomes_a_text_where_there_is_none() {
        assertMapped(
                "{'title': 'T', 'html': '<h1>U</h1><p>One.</p><p>Two.</p>'}",
                "{'title': 'T', 'text': 'One.\\n\\nTwo.'}");
    }

    @Test
    void missing_or_empty_text_is_left_for_the_service_to_refuse() {
        assertMapped("{'title': 'T'}", "{'title': 'T'}");
        assertMapped("{'text': ''}", "{'text': ''}");
    }

    @Test
    void defaults_fill_what_is_missing_and_nothing_else() {
        Defaults defaults = new Defaults(null, List.of("A", "B"), "Observer", "en");

        assertThat(mapped("{'text': 'X'}", defaults))
                .isEqualTo(
                        Found.object("{'text': 'X', 'source': 'Observer', 'language': 'en', 'subjects': ['A', 'B']}"));
        assertThat(mapped("{'text': 'X', 'subject': 'C', 'source': 'Y', 'language': 'de'}", defaults))
                .isEqualTo(Found.object("{'text': 'X', 'subject': 'C', 'source': 'Y', 'language': 'de'}"));
    }

    @Test
    void subject_is_taken_from_the_field_that_was_named() {
        Defaults defaults = new Defaults("Topic", List.of("Other"), null, null);

        assertThat(mapped("{'text': 'X', 'topic': 'white_house'}", defaults)
                        .get("subject")
                        .asText())
                .isEqualTo("white house");
        assertThat(mapped("{'text': 'X', 'topic': ' '}", defaults)
                        .get("subject")
                        .asText())
                .isEqualTo("Other");
        assertThat(notes.lacksSubjectField()).isFalse();
    }

    @Test
    void list_of_authors_is_cut_where_the_service_would_refuse_it() {
        String many = "'Ada Pen', ".repeat(40);

        String author = mapped("{'text': 'X', 'authors': [" + many + "'Bo']}", Defaults.NONE)
                .get("author")
                .asText();

        assertThat(author)
                .startsWith("Ada Pen, Ada Pen")
                .endsWith("Ada Pen et al.")
                .hasSizeLessThanOrEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-02-27, 2026-02-27",
        "2026-02-27T09:30:00Z, 2026-02-27T09:30:00Z",
        "2026-02-27T09:30:00+01:00, 2026-02-27T09:30:00+01:00",
        "2026-02-27T09:30:00+0100, 2026-02-27T09:30:00+01:00",
        "2026-02-27T09:30:00.250+0000, 2026-02-27T09:30:00.25Z",
        "2026-02-27 09:30:00 +0100, 2026-02-27T09:30:00+01:00",
        "2026-02-27 09:30:00+01:00, 2026-02-27T09:30:00+01:00",
        "2026-02-27 09:30:00, 2026-02-27",
        "2026-02-27T09:30, 2026-02-27",
        "'Fri, 27 Feb 2026 09:30:00 GMT', 2026-02-27T09:30:00Z",
        "7/23/17, 7/23/17",
        "yesterday, yesterday"
    })
    void dates_take_the_form_of_the_service_where_there_is_one_way_to_read_them(String given, String expected) {
        assertThat(Dates.readable(given)).isEqualTo(expected);
    }

    private void assertMapped(String given, String expected) {
        assertThat(mapped(given, Defaults.NONE)).isEqualTo(Found.object(expected));
    }

    private ObjectNode mapped(String given, Defaults defaults) {
        Item.Article article = new Item.Article(new Origin("a", 1), Found.object(given));
        return ((Item.Article) new ArticleFields(defaults, notes).map(article)).fields();
    }
}
