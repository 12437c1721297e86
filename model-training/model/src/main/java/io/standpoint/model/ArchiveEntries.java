package io.standpoint.model;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** Reads the entries of a zip archive from an unknown source, within the limits of {@link ModelArchive}. */
final class ArchiveEntries {

    private static final int MAX_MANIFEST_BYTES = 1 << 20;
    private static final int MAX_NAME = 100;
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]*(/[A-Za-z0-9][A-Za-z0-9._-]*)*");

    /** The record that ends every zip archive, without a comment: its size, its mark, and where its fields lie. */
    private static final int END_BYTES = 22;

    private static final int END_MARK = 0x06054b50;
    private static final int END_ENTRIES = 10;
    private static final int END_DIRECTORY_BYTES = 12;
    private static final int END_DIRECTORY_START = 16;

    private static final int ENTRY_MARK = 0x04034b50;

    private final byte[] file;
    private final SortedMap<String, byte[]> entries = new TreeMap<>();
    private long total;

    ArchiveEntries(byte[] file) {
        this.file = file;
    }

    /** All entries by name. */
    SortedMap<String, byte[]> read() throws InvalidModelException {
        checkEnds();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                add(entry.getName(), zip.readNBytes(ModelArchive.MAX_PART_BYTES + 1));
            }
        } catch (IOException | IllegalArgumentException e) {
            throw new InvalidModelException("the model file is a damaged zip archive: " + e.getMessage(), e);
        }
        if (entries.size() != Short.toUnsignedInt(end().getShort(END_ENTRIES))) {
            throw new InvalidModelException("the model file is a damaged zip archive: its directory does not fit it");
        }
        return entries;
    }

    private void add(String name, byte[] content) throws InvalidModelException {
        total += content.length;
        String problem = problem(name, content.length);
        if (problem == null && entries.size() > ModelArchive.MAX_PARTS) {
            problem = "it has more than " + ModelArchive.MAX_PARTS + " parts";
        }
        if (problem == null && total > ModelArchive.MAX_TOTAL_BYTES) {
            problem = "its parts unpack to more than " + ModelArchive.MAX_TOTAL_BYTES + " bytes";
        }
        if (problem == null && entries.putIfAbsent(name, content) != null) {
            problem = "it has two parts '" + name + "'";
        }
        if (problem != null) {
            throw new InvalidModelException("the model file is refused: " + problem);
        }
    }

    /** Refuses to write what could not be read. */
    static void check(byte[] manifest, SortedMap<String, byte[]> parts) {
        long total = manifest.length;
        String problem = problem(ModelArchive.MANIFEST, manifest.length);
        for (Map.Entry<String, byte[]> part : parts.entrySet()) {
            total += part.getValue().length;
            problem = problem == null ? problem(part.getKey(), part.getValue().length) : problem;
        }
        if (problem == null && (parts.size() > ModelArchive.MAX_PARTS || total > ModelArchive.MAX_TOTAL_BYTES)) {
            problem = parts.size() + " parts of " + total + " bytes are more than " + ModelArchive.MAX_PARTS + " or "
                    + ModelArchive.MAX_TOTAL_BYTES;
        }
        if (problem != null) {
            throw new IllegalArgumentException(problem);
        }
    }

    private static String problem(String name, int length) {
        if (name.length() > MAX_NAME || !NAME.matcher(name).matches()) {
            return "'" + printable(name) + "' cannot be the name of a part";
        }
        int limit = name.equals(ModelArchive.MANIFEST) ? MAX_MANIFEST_BYTES : ModelArchive.MAX_PART_BYTES;
        return length > limit ? "the part '" + name + "' has more than " + limit + " bytes" : null;
    }

    /** A name from an unknown source may forge lines of a log. */
    private static String printable(String name) {
        String start = name.length() > MAX_NAME ? name.substring(0, MAX_NAME) + "…" : name;
        return start.replaceAll("\\p{C}", "?");
    }

    /** A zip stream does not look at the directory at its end, so a file that is cut short there would go unseen. */
    private void checkEnds() throws InvalidModelException {
        if (file.length == 0) {
            throw new InvalidModelException("the model file is empty");
        }
        if (file.length > ModelArchive.MAX_TOTAL_BYTES) {
            throw new InvalidModelException("the model file has more than " + ModelArchive.MAX_TOTAL_BYTES + " bytes");
        }
        ByteBuffer start = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
        if (file.length < END_BYTES || start.getInt(0) != ENTRY_MARK) {
            throw new InvalidModelException("the model file is no zip archive");
        }
        ByteBuffer end = end();
        long directoryEnd = Integer.toUnsignedLong(end.getInt(END_DIRECTORY_START))
                + Integer.toUnsignedLong(end.getInt(END_DIRECTORY_BYTES));
        if (end.getInt(0) != END_MARK || directoryEnd != file.length - END_BYTES) {
            throw new InvalidModelException("the model file is cut short, or something was added at its end");
        }
    }

    private ByteBuffer end() {
        return ByteBuffer.wrap(file, file.length - END_BYTES, END_BYTES).slice().order(ByteOrder.LITTLE_ENDIAN);
    }
}
