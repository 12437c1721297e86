package io.standpoint.client.reading;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * What a file holds, unpacked.
 *
 * @param file its name
 * @param bytes from the start, without a byte order mark
 * @param charset of the bytes
 * @param marked whether a byte order mark said so
 */
record Content(String file, InputStream bytes, Charset charset, boolean marked) {

    /** Half of a surrogate pair, which no text decodes to. */
    private static final String UNREADABLE = "\uD800";

    private static final int LONGEST_MARK = 3;

    /** Takes a byte order mark off, which counts more than the charset that was asked for. */
    static Content of(String file, InputStream markable, Charset asked) throws IOException {
        markable.mark(LONGEST_MARK);
        byte[] start = markable.readNBytes(LONGEST_MARK);
        markable.reset();
        for (Mark mark : Mark.values()) {
            if (mark.begins(start)) {
                markable.skipNBytes(mark.bytes.length());
                return new Content(file, markable, mark.charset, true);
            }
        }
        return new Content(file, markable, asked, false);
    }

    /** The text; bytes that are none become half of a surrogate pair, which {@link #isWellFormed} finds. */
    Reader text() {
        return new InputStreamReader(
                bytes,
                charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPLACE)
                        .onUnmappableCharacter(CodingErrorAction.REPLACE)
                        .replaceWith(UNREADABLE));
    }

    static boolean isWellFormed(String text) {
        int point;
        for (int i = 0; i < text.length(); i += Character.charCount(point)) {
            point = text.codePointAt(i);
            if (point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE) {
                return false;
            }
        }
        return true;
    }

    Origin at(long line) {
        return new Origin(file, line);
    }

    private enum Mark {
        UTF_8(StandardCharsets.UTF_8, "\u00EF\u00BB\u00BF"),
        UTF_16_BIG(StandardCharsets.UTF_16BE, "\u00FE\u00FF"),
        UTF_16_LITTLE(StandardCharsets.UTF_16LE, "\u00FF\u00FE");

        private final Charset charset;
        private final String bytes;

        Mark(Charset charset, String bytes) {
            this.charset = charset;
            this.bytes = bytes;
        }

        boolean begins(byte[] start) {
            return new String(start, StandardCharsets.ISO_8859_1).startsWith(bytes);
        }
    }
}
