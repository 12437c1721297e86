package io.standpoint.client.reading;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** Ends where packed data breaks off or is damaged, so that what came before can be used, and remembers why. */
final class CutShort extends FilterInputStream {

    private IOException reason;

    CutShort(InputStream in) {
        super(in);
    }

    Optional<IOException> reason() {
        return Optional.ofNullable(reason);
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
    }

    @Override
    public int read(byte[] buffer, int offset, int length) {
        if (reason != null) {
            return -1;
        }
        try {
            return super.read(buffer, offset, length);
        } catch (IOException e) {
            reason = e;
            return -1;
        }
    }
}
