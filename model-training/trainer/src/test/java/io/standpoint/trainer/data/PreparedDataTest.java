package io.standpoint.trainer.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.standpoint.model.Stance;
import io.standpoint.model.text.Paragraph;
import io.standpoint.model.text.Span;
import io.standpoint.model.text.Subject;
import io.standpoint.trainer.data.LabelledArticle.LabelledParagraph;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PreparedDataTest {

    private static final LabelledArticle ARTICLE = new LabelledArticle(
            "a1",
            "own",
            "person",
            new Subject("Dahl", List.of("she")),
            "Title",
            "Source",
            "0001",
            "",
            List.of(
                    new LabelledParagraph("Dahl said \u201cyes\u201d.", Stance.NEUTRAL, null),
                    new LabelledParagraph("She won; Dahl lost.", null, List.of(new Span(0, 3)))));

    @TempDir
    Path folder;

    @Test
    void reads_back_what_was_written() throws IOException {
        PreparedData.write(folder, "train", List.of(ARTICLE, ARTICLE));

        assertThat(PreparedData.read(folder, "train")).containsExactly(ARTICLE, ARTICLE);
    }

    @Test
    void writes_labels_in_lower_case_and_leaves_out_what_is_not_known() throws IOException {
        PreparedData.write(folder, "train", List.of(ARTICLE));

        assertThat(Files.readString(folder.resolve("train.jsonl")))
                .contains("\"stance\":\"neutral\"")
                .doesNotContain("null");
    }

    @Test
    void names_the_line_and_field_that_cannot_be_read() throws IOException {
        PreparedData.write(folder, "dev", List.of(ARTICLE, ARTICLE));
        Path file = folder.resolve("dev.jsonl");
        String text = Files.readString(file);
        int second = text.lastIndexOf("\"neutral\"");
        Files.writeString(file, text.substring(0, second) + "\"so-so\"" + text.substring(second + 9));

        assertThatThrownBy(() -> PreparedData.read(folder, "dev"))
                .isInstanceOf(InvalidDataException.class)
                .hasMessageContaining(
                        "dev.jsonl, line 2: paragraphs[0].stance: 'so-so' is not one of supportive, neutral");
    }

    @Test
    void says_what_to_do_when_the_file_is_missing() {
        assertThatThrownBy(() -> PreparedData.read(folder, "train")).hasMessageContaining("run 'prepare' first");
    }

    @Test
    void names_the_sets_that_are_there_when_another_is_asked_for() throws IOException {
        PreparedData.write(folder, "own-train", List.of(ARTICLE));
        PreparedData.write(folder, "dev", List.of(ARTICLE));

        assertThatThrownBy(() -> PreparedData.read(folder, "train"))
                .isInstanceOf(InvalidDataException.class)
                .hasMessageEndingWith("or name one of the sets that are there: dev, own-train");
    }

    @Test
    void takes_the_mentions_of_the_data_set_before_those_it_would_find() {
        List<Paragraph> paragraphs = ARTICLE.article().paragraphs();

        assertThat(paragraphs.get(0).mentions()).containsExactly(new Span(0, 4));
        assertThat(paragraphs.get(1).mentions()).containsExactly(new Span(0, 3));
    }
}
