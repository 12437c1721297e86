package io.standpoint.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelArchiveTest {

    @TempDir
    Path folder;

    @Test
    void reads_what_was_written() throws Exception {
        ModelArchive archive = ModelFiles.read(ModelFiles.bytes(folder));
        for (Map.Entry<String, byte[]> part : ModelFiles.parts().entrySet()) {
            assertThat(archive.part(part.getKey())).isEqualTo(part.getValue());
        }
        assertThat(archive.manifest().withSha256(Map.of())).isEqualTo(ModelFiles.manifest());
        assertThat(archive.manifest().sha256())
                .containsEntry("empty", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")
                .hasSize(3);
    }

    @Test
    void the_same_model_gives_the_same_bytes_whatever_the_order_of_its_parts() throws Exception {
        Path other = folder.resolve("other.zip");
        ModelArchive.write(other, ModelFiles.manifest(), new TreeMap<>(ModelFiles.parts()).descendingMap());
        assertThat(Files.readAllBytes(other)).isEqualTo(ModelFiles.bytes(folder));
    }

    @Test
    void changing_a_part_that_was_handed_out_changes_nothing() throws Exception {
        ModelArchive archive = ModelFiles.read(ModelFiles.bytes(folder));
        Arrays.fill(archive.part("network.bin"), (byte) 0);
        assertThat(archive.part("network.bin")).isEqualTo(ModelFiles.parts().get("network.bin"));
    }

    @Test
    void replaces_an_older_file_and_leaves_nothing_beside_it() throws Exception {
        Path file = folder.resolve("model.zip");
        Files.writeString(file, "something older");
        ModelArchive.write(file, ModelFiles.manifest(), ModelFiles.parts());
        try (InputStream in = Files.newInputStream(file);
                Stream<Path> files = Files.list(folder)) {
            assertThat(ModelArchive.read(in).manifest().name()).isEqualTo("standpoint-en");
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    void a_part_that_is_not_there_is_named() throws Exception {
        ModelArchive archive = ModelFiles.read(ModelFiles.bytes(folder));
        assertThatThrownBy(() -> archive.part("calibration.json"))
                .isInstanceOf(InvalidModelException.class)
                .hasMessageContaining("calibration.json");
    }

    @Test
    void refuses_an_empty_file() {
        assertRefused(new byte[0], "is empty");
    }

    @Test
    void refuses_a_file_that_is_no_zip_archive() {
        assertRefused("<html>404</html> ".repeat(10).getBytes(StandardCharsets.UTF_8), "no zip archive");
        assertRefused("PK".getBytes(StandardCharsets.UTF_8), "no zip archive");
    }

    @Test
    void refuses_a_zip_archive_of_something_else() throws IOException {
        assertRefused(ModelFiles.zip(Map.of("word/document.xml", new byte[10])), "no manifest.json");
        assertRefused(ModelFiles.zip(Map.of("manifest.json", json("{\"icons\": []}"))), "no Standpoint model");
    }

    @Test
    void refuses_a_file_with_something_added_to_it() throws IOException {
        byte[] file = ModelFiles.bytes(folder);
        assertRefused(Arrays.copyOf(file, file.length + 1), "cut short, or something was added");
    }

    @Test
    void refuses_another_format_version_and_says_which_it_reads() throws Exception {
        Map<String, byte[]> entries = ModelFiles.entries(folder);
        entries.put(ModelArchive.MANIFEST, json("{\"formatVersion\": 1, \"weights\": 7}"));
        assertRefused(ModelFiles.zip(entries), "has format 1, this release reads only format 4");
    }

    @Test
    void ignores_fields_of_the_manifest_that_it_does_not_know() throws Exception {
        Map<String, byte[]> entries = ModelFiles.entries(folder);
        entries.computeIfPresent(
                ModelArchive.MANIFEST,
                (name, manifest) ->
                        json(new String(manifest, StandardCharsets.UTF_8).replaceFirst("\\{", "{\"later\": [1],")));
        ModelArchive archive = ModelFiles.read(ModelFiles.zip(entries));
        assertThat(archive.manifest().withSha256(Map.of())).isEqualTo(ModelFiles.manifest());
    }

    @Test
    void refuses_a_manifest_that_is_not_json_or_lacks_something() throws Exception {
        assertManifestRefused("{\"formatVersion\": 4", "manifest is unusable");
        assertManifestRefused("{\"formatVersion\": 4}", "name is missing");
        assertManifestRefused("", "no format version");
        Map<String, byte[]> entries = ModelFiles.entries(folder);
        String manifest = new String(entries.get(ModelArchive.MANIFEST), StandardCharsets.UTF_8);
        assertManifestRefused(manifest.replace("2026-01-31T12:00:00Z", "yesterday"), "not a moment in UTC");
        assertManifestRefused(manifest.replace("\"created\"", "\"made\""), "created is missing");
    }

    @Test
    void refuses_a_missing_part() throws Exception {
        Map<String, byte[]> entries = ModelFiles.entries(folder);
        entries.remove("network.bin");
        assertRefused(ModelFiles.zip(entries), "'network.bin' of the manifest is missing");
    }

    @Test
    void refuses_a_part_that_the_manifest_does_not_name() throws Exception {
        Map<String, byte[]> entries = ModelFiles.entries(folder);
        entries.put("backdoor.ser", new byte[1]);
        assertRefused(ModelFiles.zip(entries), "'backdoor.ser' that its manifest does not name");
    }

    @Test
    void refuses_a_part_with_other_bytes() throws Exception {
        Map<String, byte[]> entries = ModelFiles.entries(folder);
        entries.put("network.bin", new byte[2_000]);
        assertRefused(ModelFiles.zip(entries), "'network.bin' of the model file does not have the SHA-256");
    }

    @Test
    void refuses_the_same_name_twice() throws Exception {
        Map<String, byte[]> entries = ModelFiles.entries(folder);
        entries.put("network.bim", entries.get("network.bin"));
        byte[] file = ModelFiles.zip(entries);
        String text = new String(file, StandardCharsets.ISO_8859_1).replace("network.bim", "network.bin");
        assertRefused(text.getBytes(StandardCharsets.ISO_8859_1), "two parts 'network.bin'");
    }

    @Test
    void refuses_names_that_could_lead_elsewhere() throws Exception {
        for (String name :
                new String[] {"../evil", "/etc/passwd", "a//b", "folder/", "a\\b", "C:x", ".", "a\nb", "x".repeat(101)
                }) {
            Map<String, byte[]> entries = ModelFiles.entries(folder);
            entries.put(name, new byte[0]);
            assertRefused(ModelFiles.zip(entries), "cannot be the name of a part");
        }
    }

    @Test
    void refuses_a_part_that_unpacks_to_too_much() throws Exception {
        Map<String, byte[]> entries = ModelFiles.entries(folder);
        entries.put("bomb", new byte[ModelArchive.MAX_PART_BYTES + 1]);
        byte[] file = ModelFiles.zip(entries);
        assertThat(file).hasSizeLessThan(100_000);
        assertRefused(file, "'bomb' has more than");
    }

    @Test
    void refuses_parts_that_together_unpack_to_too_much() throws Exception {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        for (String name : new String[] {"a", "b", "c"}) {
            entries.put(name, new byte[ModelArchive.MAX_TOTAL_BYTES / 3 + 1]);
        }
        assertRefused(ModelFiles.zip(entries), "unpack to more than");
    }

    @Test
    void refuses_too_many_parts() throws Exception {
        Map<String, byte[]> entries = ModelFiles.entries(folder);
        for (int i = 0; i < ModelArchive.MAX_PARTS; i++) {
            entries.put("part" + i, new byte[0]);
        }
        assertRefused(ModelFiles.zip(entries), "more than 64 parts");
    }

    @Test
    void writes_nothing_that_it_would_not_read() {
        Map<String, byte[]> tooMany = new HashMap<>();
        for (int i = 0; i <= ModelArchive.MAX_PARTS; i++) {
            tooMany.put("part" + i, new byte[0]);
        }
        assertNotWritten(tooMany);
        assertNotWritten(Map.of("../evil", new byte[0]));
        assertNotWritten(Map.of(ModelArchive.MANIFEST, new byte[0]));
        assertNotWritten(Map.of("large", new byte[ModelArchive.MAX_PART_BYTES + 1]));
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void a_failure_to_read_is_no_fault_of_the_model() throws IOException {
        InputStream broken = InputStream.nullInputStream();
        broken.close();
        assertThatThrownBy(() -> ModelArchive.read(broken))
                .isInstanceOf(IOException.class)
                .hasMessage("Stream closed");
    }

    private void assertNotWritten(Map<String, byte[]> parts) {
        assertThatThrownBy(() -> ModelArchive.write(folder.resolve("model.zip"), ModelFiles.manifest(), parts))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private void assertManifestRefused(String manifest, String reason) throws Exception {
        Map<String, byte[]> entries = ModelFiles.entries(folder);
        entries.put(ModelArchive.MANIFEST, json(manifest));
        assertRefused(ModelFiles.zip(entries), reason);
    }

    private static void assertRefused(byte[] file, String reason) {
        assertThatThrownBy(() -> ModelFiles.read(file))
                .isInstanceOf(InvalidModelException.class)
                .hasMessageContaining(reason);
    }

    private static byte[] json(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
