package io.standpoint.intake;

import io.standpoint.article.ArticleLimits;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * Cuts what is uploaded into lines, and packs them into chunks, in constant memory. A line that is too long is passed over
 * and leaves a blank one, so that the numbers of those behind it are right.
 */
final class LineCutter {

    /** Lines that are worked off in one transaction. */
    static final int MOST_LINES = 32;
    /** Bytes of a chunk that is closed before it is full, unless it is one line. */
    static final int MOST_BYTES = 1 << 20;

    private static final int BUFFER = 64 << 10;
    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xef, (byte) 0xbb, (byte) 0xbf};

    /** Takes what comes out. */
    interface Taker {

        void chunk(ChunkText chunk);

        void tooLong(long line);
    }

    private final Taker taker;
    private final long mostLines;
    private final Bytes line = new Bytes();
    private final Bytes chunk = new Bytes();
    private boolean tooLong;
    private boolean blank = true;
    private long number = 1;
    private long firstLine = 1;
    private int linesInChunk;
    private long lines;

    LineCutter(Taker taker, long mostLines) {
        this.taker = taker;
        this.mostLines = mostLines;
    }

    /**
     * Cuts all that comes.
     *
     * @return how many lines are not blank
     */
    long cut(InputStream in) throws IOException {
        byte[] buffer = new byte[BUFFER];
        for (int got = in.read(buffer); got >= 0; got = in.read(buffer)) {
            int start = 0;
            for (int i = 0; i < got; i++) {
                if (buffer[i] == '\n') {
                    append(buffer, start, i - start);
                    endLine();
                    start = i + 1;
                }
            }
            append(buffer, start, got - start);
        }
        endLine();
        endChunk();
        return lines;
    }

    private void append(byte[] bytes, int offset, int length) {
        if (line.size() + length > ArticleLimits.BODY) {
            tooLong = true;
            blank = false;
            line.reset();
        }
        if (!tooLong) {
            for (int i = offset; blank && i < offset + length; i++) {
                blank = bytes[i] == ' ' || bytes[i] == '\t' || bytes[i] == '\r';
            }
            line.write(bytes, offset, length);
        }
    }

    private void endLine() {
        int skipped = number == 1 && line.startsWith(BYTE_ORDER_MARK) ? BYTE_ORDER_MARK.length : 0;
        if (tooLong) {
            count();
            taker.tooLong(number);
        } else if (!blank && line.size() > skipped) {
            count();
            if (chunk.size() + line.size() > MOST_BYTES) {
                endChunk();
            }
            chunk.write(line.array(), skipped, line.size() - skipped);
            linesInChunk++;
        }
        chunk.write('\n');
        number++;
        line.reset();
        tooLong = false;
        blank = true;
        if (linesInChunk == MOST_LINES || chunk.size() >= MOST_BYTES) {
            endChunk();
        }
    }

    private void count() {
        lines++;
        if (lines > mostLines) {
            throw new ImportTooLargeException(mostLines, "lines");
        }
    }

    private void endChunk() {
        if (linesInChunk > 0) {
            taker.chunk(new ChunkText(firstLine, linesInChunk, Packed.of(chunk.array(), 0, chunk.size())));
        }
        chunk.reset();
        linesInChunk = 0;
        firstLine = number;
    }

    /** Bytes that are looked at where they are. */
    private static final class Bytes extends ByteArrayOutputStream {

        byte[] array() {
            return buf;
        }

        boolean startsWith(byte[] head) {
            for (int i = 0; i < head.length; i++) {
                if (i >= count || buf[i] != head[i]) {
                    return false;
                }
            }
            return true;
        }
    }
}
