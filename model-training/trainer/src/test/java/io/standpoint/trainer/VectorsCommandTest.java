package io.standpoint.trainer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class VectorsCommandTest {

    private static final String ARTICLE = "{\"title\": \"Cats\", \"paragraphs\": [\"The cat sat on the mat.\","
            + " \"The dog sat on the mat.\"], \"url\": \"https://example.org\"}\n";

    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void writes_vectors_of_the_words_of_a_compressed_corpus() throws IOException {
        compress("part-00.jsonl.gz", ARTICLE.repeat(20));
        compress("part-01.jsonl.gz", ARTICLE.repeat(5));
        assertThat(run("one.vec")).isZero();
        WordVectors vectors = VectorFile.read(folder.resolve("one.vec"));
        assertThat(vectors.words()).startsWith("the").contains("cat", "dog", ".", "cats");
        assertThat(vectors.count(vectors.indexOf("cats").orElseThrow())).isEqualTo(25);
        assertThat(vectors.dimensions()).isEqualTo(8);
        assertThat(out.toString()).contains("dog: ");
    }

    @Test
    void the_same_seed_gives_the_same_file() throws IOException {
        compress("part-00.jsonl.gz", ARTICLE.repeat(20));
        run("one.vec");
        run("two.vec");
        assertThat(folder.resolve("two.vec")).hasSameBinaryContentAs(folder.resolve("one.vec"));
    }

    @Test
    void reads_no_more_articles_than_the_limit_over_all_files() throws IOException {
        compress("part-00.jsonl.gz", ARTICLE.repeat(20));
        compress("part-01.jsonl.gz", ARTICLE.repeat(20));
        assertThat(run("one.vec", "--limit", "30")).isZero();
        WordVectors vectors = VectorFile.read(folder.resolve("one.vec"));
        assertThat(vectors.count(vectors.indexOf("cats").orElseThrow())).isEqualTo(30);
    }

    @Test
    void a_broken_line_is_named() throws IOException {
        Files.writeString(folder.resolve("part-00.jsonl"), ARTICLE + "{\"title\": ");
        assertThat(run("one.vec")).isEqualTo(1);
        assertThat(err.toString()).contains("part-00.jsonl, line 2: not an article");
        assertThat(folder.resolve("one.vec")).doesNotExist();
    }

    @Test
    void a_folder_without_articles_is_named() {
        assertThat(run("one.vec")).isEqualTo(1);
        assertThat(err.toString()).contains("no part-*.jsonl.gz").contains(folder.toString());
    }

    @Test
    void a_corpus_without_frequent_words_says_what_to_change() throws IOException {
        compress("part-00.jsonl.gz", ARTICLE);
        assertThat(run("one.vec", "--min-count", "100")).isEqualTo(1);
        assertThat(err.toString()).contains("lower --min-count");
    }

    @Test
    void an_option_out_of_range_shows_how_to_call_it() {
        assertThat(run("one.vec", "--epochs", "0")).isEqualTo(2);
        assertThat(err.toString()).contains("epochs").contains("Usage: vectors");
    }

    private int run(String output, String... options) {
        CommandLine command = new CommandLine(new VectorsCommand());
        command.setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
        command.setExecutionExceptionHandler((e, line, result) -> {
            line.getErr().println(e.getMessage());
            return line.getCommandSpec().exitCodeOnExecutionException();
        });
        List<String> arguments = new ArrayList<>(
                List.of("--corpus=" + folder, "--output=" + folder.resolve(output), "--dimensions=8", "--nearest=dog"));
        if (options.length == 0) {
            arguments.add("--min-count=5");
        }
        arguments.addAll(List.of(options));
        return command.execute(arguments.toArray(String[]::new));
    }

    private void compress(String name, String text) throws IOException {
        try (OutputStream file = new GZIPOutputStream(Files.newOutputStream(folder.resolve(name)))) {
            file.write(text.getBytes(StandardCharsets.UTF_8));
        }
    }
}
