package io.standpoint.model;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Small model files, whole and odd, for tests of {@link ModelArchive}. */
final class ModelFiles {

    private ModelFiles() {}

    static Manifest manifest() {
        return new Manifest(
                ModelArchive.FORMAT_VERSION,
                "standpoint-en",
                "1.0.0",
                Instant.parse("2026-01-31T12:00:00Z"),
                "0123abc",
                List.of("en"),
                List.of(new Manifest.DataSet("allsides-stance", 1105, 9481, "Apache-2.0", "github.com/example")),
                Map.of("macroF1", 0.5, "accuracy", 0.625),
                "17.0.15",
                "1.0.0-M2.1",
                Map.of(),
                "A model für tests.");
    }

    /** Numbers that do not compress, words that do, and nothing at all. */
    static Map<String, byte[]> parts() {
        byte[] weights = new byte[2_000];
        new Random(7).nextBytes(weights);
        return Map.of(
                "network.bin",
                weights,
                "words/vocabulary.txt",
                "critic\n".repeat(200).getBytes(StandardCharsets.UTF_8),
                "empty",
                new byte[0]);
    }

    static byte[] bytes(Path folder) throws IOException {
        Path file = folder.resolve("model.zip");
        ModelArchive.write(file, manifest(), parts());
        return Files.readAllBytes(file);
    }

    /** A zip archive of these entries, in this order. */
    static byte[] zip(Map<String, byte[]> entries) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    /** The model of {@link #parts()} as entries, to take some away, add some or change them. */
    static Map<String, byte[]> entries(Path folder) throws IOException, InvalidModelException {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        entries.put(
                ModelArchive.MANIFEST, ManifestJson.write(read(bytes(folder)).manifest()));
        entries.putAll(parts());
        return entries;
    }

    static ModelArchive read(byte[] file) throws IOException, InvalidModelException {
        return ModelArchive.read(new ByteArrayInputStream(file));
    }
}
