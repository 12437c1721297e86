package io.standpoint.trainer.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.standpoint.trainer.data.InvalidDataException;
import io.standpoint.trainer.data.PublicArticle;
import io.standpoint.trainer.data.PublicArticles;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConversionTest {

    private static final Map<String, String> ARTICLES = Map.of(
            "repository-1/data/jsons/b2.json", Published.article("b2", "11/1/16", "right", "One.\n\nTwo."),
            "repository-1/data/jsons/B1.json",
                    Published.article("B1", "", "left", "\n\nFirst.\r\n \r\nNext\nline.\n\n"),
            "repository-1/data/jsons/a3.json", Published.article("a3", "0001-01-01", "", "\u00a0Alone\u2003 here.\n"),
            "repository-1/README.md", "about",
            "repository-1/data/splits/random/test.tsv", "ID\tbias\n");

    @TempDir
    Path temporary;

    private Path folder;

    @BeforeEach
    void make_the_folder() throws IOException {
        folder = Files.createDirectories(temporary.resolve("records"));
    }

    @Test
    void makes_an_article_of_every_file_in_the_order_of_ids() throws IOException {
        int records =
                convert(Layout.ARTICLE_BIAS_PREDICTION, Published.zip(temporary.resolve("published.zip"), ARTICLES));

        assertThat(records).isEqualTo(3);
        assertThat(articles())
                .containsExactly(
                        article("B1", "", "left", "", "First.", "Next line.", ""),
                        article("a3", "0001-01-01", "center", "Alone here."),
                        article("b2", "11/1/16", "right", "One.", "Two."));
    }

    @Test
    void gives_the_same_bytes_from_a_clone_its_data_folder_and_an_archive() throws IOException {
        Path clone = Published.folder(temporary.resolve("clone"), ARTICLES);
        convert(Layout.ARTICLE_BIAS_PREDICTION, clone);
        byte[] fromClone = Files.readAllBytes(folder.resolve("part-00.jsonl.gz"));

        for (Path place : List.of(
                clone.resolve("repository-1"),
                clone.resolve("repository-1/data"),
                clone.resolve("repository-1/data/jsons"),
                Published.zip(temporary.resolve("published.zip"), ARTICLES))) {
            convert(Layout.ARTICLE_BIAS_PREDICTION, place);
            assertThat(folder.resolve("part-00.jsonl.gz")).hasBinaryContent(fromClone);
        }
    }

    @Test
    void begins_another_part_after_four_thousand_articles() throws IOException {
        Map<String, String> many = new HashMap<>();
        for (int i = 0; i <= ArticleConversion.ARTICLES_IN_A_PART; i++) {
            String id = String.format(Locale.ROOT, "a%04d", i);
            many.put("jsons/" + id + ".json", Published.article(id, "", "left", "Text."));
        }

        convert(Layout.ARTICLE_BIAS_PREDICTION, Published.zip(temporary.resolve("published.zip"), many));

        assertThat(folder.toFile().list()).containsExactlyInAnyOrder("part-00.jsonl.gz", "part-01.jsonl.gz");
        assertThat(articles())
                .hasSize(4_001)
                .last()
                .extracting(PublicArticle::id)
                .isEqualTo("a4000");
    }

    @Test
    void names_the_file_that_is_no_article() throws IOException {
        Path archive =
                Published.zip(temporary.resolve("published.zip"), Map.of("data/jsons/x.json", "{\"ID\": \"x\"}"));

        assertThatThrownBy(() -> convert(Layout.ARTICLE_BIAS_PREDICTION, archive))
                .isInstanceOf(InvalidDataException.class)
                .hasMessageContaining("published.zip!data/jsons/x.json: the body is missing: content_original");
    }

    @Test
    void says_where_articles_must_be() throws IOException {
        Path archive = Published.zip(temporary.resolve("published.zip"), Map.of("README.md", "about"));

        assertThatThrownBy(() -> convert(Layout.ARTICLE_BIAS_PREDICTION, archive))
                .hasMessageContaining("data/jsons: there are no articles (ID.json) in it");
    }

    @Test
    void takes_the_files_of_sentences_from_their_folder_as_they_are() throws IOException {
        Path clone = Published.folder(
                temporary.resolve("clone"),
                Map.of(
                        "controller_data/datasets/NewsMTSC-dataset/train.jsonl", Published.sentence("s1"),
                        "controller_data/datasets/NewsMTSC-dataset/devtest_rw.jsonl", Published.sentence("s2"),
                        "controller_data/datasets/NewsMTSC-dataset/devtest_mt.jsonl", Published.sentence("s3"),
                        "experiments/default/datasets/newsmtsc-rw-hf/train.jsonl", "{}\n"));

        int records = convert(Layout.NEWSMTSC, clone);

        assertThat(records).isEqualTo(3);
        assertThat(folder.resolve("train.jsonl")).hasContent(Published.sentence("s1"));
        assertThat(folder.resolve("devtest_rw.jsonl")).hasContent(Published.sentence("s2"));
        assertThat(folder.resolve("devtest_mt.jsonl")).hasContent(Published.sentence("s3"));
    }

    @Test
    void names_the_file_of_sentences_that_is_missing_or_not_readable() throws IOException {
        Path clone = Published.folder(temporary.resolve("clone"), Map.of("train.jsonl", Published.sentence("s1")));
        assertThatThrownBy(() -> convert(Layout.NEWSMTSC, clone)).hasMessageContaining("devtest_rw.jsonl is missing");

        Published.folder(clone, Map.of("devtest_rw.jsonl", "{}\n", "devtest_mt.jsonl", "{}\n"));
        assertThatThrownBy(() -> convert(Layout.NEWSMTSC, clone))
                .hasMessageContaining("devtest_rw.jsonl, line 1: not a NewsMTSC line");
    }

    private int convert(Layout layout, Path place) throws IOException {
        try (UpstreamFiles from = UpstreamFiles.open(place)) {
            return layout.convert(from, folder, new TransferLog(new PrintWriter(new StringWriter()), false));
        }
    }

    private List<PublicArticle> articles() throws IOException {
        List<PublicArticle> read = new ArrayList<>();
        new PublicArticles(folder).forEach(id -> true, read::add);
        return read;
    }

    private static PublicArticle article(String id, String date, String bias, String... paragraphs) {
        return new PublicArticle(
                id,
                "Harbour Post",
                date,
                bias,
                "local",
                "Title of " + id,
                "https://example.org/" + id,
                List.of(paragraphs));
    }
}
