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

    private Packed() {}

    static byte[] of(byte[] text, int length) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream(length / 2);
        try (GZIPOutputStream out = new FastGzip(packed)) {
            out.write(text, 0, length);
        } catch (IOException e) {
            throw new UncheckedIOException("memory is always writable", e);
        }
        return packed.toByteArray();
    }

    static byte[] unpack(byte[] packed) {
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(packed))) {
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
