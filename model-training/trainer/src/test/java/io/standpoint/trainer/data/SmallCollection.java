package io.standpoint.trainer.data;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;

/** A data folder of a few articles written for the tests, in the layout of the public data. */
public final class SmallCollection {

    private static final List<String> ARTICLES = List.of(
            article(
                    "a1",
                    "Mayor opens bridge",
                    "Mayor Lindqvist opened the bridge.",
                    "Critics call Lindqvist wasteful."),
            article(
                    "a2",
                    "Harbour plan",
                    "The harbour plan was read out.",
                    "It will bring work, engineers say.",
                    "Fog."),
            article("a3", "Night buses", "Night buses start in May.", "They are a success, riders say."),
            article("unlabelled", "Weather", "It rained."));

    private static final String ANNOTATIONS =
            """
            article\tsplit\tkind\tsubject\taliases\tparagraph\tstance
            a1\ttrain\tperson\tMaria Lindqvist\tLindqvist;the mayor\t0\tneutral
            a1\ttrain\tperson\tMaria Lindqvist\tLindqvist;the mayor\t1\tcritical
            a2\tdev\tpolicy\tharbour plan\t\t1\tsupportive
            a3\ttest\tpolicy\tnight buses\t\t1\tsupportive
            """;

    private static final String SENTENCES = "{\"primary_gid\": \"s1\", \"sentence_normalized\": \"Berg praised Dahl.\","
            + " \"targets\": [{\"from\": 0, \"to\": 4, \"mention\": \"Berg\", \"polarity\": 4.0},"
            + " {\"from\": 13, \"to\": 17, \"mention\": \"Dahl\", \"polarity\": 6.0}]}\n";

    private SmallCollection() {}

    /** Writes {@code allsides-articles}, {@code newsmtsc} and {@code annotations.tsv} into a folder. */
    public static Path write(Path folder) throws IOException {
        Path articles = Files.createDirectories(folder.resolve("allsides-articles"));
        writeCompressed(articles.resolve("part-00.jsonl.gz"), ARTICLES.subList(0, 2));
        writeCompressed(articles.resolve("part-01.jsonl.gz"), ARTICLES.subList(2, 4));
        Path newsMtsc = Files.createDirectories(folder.resolve("newsmtsc"));
        Files.writeString(newsMtsc.resolve("train.jsonl"), SENTENCES);
        Files.writeString(newsMtsc.resolve("devtest_rw.jsonl"), SENTENCES.replace("s1", "s2"));
        Files.writeString(folder.resolve("annotations.tsv"), ANNOTATIONS);
        return folder;
    }

    private static void writeCompressed(Path file, List<String> lines) throws IOException {
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write((String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
        }
    }

    private static String article(String id, String title, String... paragraphs) {
        return "{\"id\": \"" + id + "\", \"source\": \"Harbour Post\", \"date\": \"2024-05-01\", \"bias\": \"center\","
                + " \"topic\": \"local\", \"title\": \"" + title + "\", \"url\": \"\", \"paragraphs\": [\""
                + String.join("\", \"", paragraphs) + "\"]}";
    }
}
