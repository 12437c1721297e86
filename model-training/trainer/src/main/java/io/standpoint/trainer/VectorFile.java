package io.standpoint.trainer;

import io.standpoint.model.AtomicFile;
import io.standpoint.trainer.data.InvalidDataException;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.CheckedOutputStream;

/**
 * The file in which word vectors are kept, big-endian: the eight characters {@code STANDVEC}, the format version, the
 * number of dimensions and the number of words (32-bit each); for every word its text (as of
 * {@link DataOutputStream#writeUTF}) and count (64-bit); all vectors (32-bit floating point); the CRC-32 of all this
 * (64-bit).
 */
public final class VectorFile {

    private static final long MAGIC = 0x5354414e44564543L;
    private static final int VERSION = 1;
    private static final int MAX_DIMENSIONS = 4_096;
    private static final int MAX_NUMBERS = 1 << 28;

    private VectorFile() {}

    /**
     * Writes vectors; an interrupted write leaves what was there before.
     *
     * @param file to make or to replace
     * @param vectors what to write
     * @throws IOException where it cannot be written
     */
    public static void write(Path file, WordVectors vectors) throws IOException {
        AtomicFile.write(file, out -> {
            CheckedOutputStream checked = new CheckedOutputStream(out, new CRC32());
            DataOutputStream data = new DataOutputStream(checked);
            data.writeLong(MAGIC);
            data.writeInt(VERSION);
            data.writeInt(vectors.dimensions());
            data.writeInt(vectors.words().size());
            for (int i = 0; i < vectors.words().size(); i++) {
                data.writeUTF(vectors.words().get(i));
                data.writeLong(vectors.count(i));
            }
            for (int i = 0; i < vectors.words().size(); i++) {
                for (float number : vectors.vector(i)) {
                    data.writeFloat(number);
                }
            }
            data.writeLong(checked.getChecksum().getValue());
            data.flush();
        });
    }

    /**
     * Reads vectors.
     *
     * @param file as {@link #write} made it
     * @return what was written
     * @throws InvalidDataException where it is missing, of another kind or version, cut short or damaged
     * @throws IOException where reading fails
     */
    public static WordVectors read(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new InvalidDataException("there is no file " + file + ": make it with the command 'vectors'");
        }
        try (CheckedInputStream checked = new CheckedInputStream(
                        new BufferedInputStream(Files.newInputStream(file), 1 << 16), new CRC32());
                DataInputStream data = new DataInputStream(checked)) {
            WordVectors vectors = readBody(data);
            long computed = checked.getChecksum().getValue();
            if (data.readLong() != computed || data.read() >= 0) {
                throw new IOException("the checksum is wrong");
            }
            return vectors;
        } catch (EOFException e) {
            throw new InvalidDataException(unusable(file, "it is cut short"), e);
        } catch (IOException | IllegalArgumentException e) {
            throw new InvalidDataException(unusable(file, e.getMessage()), e);
        }
    }

    private static String unusable(Path file, String reason) {
        return "cannot use the word vectors in " + file + ": " + reason + "; make them anew with the command 'vectors'";
    }

    private static WordVectors readBody(DataInputStream data) throws IOException {
        if (data.readLong() != MAGIC) {
            throw new IOException("it is no file of word vectors");
        }
        int version = data.readInt();
        if (version != VERSION) {
            throw new IOException("it has format " + version + ", this program reads format " + VERSION);
        }
        int dimensions = data.readInt();
        int size = data.readInt();
        if (dimensions < 1 || dimensions > MAX_DIMENSIONS || size < 0 || (long) size * dimensions > MAX_NUMBERS) {
            throw new IOException("it claims " + size + " words of " + dimensions + " dimensions");
        }
        List<String> words = new ArrayList<>();
        long[] counts = new long[size];
        for (int i = 0; i < size; i++) {
            words.add(data.readUTF());
            counts[i] = data.readLong();
        }
        float[][] vectors = new float[size][dimensions];
        for (float[] vector : vectors) {
            for (int d = 0; d < dimensions; d++) {
                vector[d] = data.readFloat();
            }
        }
        return new WordVectors(words, counts, dimensions, vectors);
    }
}
