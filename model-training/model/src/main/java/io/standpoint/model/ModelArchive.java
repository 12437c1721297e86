package io.standpoint.model;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDateTime;
import java.util.HexFormat;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * The model file: a zip archive of {@value #MANIFEST} and named parts. The manifest holds the SHA-256 of every part.
 * Nothing in it is ever deserialised as Java objects or written to the disk. Immutable.
 */
public final class ModelArchive {

    /** The version of the format that is written, and the only one that is read. */
    public static final int FORMAT_VERSION = 4;

    /** The name of the manifest within the archive. */
    public static final String MANIFEST = "manifest.json";

    /** How many parts at most. */
    public static final int MAX_PARTS = 64;

    /** The size of a part at most, in bytes. */
    public static final int MAX_PART_BYTES = 64 << 20;

    /** The size of the file, and of all parts together, at most, in bytes. */
    public static final int MAX_TOTAL_BYTES = 128 << 20;

    /** Zip times have no zone and begin in 1980: a fixed one keeps the bytes the same. */
    private static final LocalDateTime ENTRY_TIME = LocalDateTime.of(1980, 2, 1, 0, 0);

    private final Manifest manifest;
    private final SortedMap<String, byte[]> parts;

    private ModelArchive(Manifest manifest, SortedMap<String, byte[]> parts) {
        this.manifest = manifest;
        this.parts = parts;
    }

    /**
     * Reads a model file and checks it: sizes, names, format version, that the parts are those of the manifest and that
     * each has the SHA-256 given there.
     *
     * @param in the file; read to its end, not closed
     * @return the manifest and the parts
     * @throws IOException where reading from {@code in} fails
     * @throws InvalidModelException where this is no model file, is damaged or cut short, or of another format version
     */
    public static ModelArchive read(InputStream in) throws IOException, InvalidModelException {
        byte[] file = in.readNBytes(MAX_TOTAL_BYTES + 1);
        SortedMap<String, byte[]> entries = new ArchiveEntries(file).read();
        byte[] json = entries.remove(MANIFEST);
        if (json == null) {
            throw new InvalidModelException("the archive holds no " + MANIFEST + ": this is no Standpoint model");
        }
        Manifest manifest = ManifestJson.read(json);
        verify(manifest, entries);
        return new ModelArchive(manifest, entries);
    }

    /** What the file says about itself. */
    public Manifest manifest() {
        return manifest;
    }

    /** Whether the file has a part of this name. */
    boolean has(String name) {
        return parts.containsKey(name);
    }

    /**
     * Writes the file again with one part added or replaced; all others keep their bytes.
     *
     * @param file to make or to replace
     * @param name of the part
     * @param content of the part
     * @throws IOException where the file cannot be written
     */
    void writeWith(Path file, String name, byte[] content) throws IOException {
        SortedMap<String, byte[]> changed = new TreeMap<>(parts);
        changed.put(name, content);
        write(file, manifest, changed);
    }

    /**
     * A part of the model.
     *
     * @param name of the part
     * @return a copy of its bytes
     * @throws InvalidModelException where the file has no such part
     */
    public byte[] part(String name) throws InvalidModelException {
        byte[] part = parts.get(name);
        if (part == null) {
            throw new InvalidModelException("the model file has no part '" + name + "'");
        }
        return part.clone();
    }

    /**
     * Writes a model file. The same manifest and parts give the same bytes on the same Java release. An interrupted
     * write leaves what was there before.
     *
     * @param file to make or to replace
     * @param manifest what the file says about itself; its hashes are replaced by those of the parts
     * @param parts by name: letters, digits, {@code .}, {@code _} and {@code -}, folders parted by {@code /}
     * @throws IOException where the file cannot be written
     * @throws IllegalArgumentException where reading would refuse it: another format version, a wrong name, too many or
     *     too large parts
     */
    public static void write(Path file, Manifest manifest, Map<String, byte[]> parts) throws IOException {
        if (manifest.formatVersion() != FORMAT_VERSION) {
            throw new IllegalArgumentException(
                    "format " + manifest.formatVersion() + " cannot be written, only " + FORMAT_VERSION);
        }
        SortedMap<String, byte[]> sorted = new TreeMap<>(parts);
        if (sorted.containsKey(MANIFEST)) {
            throw new IllegalArgumentException("a part cannot be named " + MANIFEST);
        }
        byte[] json = ManifestJson.write(manifest.withSha256(hashes(sorted)));
        ArchiveEntries.check(json, sorted);
        AtomicFile.write(file, out -> writeZip(out, json, sorted));
    }

    private static void writeZip(OutputStream out, byte[] json, SortedMap<String, byte[]> parts) throws IOException {
        ZipOutputStream zip = new ZipOutputStream(out);
        writeEntry(zip, MANIFEST, json);
        for (Map.Entry<String, byte[]> part : parts.entrySet()) {
            writeEntry(zip, part.getKey(), part.getValue());
        }
        zip.finish();
    }

    private static void writeEntry(ZipOutputStream zip, String name, byte[] content) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(ENTRY_TIME);
        zip.putNextEntry(entry);
        zip.write(content);
        zip.closeEntry();
    }

    private static void verify(Manifest manifest, SortedMap<String, byte[]> parts) throws InvalidModelException {
        for (String name : manifest.sha256().keySet()) {
            if (!parts.containsKey(name)) {
                throw new InvalidModelException("the part '" + name + "' of the manifest is missing in the model file");
            }
        }
        for (Map.Entry<String, String> part : hashes(parts).entrySet()) {
            String expected = manifest.sha256().get(part.getKey());
            if (expected == null) {
                throw new InvalidModelException(
                        "the model file holds a part '" + part.getKey() + "' that its manifest does not name");
            }
            if (!expected.equals(part.getValue())) {
                throw new InvalidModelException(
                        "the part '" + part.getKey() + "' of the model file does not have the SHA-256 of the manifest");
            }
        }
    }

    private static SortedMap<String, String> hashes(SortedMap<String, byte[]> parts) {
        SortedMap<String, String> hashes = new TreeMap<>();
        parts.forEach((name, content) -> hashes.put(name, sha256(content)));
        return hashes;
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
