package io.standpoint.trainer;

import static org.assertj.core.api.Assertions.assertThat;

import io.standpoint.trainer.data.Fingerprint;
import io.standpoint.trainer.data.PreparedData;
import io.standpoint.trainer.fetch.Published;
import io.standpoint.trainer.fetch.UpstreamServer;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FetchCommandTest {

    private static final String ANNOTATIONS =
            """
            article\tsplit\tkind\tsubject\taliases\tparagraph\tstance
            a1\ttrain\tperson\tMaria Lindqvist\tLindqvist\t1\tcritical
            """;

    private static final String A1 =
            "{\"id\":\"a1\",\"source\":\"Harbour Post\",\"date\":\"2024-05-01\",\"bias\":\"left\","
                    + "\"topic\":\"local\",\"title\":\"Title of a1\",\"url\":\"https://example.org/a1\","
                    + "\"paragraphs\":[\"\",\"Critics call Lindqvist “wasteful”.\"]}";
    private static final String A2 = "{\"id\":\"a2\",\"source\":\"Harbour Post\",\"date\":\"\",\"bias\":\"right\","
            + "\"topic\":\"local\",\"title\":\"Title of a2\",\"url\":\"https://example.org/a2\",\"paragraphs\":[\"Fog \ud83c\udf2b.\"]}";

    private static final Map<String, String> ARTICLES = Map.of(
            "repository-1/data/jsons/a1.json",
            Published.article("a1", "2024-05-01", "left", "\n\n\nCritics call\u00a0Lindqvist “wasteful”."),
            "repository-1/data/jsons/a2.json",
            Published.article("a2", "", "right", "Fog \ud83c\udf2b."));

    @TempDir
    Path folder;

    private UpstreamServer server;
    private byte[] archive;
    private Path data;

    @BeforeEach
    void publish() throws IOException {
        server = new UpstreamServer();
        archive = Published.zip(ARTICLES);
        data = folder.resolve("data");
        Files.writeString(folder.resolve("annotations.tsv"), ANNOTATIONS);
        server.on("/articles.zip", UpstreamServer.file(archive, "\"v1\""));
        for (String name : List.of("train", "devtest_rw", "devtest_mt")) {
            server.on("/" + name + ".jsonl", UpstreamServer.file(sentences(name), "\"v1\""));
        }
        writeRegistry(sha256(archive), sha256((A1 + "\n").getBytes(StandardCharsets.UTF_8)));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void writes_records_that_prepare_reads() throws IOException {
        CommandRun run = fetch();

        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out()).contains("articles: 2 records written to", "newsmtsc: 3 records written to");
        assertThat(articleRecords()).containsExactly(A1, A2);
        assertThat(data.resolve("newsmtsc/devtest_rw.jsonl")).hasBinaryContent(sentences("devtest_rw"));

        Files.move(data.resolve("articles"), data.resolve("allsides-articles"));
        CommandRun prepared = CommandRun.of(
                "prepare",
                data.toString(),
                "--out",
                folder.resolve("work").toString(),
                "--annotations",
                folder.resolve("annotations.tsv").toString());
        assertThat(prepared.code()).as(prepared.err()).isZero();
        assertThat(PreparedData.read(folder.resolve("work/prepared"), "train")
                        .get(0)
                        .paragraphs()
                        .get(1)
                        .text())
                .isEqualTo("Critics call Lindqvist “wasteful”.");
        assertThat(PreparedData.read(folder.resolve("work/prepared"), "newsmtsc-dev_mt"))
                .hasSize(1);
    }

    @Test
    void keeps_licence_citation_and_origin_beside_the_records() throws IOException {
        fetch("articles");

        assertThat(Files.readString(data.resolve("articles/dataset.json")))
                .contains("\"licence\" : \"Apache-2.0\"", "\"citation\" : \"Writer (2024)\"", sha256(archive))
                .contains("/articles.zip\"", "\"records\" : 2");
    }

    @Test
    void does_not_download_again_what_is_there() {
        fetch("articles");

        CommandRun again = fetch("articles");

        assertThat(again.out()).contains("articles: 2 records are already in");
        assertThat(server.requests()).hasSize(1);
    }

    @Test
    void makes_new_records_where_the_registry_names_another_version() throws IOException {
        fetch("articles");
        byte[] changed = Published.zip(
                Map.of("repository-2/data/jsons/a1.json", ARTICLES.get("repository-1/data/jsons/a1.json")));
        server.on("/articles.zip", UpstreamServer.file(changed, "\"v2\""));
        Files.delete(data.resolve("downloads/articles/articles.zip"));
        writeRegistry(sha256(changed), sha256((A1 + "\n").getBytes(StandardCharsets.UTF_8)));

        CommandRun run = fetch("articles");

        assertThat(run.code()).as(run.err()).isZero();
        assertThat(articleRecords()).containsExactly(A1);
        assertThat(data.toFile().list()).containsExactlyInAnyOrder("articles", "downloads");
    }

    @Test
    void does_not_use_a_file_with_a_wrong_checksum() {
        server.on("/articles.zip", UpstreamServer.file(Arrays.copyOf(archive, archive.length + 1), "\"v2\""));

        CommandRun run = fetch("articles");

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err())
                .contains("is not what the registry expects. SHA-256 expected: " + sha256(archive) + ", found: ")
                .contains("articles.zip.rejected and not used");
        assertThat(data.resolve("articles")).doesNotExist();
        assertThat(data.resolve("downloads/articles/articles.zip")).doesNotExist();
        assertThat(data.resolve("downloads/articles/articles.zip.rejected")).exists();
    }

    @Test
    void refuses_a_file_whose_checksum_nobody_knows() throws IOException {
        writeRegistry(null, sha256((A1 + "\n").getBytes(StandardCharsets.UTF_8)));

        CommandRun run = fetch("articles");

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).contains("no checksum of http://", "Give --trust-on-first-use");
        assertThat(server.requests()).isEmpty();
    }

    @Test
    void holds_later_downloads_to_the_first_that_was_trusted() throws IOException {
        writeRegistry(null, sha256((A1 + "\n").getBytes(StandardCharsets.UTF_8)));
        CommandRun first = fetch("articles", "--trust-on-first-use");
        Path lock = data.resolve("downloads/articles/articles.zip.sha256");
        assertThat(first.code()).as(first.err()).isZero();
        assertThat(first.err()).contains("taken on trust and kept in " + lock + ": " + sha256(archive));
        assertThat(lock).hasContent(sha256(archive) + "  articles.zip\n");

        server.on("/articles.zip", UpstreamServer.file(Arrays.copyOf(archive, archive.length + 1), "\"v2\""));
        Files.delete(data.resolve("downloads/articles/articles.zip"));
        Files.delete(data.resolve("articles/dataset.json"));
        Files.delete(data.resolve("articles/part-00.jsonl.gz"));
        CommandRun changed = fetch("articles", "--trust-on-first-use");

        assertThat(changed.code()).isEqualTo(1);
        assertThat(changed.err()).contains("is not what " + lock + " expects. SHA-256 expected: " + sha256(archive));
    }

    @Test
    void takes_a_data_set_from_a_local_clone_or_archive() throws IOException {
        Path clone = Published.folder(folder.resolve("clone"), ARTICLES);
        CommandRun fromClone = fetch("articles", "--from", clone.toString());
        assertThat(fromClone.code()).as(fromClone.err()).isZero();
        assertThat(articleRecords()).containsExactly(A1, A2);

        Path zip = Files.write(folder.resolve("mine.zip"), archive);
        CommandRun fromArchive = fetch("articles", "--from", zip.toString());
        assertThat(fromArchive.code()).as(fromArchive.err()).isZero();
        assertThat(articleRecords()).containsExactly(A1, A2);
        assertThat(Files.readString(data.resolve("articles/dataset.json"))).contains("\"local\" : \"" + zip + "\"");
        assertThat(server.requests()).isEmpty();
    }

    @Test
    void needs_the_name_of_what_is_in_a_local_folder() {
        CommandRun run = fetch("--from", folder.toString());

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("With --from, name the one data set that is there");
    }

    @Test
    void refuses_other_texts_than_those_that_were_labelled() throws IOException {
        Path clone = Published.folder(folder.resolve("clone"), ARTICLES);
        Published.folder(
                clone,
                Map.of(
                        "repository-1/data/jsons/a1.json",
                        Published.article("a1", "2024-05-01", "left", "Critics call Lindqvist “wasteful”.")));
        CommandRun changed = fetch("articles", "--from", clone.toString());
        assertThat(changed.code()).isEqualTo(1);
        assertThat(changed.err()).contains("the articles that have labels are not those that were labelled");

        Files.delete(clone.resolve("repository-1/data/jsons/a1.json"));
        CommandRun missing = fetch("articles", "--from", clone.toString());
        assertThat(missing.code()).isEqualTo(1);
        assertThat(missing.err()).contains("1 of the 1 articles that have labels are missing, such as a1");
        assertThat(data.toFile().list()).isEmpty();
    }

    @Test
    void does_not_overwrite_data_that_it_did_not_write() throws IOException {
        Published.folder(data, Map.of("articles/part-00.jsonl.gz", "mine"));

        CommandRun run = fetch("articles");

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).contains("holds data that was not fetched");
        assertThat(data.resolve("articles/part-00.jsonl.gz")).hasContent("mine");
        assertThat(server.requests()).isEmpty();
    }

    @Test
    void lists_what_the_registry_names() {
        CommandRun run = fetch("--list");

        assertThat(run.code()).isZero();
        assertThat(run.out())
                .contains("articles: Articles of a harbour", "licence   Apache-2.0; texts are their publishers'")
                .contains("citation  Writer (2024)", "SHA-256 " + sha256(archive), "size unknown")
                .contains("newsmtsc: Sentences");
        assertThat(server.requests()).isEmpty();
    }

    @Test
    void names_the_data_sets_that_there_are() {
        CommandRun run = fetch("persent");

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).contains("the registry has no data set 'persent', but articles, newsmtsc");
    }

    private CommandRun fetch(String... arguments) {
        List<String> all = new ArrayList<>(
                List.of("fetch", "--registry", folder.resolve("datasets.yaml").toString(), "--to", data.toString()));
        all.addAll(List.of(arguments));
        return CommandRun.of(all.toArray(String[]::new));
    }

    private void writeRegistry(String archiveSha256, String labelledSha256) throws IOException {
        String sets =
                """
                version: 1
                datasets:
                  - name: articles
                    title: Articles of a harbour
                    homepage: https://example.org
                    licence: Apache-2.0
                    rights: texts are their publishers'
                    citation: Writer (2024)
                    layout: article-bias-prediction
                    files: [{file: articles.zip, url: "%s", sha256: %s, bytes: null}]
                    labelled: {annotations: annotations.tsv, sha256: %s}
                  - name: newsmtsc
                    title: Sentences
                    homepage: https://example.org
                    licence: MIT
                    rights: ""
                    citation: Writer (2021)
                    layout: newsmtsc
                    labelled: null
                    files:
                """
                        .formatted(server.address("/articles.zip"), archiveSha256, labelledSha256);
        for (String name : List.of("train", "devtest_rw", "devtest_mt")) {
            sets += "      - {file: %s.jsonl, url: \"%s\", sha256: %s, bytes: 200}%n"
                    .formatted(name, server.address("/" + name + ".jsonl"), sha256(sentences(name)));
        }
        Files.writeString(folder.resolve("datasets.yaml"), sets);
    }

    private static byte[] sentences(String name) {
        return Published.sentence("of-" + name).getBytes(StandardCharsets.UTF_8);
    }

    private static String sha256(byte[] content) {
        return new Fingerprint().add(content).hex();
    }

    private List<String> articleRecords() throws IOException {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(data.resolve("articles/part-00.jsonl.gz"))),
                StandardCharsets.UTF_8))) {
            return lines.lines().toList();
        }
    }
}
