package io.standpoint.trainer.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.standpoint.model.Stance;
import io.standpoint.model.text.Span;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NewsMtscTest {

    @TempDir
    Path folder;

    @Test
    void makes_an_article_of_every_target_with_its_mentions() throws IOException {
        List<LabelledArticle> articles = read(
                "Berg said that she thanked Dahl.",
                """
                {"from": 0, "to": 4, "mention": "Berg", "polarity": 2.0,
                 "further_mentions": [{"from": 15, "to": 18, "mention": "she"}]},
                {"from": 27, "to": 31, "mention": "Dahl", "polarity": 6.0}""");

        assertThat(articles).extracting(LabelledArticle::id).containsExactly("s1", "s1");
        assertThat(articles.get(0).subject().name()).isEqualTo("Berg");
        assertThat(articles.get(0).subject().aliases()).containsExactly("she");
        assertThat(articles.get(0).paragraphs().get(0).mentions()).containsExactly(new Span(0, 4), new Span(15, 18));
        assertThat(articles.get(0).paragraphs().get(0).stance()).isEqualTo(Stance.CRITICAL);
        assertThat(articles.get(1).paragraphs().get(0).stance()).isEqualTo(Stance.SUPPORTIVE);
    }

    @Test
    void reads_offsets_as_code_points() throws IOException {
        List<LabelledArticle> articles =
                read("\uD83D\uDE00 Dahl won.", "{\"from\": 2, \"to\": 6, \"mention\": \"Dahl\", \"polarity\": 4.0}");

        assertThat(mentionOf(articles)).isEqualTo("Dahl");
    }

    @Test
    void reads_offsets_as_utf_16_where_only_that_fits() throws IOException {
        List<LabelledArticle> articles =
                read("\uD83D\uDE00 Dahl won.", "{\"from\": 3, \"to\": 7, \"mention\": \"Dahl\", \"polarity\": 4.0}");

        assertThat(mentionOf(articles)).isEqualTo("Dahl");
    }

    @Test
    void keeps_the_longer_of_two_overlapping_mentions() throws IOException {
        List<LabelledArticle> articles = read(
                "Ann Dahl won.",
                """
                {"from": 4, "to": 8, "mention": "Dahl", "polarity": 4.0,
                 "further_mentions": [{"from": 0, "to": 8, "mention": "Ann Dahl"}]}""");

        assertThat(articles.get(0).paragraphs().get(0).mentions()).containsExactly(new Span(0, 8));
    }

    @Test
    void names_the_line_of_a_mention_that_is_not_there() {
        assertThatThrownBy(
                        () -> read("Dahl won.", "{\"from\": 1, \"to\": 5, \"mention\": \"Dahl\", \"polarity\": 4.0}"))
                .isInstanceOf(InvalidDataException.class)
                .hasMessageContaining("line 1: the mention 'Dahl' is not at 1 to 5");
    }

    @Test
    void names_the_line_of_an_unknown_polarity() {
        assertThatThrownBy(
                        () -> read("Dahl won.", "{\"from\": 0, \"to\": 4, \"mention\": \"Dahl\", \"polarity\": 3.0}"))
                .hasMessageContaining("line 1: polarity 3.0 is none of 2 (negative), 4 (neutral), 6 (positive)");
    }

    private List<LabelledArticle> read(String sentence, String targets) throws IOException {
        Path file = folder.resolve("train.jsonl");
        String line = "{\"primary_gid\": \"s1\", \"sentence_normalized\": \"" + sentence + "\", \"targets\": ["
                + targets.replace("\n", "") + "]}";
        Files.writeString(file, line + "\n");
        return new NewsMtsc().read(file);
    }

    private static String mentionOf(List<LabelledArticle> articles) {
        LabelledArticle.LabelledParagraph paragraph =
                articles.get(0).paragraphs().get(0);
        return paragraph.mentions().get(0).of(paragraph.text());
    }
}
