package io.standpoint.trainer;

import static org.assertj.core.api.Assertions.assertThat;

import io.standpoint.trainer.data.PreparedData;
import io.standpoint.trainer.data.SmallCollection;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PrepareCommandTest {

    @TempDir
    Path folder;

    private Path work;

    @BeforeEach
    void write_the_collection() throws IOException {
        SmallCollection.write(folder);
        work = folder.resolve("work");
    }

    @Test
    void writes_every_set_with_its_counts() throws IOException {
        CommandRun run = prepare();

        assertThat(run.code()).isZero();
        assertThat(run.out()).containsPattern("train +1 +2 +0 +1 +1");
        assertThat(PreparedData.read(work.resolve("prepared"), "newsmtsc-dev_rw"))
                .hasSize(2);
        assertThat(Files.readString(work.resolve("prepared/summary.json"))).contains("\"newsmtsc-train\"");
        assertThat(run.err()).contains("dev_mt.jsonl is not there: left out");
    }

    @Test
    void holds_the_counts_against_the_file_beside_the_annotations() throws IOException {
        Path counts = folder.resolve("counts.tsv");
        Files.writeString(counts, "split\tarticles\tsupportive\tneutral\tcritical\ntrain\t1\t0\t1\t1\n");
        assertThat(prepare().code()).isZero();

        Files.writeString(counts, "split\tarticles\tsupportive\tneutral\tcritical\ntrain\t1\t0\t5\t1\n");
        CommandRun run = prepare();

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).contains("counts.tsv expects for train: train 1 0 5 1, found [train, 1, 0, 1, 1]");
    }

    @Test
    void takes_more_labels_to_fit_on_from_the_file_beside_the_annotations() throws IOException {
        moreAnnotations("unlabelled\ttrain\tcountry\tNorway\t\t0\tneutral");

        assertThat(prepare().code()).isZero();
        assertThat(PreparedData.read(work.resolve("prepared"), "train-more")).hasSize(1);
        assertThat(PreparedData.read(work.resolve("prepared"), "train")).hasSize(1);
    }

    @Test
    void refuses_more_labels_to_measure_with() throws IOException {
        moreAnnotations("unlabelled\ttest\tcountry\tNorway\t\t0\tneutral");

        CommandRun run = prepare();

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).contains("annotations-more.tsv may hold labels of the split train alone");
    }

    private void moreAnnotations(String row) throws IOException {
        Files.writeString(
                folder.resolve("annotations-more.tsv"),
                "article\tsplit\tkind\tsubject\taliases\tparagraph\tstance\n" + row + "\n");
    }

    @Test
    void refuses_an_article_of_ones_own_that_is_in_another_split() throws IOException {
        Path own = Files.writeString(
                folder.resolve("own.csv"),
                "article,paragraph,text,subject,stance,split\na3,0,Text.,Dahl,neutral,train\n");

        CommandRun run = prepare("--own", own.toString());

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).contains("article a3 is in test and, by set own-train, in train");
    }

    @Test
    void leaves_bad_rows_out_only_when_told_to() throws IOException {
        Path own = Files.writeString(
                folder.resolve("own.csv"),
                "article,paragraph,text,subject,stance,split\nc1,0,Text.,Dahl,neutral,train\nc1,1,Text.,Dahl,bad,train\n");

        CommandRun refused = prepare("--own", own.toString());
        CommandRun accepted = prepare("--own", own.toString(), "--skip-bad-rows");

        assertThat(refused.code()).isEqualTo(1);
        assertThat(refused.err())
                .contains("own.csv, line 3: 'bad' is not a stance")
                .doesNotContain("\tat ");
        assertThat(accepted.code()).isZero();
        assertThat(accepted.err()).contains("1 bad rows left out");
        assertThat(PreparedData.read(work.resolve("prepared"), "own-train")).hasSize(1);
    }

    @Test
    void works_on_ones_own_data_alone() throws IOException {
        Path own = Files.writeString(
                folder.resolve("own.jsonl"),
                "{\"id\": \"c1\", \"subject\": \"Dahl\", \"split\": \"dev\","
                        + " \"paragraphs\": [{\"text\": \"T.\", \"stance\": \"neutral\"}]}\n");

        CommandRun run = CommandRun.of("prepare", "--out", work.toString(), "--own", own.toString());

        assertThat(run.code()).isZero();
        assertThat(PreparedData.read(work.resolve("prepared"), "own-dev")).hasSize(1);
    }

    @Test
    void needs_some_data() {
        CommandRun run = CommandRun.of("prepare", "--out", work.toString());

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("Name DATA_FOLDER");
    }

    @Test
    void shows_the_trace_only_when_asked() {
        String missing = folder.resolve("missing").toString();
        String annotations = folder.resolve("annotations.tsv").toString();

        CommandRun quiet = CommandRun.of("prepare", missing, "--out", work.toString(), "--annotations", annotations);
        CommandRun verbose =
                CommandRun.of("prepare", missing, "--out", work.toString(), "--annotations", annotations, "--verbose");

        assertThat(quiet.err()).contains("no articles in").doesNotContain("\tat ");
        assertThat(verbose.err()).contains("\tat io.standpoint.trainer");
    }

    private CommandRun prepare(String... more) {
        String[] base = {
            "prepare",
            folder.toString(),
            "--out",
            work.toString(),
            "--annotations",
            folder.resolve("annotations.tsv").toString()
        };
        String[] all = java.util.Arrays.copyOf(base, base.length + more.length);
        System.arraycopy(more, 0, all, base.length, more.length);
        return CommandRun.of(all);
    }
}
