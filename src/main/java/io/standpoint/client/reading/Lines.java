package io.standpoint.client.reading;

import java.io.IOException;
import java.io.Reader;
import java.util.Optional;

/** The lines of a text, each in bounded memory however long it is. */
final class Lines {

    private final Reader in;
    private final int most;
    private final char[] buffer = new char[1 << 16];
    private int start;
    private int end;
    private long number;

    Lines(Reader in, int most) {
        this.in = in;
        this.most = most;
    }

    /**
     * One line.
     *
     * @param text without its end; only the first characters of one that is too long
     */
    record Line(long number, String text, boolean tooLong) {}

    Optional<Line> next() throws IOException {
        if (!fill()) {
            return Optional.empty();
        }
        StringBuilder text = new StringBuilder();
        boolean tooLong = false;
        boolean ended = false;
        while (!ended && fill()) {
            int stop = lineEnd();
            int taken = Math.min(stop - start, most - text.length());
            text.append(buffer, start, taken);
            tooLong |= taken < stop - start;
            ended = stop < end;
            start = ended ? stop + 1 : stop;
        }
        number++;
        return Optional.of(new Line(number, text.toString(), tooLong));
    }

    /** Whether there is something to take. */
    private boolean fill() throws IOException {
        if (start == end) {
            start = 0;
            end = Math.max(in.read(buffer), 0);
        }
        return start < end;
    }

    private int lineEnd() {
        int stop = start;
        while (stop < end && buffer[stop] != '\n') {
            stop++;
        }
        return stop;
    }
}
