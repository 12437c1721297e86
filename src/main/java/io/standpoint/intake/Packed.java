package io.standpoint.intake;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.Deflater;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** Text as it is kept: in gzip, and rather fast than small. */
final class Packed {

    private final byte[] bytes;

    private Packed(byte[] bytes) {
        this.bytes = bytes;
    }

    static Packed of(byte[] text, int offset, int length) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream(length / 2);
        try (GZIPOutputStream out = new FastGzip(packed)) {
            out.write(text, offset, length);
        } catch (IOException e) {
            throw new UncheckedIOException("memory is always writable", e);
        }
        return new Packed(packed.toByteArray());
    }

    /** What {@link #bytes} gave. */
    static Packed kept(byte[] bytes) {
        return new Packed(bytes);
    }

    /** As the database keeps it. */
    byte[] bytes() {
        return bytes;
    }

    byte[] unpack() {
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("what was packed here can be unpacked", e);
        }
    }

    private static final class FastGzip extends GZIPOutputStream {

        FastGzip(ByteArrayOutputStream out) throws IOException {
            super(out);
            def.setLevel(Deflater.BEST_SPEED);
        }
    }
}
