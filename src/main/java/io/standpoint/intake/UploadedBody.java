package io.standpoint.intake;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.standpoint.convention.InvalidInputException;
import io.standpoint.convention.Sha256;
import io.standpoint.observation.ClientGoneException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;

/** What a client sends, unpacked, counted and fingerprinted while it is read. */
final class UploadedBody extends InputStream {

    private final InputStream unpacked;
    private final long mostBytes;
    private final Sha256 fingerprint = new Sha256();
    private long bytes;

    /**
     * Begins to read.
     *
     * @param sent as it comes
     * @param packed whether that is gzip
     * @param path that it is sent to, which is part of its fingerprint
     */
    UploadedBody(InputStream sent, boolean packed, String path, ImportConfig limits) {
        this.mostBytes = limits.maxUnpacked().asLongValue();
        byte[] head = (path + "\n").getBytes(UTF_8);
        fingerprint.add(head, 0, head.length);
        InputStream counted = new Sent(sent, limits.maxSize().asLongValue());
        this.unpacked = packed ? gzip(counted) : counted;
    }

    /** Of several members, all are read. */
    private static InputStream gzip(InputStream packed) {
        try {
            return GzipCompressorInputStream.builder()
                    .setInputStream(packed)
                    .setDecompressConcatenated(true)
                    .get();
        } catch (IOException e) {
            throw damaged(e);
        }
    }

    private static InvalidInputException damaged(IOException e) {
        return new InvalidInputException(
                "", "is no whole gzip, so nothing of it was kept (" + e.getMessage() + "); send it again");
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        int got = read(one, 0, 1);
        return got < 0 ? got : one[0] & 0xff;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) {
        int got;
        try {
            got = unpacked.read(buffer, offset, length);
        } catch (IOException e) {
            throw damaged(e);
        }
        if (got > 0) {
            bytes += got;
            fingerprint.add(buffer, offset, got);
        }
        if (bytes > mostBytes) {
            throw new ImportTooLargeException(mostBytes, "bytes as unpacked");
        }
        return got;
    }

    /** A transaction that the database undid can be repeated, but not what it read. */
    void checkUnread() {
        if (bytes > 0) {
            throw new IllegalStateException("what was sent was read already");
        }
    }

    /** How many there were so far, as unpacked. */
    long bytes() {
        return bytes;
    }

    /** Stands for the request, once all is read. */
    String fingerprint() {
        return fingerprint.take();
    }

    /** The bytes of the request: where they stop coming, there is nobody to tell what is wrong with them. */
    private static final class Sent extends FilterInputStream {

        private final long most;
        private long sent;

        Sent(InputStream in, long most) {
            super(in);
            this.most = most;
        }

        @Override
        public int read() {
            byte[] one = new byte[1];
            int got = read(one, 0, 1);
            return got < 0 ? got : one[0] & 0xff;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) {
            int got;
            try {
                got = in.read(buffer, offset, length);
            } catch (IOException e) {
                throw new ClientGoneException(e);
            }
            sent += Math.max(0, got);
            if (sent > most) {
                throw new ImportTooLargeException(most, "bytes as sent");
            }
            return got;
        }
    }
}
