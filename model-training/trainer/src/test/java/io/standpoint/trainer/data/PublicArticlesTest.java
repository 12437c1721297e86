package io.standpoint.trainer.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PublicArticlesTest {

    @TempDir
    Path folder;

    @Test
    void reads_only_the_wanted_articles_of_all_parts() throws IOException {
        SmallCollection.write(folder);

        assertThat(read(folder.resolve("allsides-articles"), List.of("a3", "a1")))
                .extracting(PublicArticle::id)
                .containsExactly("a1", "a3");
    }

    @Test
    void splits_upstreams_bodies_at_blank_lines_and_folds_white_space() throws IOException {
        Path jsons = Files.createDirectories(folder.resolve("data/jsons"));
        Files.writeString(
                jsons.resolve("x1.json"),
                "{\"ID\": \"x1\", \"title\": \"T\", \"source\": \"S\", \"bias\": 0, \"bias_text\": \"left\","
                        + " \"content_original\": \"One\\ntwo  three.\\n \\n\\u00a0Four.\\n\\n\"}");

        List<PublicArticle> articles = read(folder, List.of("x1"));

        assertThat(articles.get(0).paragraphs()).containsExactly("One two three.", "Four.", "");
        assertThat(articles.get(0).bias()).isEqualTo("left");
    }

    @Test
    void says_what_the_folder_must_hold() {
        assertThatThrownBy(() -> read(folder, List.of()))
                .isInstanceOf(InvalidDataException.class)
                .hasMessageContaining("it must hold part-*.jsonl.gz");
    }

    private static List<PublicArticle> read(Path folder, List<String> ids) throws IOException {
        List<PublicArticle> articles = new ArrayList<>();
        new PublicArticles(folder).forEach(ids::contains, articles::add);
        return articles;
    }
}
