package io.standpoint.client.reading;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that are one article each: text and HTML. */
class PagesTest {

    @TempDir
    private Path folder;

    @Test
    void text_begins_with_its_title_where_a_blank_line_follows() throws IOException {
        Found found = Found.in(text("\r\nTram opens at last\r\n\r\nIt runs.\r\n\r\nPeople like it.\r\n"));

        assertThat(found.article().get("title").asText()).isEqualTo("Tram opens at last");
        assertThat(found.article().get("text").asText()).isEqualTo("It runs.\r\n\r\nPeople like it.\r\n");
    }

    @Test
    void a_first_paragraph_that_ends_as_a_sentence_is_no_title() throws IOException {
        assertThat(Found.in(text("It runs.\n\nPeople like it.\n")).article())
                .hasToString("{\"text\":\"It runs.\\n\\nPeople like it.\\n\"}");
    }

    @Test
    void lines_without_a_blank_one_have_no_title() throws IOException {
        assertThat(Found.in(text("Tram opens\nIt runs")).article().has("title")).isFalse();
    }

    @Test
    void page_says_what_it_is_of_in_its_head() throws IOException {
        Found found = Found.in(
                html(
                        """
                <!DOCTYPE html><html><head><title>Tram opens | Observer</title>
                <link rel="canonical" href="https://observer.example/tram">
                <meta property="og:title" content="Tram opens">
                <meta property="og:site_name" content="Observer">
                <meta property="article:published_time" content="2026-02-27T09:30:00+01:00">
                <meta name="author" content="Ada Pen">
                </head><body><nav><p>Home</p></nav>
                <article><h1>Tram opens</h1><p>It <b>runs</b>.</p><aside><p>Read more</p></aside>
                <ul><li>It is quiet.</li></ul><p>People
                like it.</p><script>track()</script></article>
                <footer><p>All rights reserved, and a good deal of other words that are no part of it.</p></footer>
                </body></html>
                """));

        assertThat(found.article())
                .isEqualTo(
                        Found.object(
                                """
                {'title': 'Tram opens', 'text': 'It runs.\\n\\nIt is quiet.\\n\\nPeople like it.', 'source': 'Observer',
                 'author': 'Ada Pen', 'url': 'https://observer.example/tram',
                 'publishedAt': '2026-02-27T09:30:00+01:00'}"""));
    }

    @Test
    void linked_data_counts_more_and_broken_linked_data_does_no_harm() throws IOException {
        Found found = Found.in(
                html(
                        """
                <html><head><title>x</title>
                <script type="application/ld+json">{"@type": "NewsArt</script>
                <script type="application/ld+json">{"@graph": [{"@type": "WebSite"}, {"@type": ["NewsArticle"],
                  "headline": "Tram opens", "datePublished": "2026-02-27T09:30:00+0100",
                  "author": [{"@type": "Person", "name": "Ada Pen"}, {"name": "Bo Ink"}]}]}</script>
                </head><body><div><p>It runs.</p><p>People like it.</p></div><div><p>Ads.</p></div></body></html>
                """));

        assertThat(found.article().get("title").asText()).isEqualTo("Tram opens");
        assertThat(found.article().get("author").asText()).isEqualTo("Ada Pen, Bo Ink");
        assertThat(found.article().get("publishedAt").asText()).isEqualTo("2026-02-27T09:30:00+01:00");
        assertThat(found.article().get("text").asText()).isEqualTo("It runs.\n\nPeople like it.");
    }

    @Test
    void line_breaks_separate_paragraphs_of_old_pages() throws IOException {
        assertThat(Found.in(html("<html><body>It runs.<br><br>People<br>like it.</body></html>"))
                        .texts())
                .containsExactly("It runs.\n\nPeople like it.");
    }

    @Test
    void blocks_separate_paragraphs_where_nothing_is_marked_as_one() throws IOException {
        Found found = Found.in(
                html(
                        """
                <html><body><div><div>It

                runs.</div><div>People like it.</div></div></body></html>
                """));

        assertThat(found.texts()).containsExactly("It runs.\n\nPeople like it.");
    }

    @Test
    void page_is_read_in_the_charset_that_it_names() throws IOException {
        Path file = folder.resolve("a.html");
        Files.write(
                file,
                "<html><head><meta charset=\"iso-8859-1\"></head><body><p>Caf\u00e9</p></body></html>"
                        .getBytes(ISO_8859_1));

        assertThat(Found.in(file).texts()).containsExactly("Caf\u00e9");
    }

    @Test
    void page_without_text_is_told() throws IOException {
        assertThat(Found.in(html("<html><body><img src=x></body></html>")).faults())
                .containsExactly("0 a page without text");
    }

    private Path text(String content) throws IOException {
        return Found.write(folder.resolve("a.txt"), content);
    }

    private Path html(String content) throws IOException {
        return Found.write(folder.resolve("a.html"), content);
    }
}
