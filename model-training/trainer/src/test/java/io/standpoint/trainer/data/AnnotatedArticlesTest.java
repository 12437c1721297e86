package io.standpoint.trainer.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.standpoint.model.Stance;
import io.standpoint.trainer.data.LabelledArticle.LabelledParagraph;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AnnotatedArticlesTest {

    @TempDir
    Path folder;

    @BeforeEach
    void write_the_collection() throws IOException {
        SmallCollection.write(folder);
    }

    @Test
    void joins_labels_and_texts_and_keeps_unlabelled_paragraphs() throws IOException {
        Map<Split, List<LabelledArticle>> splits = read();

        LabelledArticle dev = splits.get(Split.DEV).get(0);
        assertThat(dev.title()).isEqualTo("Harbour plan");
        assertThat(dev.bias()).isEqualTo("center");
        assertThat(dev.paragraphs())
                .containsExactly(
                        new LabelledParagraph("The harbour plan was read out.", null, null),
                        new LabelledParagraph("It will bring work, engineers say.", Stance.SUPPORTIVE, null),
                        new LabelledParagraph("Fog.", null, null));
        assertThat(splits.get(Split.TRAIN).get(0).subject().aliases()).containsExactly("Lindqvist", "the mayor");
        assertThat(splits.get(Split.TEST)).hasSize(1);
    }

    @Test
    void names_the_line_of_an_unknown_stance() throws IOException {
        change("supportive", "positive");

        assertThatThrownBy(this::read)
                .isInstanceOf(InvalidDataException.class)
                .hasMessageContaining("annotations.tsv, line 4: 'positive' is not a stance");
    }

    @Test
    void names_the_line_of_a_short_row() throws IOException {
        change("a2\tdev\t", "a2\t");

        assertThatThrownBy(this::read).hasMessageContaining("line 4: has 6 columns and not 7");
    }

    @Test
    void refuses_a_paragraph_labelled_twice() throws IOException {
        change("\t1\tcritical", "\t0\tcritical");

        assertThatThrownBy(this::read).hasMessageContaining("line 3: paragraph 0 is labelled twice");
    }

    @Test
    void refuses_labels_of_an_article_that_is_not_there() throws IOException {
        change("a3\t", "a9\t");

        assertThatThrownBy(this::read).hasMessageContaining("1 articles").hasMessageContaining("such as a9");
    }

    @Test
    void refuses_a_label_past_the_end_of_its_article() throws IOException {
        change("a2\tdev\tpolicy\tharbour plan\t\t1", "a2\tdev\tpolicy\tharbour plan\t\t7");

        assertThatThrownBy(this::read).hasMessageContaining("a2 has a label on paragraph 7 and only 3 paragraphs");
    }

    @Test
    void reads_all_labels_of_an_article_from_one_row() throws IOException {
        articleARow("a2\tdev\tpolicy\tharbour plan\t\tN-C");

        assertThat(read().get(Split.DEV).get(0).paragraphs())
                .extracting(LabelledParagraph::stance)
                .containsExactly(Stance.NEUTRAL, null, Stance.CRITICAL);
    }

    @Test
    void names_the_line_of_a_letter_that_is_no_stance() throws IOException {
        articleARow("a2\tdev\tpolicy\tharbour plan\t\tNP");

        assertThatThrownBy(this::read).hasMessageContaining("line 2: 'P' is none of S, N, C and -");
    }

    @Test
    void refuses_a_row_without_a_label() throws IOException {
        articleARow("a2\tdev\tpolicy\tharbour plan\t\t--");

        assertThatThrownBy(this::read).hasMessageContaining("line 2: '--' has no label");
    }

    @Test
    void refuses_an_article_and_subject_in_two_rows() throws IOException {
        articleARow("a2\tdev\tpolicy\tharbour plan\t\tN--\na2\tdev\tpolicy\tharbour plan\t\t-S-");

        assertThatThrownBy(this::read).hasMessageContaining("line 3: article and subject have a row already");
    }

    @Test
    void names_the_columns_that_it_reads() throws IOException {
        change("article\tsplit", "article\tset");

        assertThatThrownBy(this::read)
                .hasMessageContaining("line 1: the columns must be article, split, kind")
                .hasMessageContaining("or article, split, kind, subject, aliases, stances, separated by tabs");
    }

    private void articleARow(String rows) throws IOException {
        Files.writeString(
                folder.resolve("annotations.tsv"), "article\tsplit\tkind\tsubject\taliases\tstances\n" + rows + "\n");
    }

    private Map<Split, List<LabelledArticle>> read() throws IOException {
        return AnnotatedArticles.read(
                folder.resolve("annotations.tsv"), new PublicArticles(folder.resolve("allsides-articles")));
    }

    private void change(String from, String to) throws IOException {
        Path file = folder.resolve("annotations.tsv");
        String text = Files.readString(file);
        assertThat(text).contains(from);
        Files.writeString(file, text.replaceFirst(java.util.regex.Pattern.quote(from), to));
    }
}
