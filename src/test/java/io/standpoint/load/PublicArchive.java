package io.standpoint.load;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.standpoint.client.reading.Archive;
import io.standpoint.client.reading.Defaults;
import io.standpoint.client.reading.Item;
import io.standpoint.client.reading.Position;
import io.standpoint.client.reading.ReadingOptions;
import io.standpoint.model.text.Article;
import io.standpoint.model.text.Subject;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** An archive of files that the import client reads, such as the public data set, whose topics are the subjects. */
record PublicArchive(Path folder) {

    static final String SUBJECT_FIELD = "topic";

    /** A line an article, as {@code POST /v1/imports} takes them. */
    Path write(Path file) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(file, UTF_8)) {
            read(article -> {
                try {
                    out.write(article.toString());
                    out.newLine();
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
        return file;
    }

    /** Every so-manieth article, as the service hands it to the model. */
    List<Article> every(int step) {
        List<Article> articles = new ArrayList<>();
        int[] number = {0};
        read(article -> {
            if (number[0]++ % step == 0) {
                articles.add(Article.of(
                        article.path("title").asText(),
                        article.path("text").asText(),
                        new Subject(article.path("subject").asText(), List.of())));
            }
        });
        return articles;
    }

    private void read(Consumer<ObjectNode> articles) {
        Defaults defaults = new Defaults(SUBJECT_FIELD, List.of(), null, null);
        new Archive(List.of(folder), new ReadingOptions(null, UTF_8, defaults, Set.of()))
                .read(Position.START, (item, next) -> {
                    if (item instanceof Item.Article article) {
                        articles.accept(article.fields());
                    }
                });
    }
}
