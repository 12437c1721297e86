package io.standpoint.trainer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VectorsCommandTest {

    /** The shipped configuration, from the module's folder. */
    private static final Path CONFIGURATION = Path.of("../training.yaml");

    @TempDir
    Path folder;

    @BeforeEach
    void write_articles_and_a_small_configuration() throws IOException {
        compress("part-00.jsonl.gz", article("a").repeat(20));
        compress("part-01.jsonl.gz", article("b").repeat(20));
        String configuration = Files.readString(CONFIGURATION, StandardCharsets.UTF_8)
                .replaceFirst("dimensions: \\d+", "dimensions: 8")
                .replaceFirst("epochs: \\d+", "epochs: 2");
        Files.writeString(folder.resolve("training.yaml"), configuration);
    }

    @Test
    void writes_vectors_of_the_words_of_all_files() throws IOException {
        CommandRun run = run("one.vec");
        assertThat(run.code()).as(run.err()).isZero();
        WordVectors vectors = VectorFile.read(folder.resolve("one.vec"));
        assertThat(vectors.words()).startsWith("the").contains("cat", "dog", ".", "cats");
        assertThat(vectors.count(vectors.indexOf("cats").orElseThrow())).isEqualTo(40);
        assertThat(vectors.dimensions()).isEqualTo(8);
        assertThat(run.out()).contains("dog: ");
    }

    @Test
    void one_thread_writes_the_same_file_again() {
        run("one.vec");
        run("two.vec");
        assertThat(folder.resolve("two.vec")).hasSameBinaryContentAs(folder.resolve("one.vec"));
    }

    @Test
    void reads_no_more_articles_than_the_limit_over_all_files() throws IOException {
        run("one.vec", "--limit=30");
        WordVectors vectors = VectorFile.read(folder.resolve("one.vec"));
        assertThat(vectors.count(vectors.indexOf("cats").orElseThrow())).isEqualTo(30);
    }

    @Test
    void a_broken_line_is_named_and_nothing_written() throws IOException {
        compress("part-01.jsonl.gz", article("b") + "{\"id\": ");
        CommandRun run = run("one.vec");
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).contains("part-01.jsonl.gz, line 2");
        assertThat(folder.resolve("one.vec")).doesNotExist();
    }

    @Test
    void a_corpus_without_frequent_words_says_what_to_change() {
        CommandRun run = run("one.vec", "--limit=1");
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).contains("lower vectors.minimumCount").contains("training.yaml");
    }

    @Test
    void an_option_out_of_range_shows_how_to_call_it() {
        CommandRun run = run("one.vec", "--threads=0");
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err())
                .contains("--threads and --limit must be 1 or more")
                .contains("Usage:");
    }

    private CommandRun run(String output, String... options) {
        List<String> arguments = new ArrayList<>(List.of(
                "vectors",
                "--articles=" + folder,
                "--output=" + folder.resolve(output),
                "--configuration=" + folder.resolve("training.yaml"),
                "--nearest=dog"));
        arguments.addAll(List.of(options));
        return CommandRun.of(arguments.toArray(String[]::new));
    }

    private static String article(String id) {
        return "{\"id\": \"" + id + "\", \"source\": \"\", \"date\": \"\", \"bias\": \"left\", \"topic\": \"pets\","
                + " \"title\": \"Cats\", \"url\": \"\", \"paragraphs\": [\"The cat sat on the mat.\","
                + " \"The dog sat on the mat.\"]}\n";
    }

    private void compress(String name, String text) throws IOException {
        try (OutputStream file = new GZIPOutputStream(Files.newOutputStream(folder.resolve(name)))) {
            file.write(text.getBytes(StandardCharsets.UTF_8));
        }
    }
}
