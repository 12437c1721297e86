package io.standpoint.client.reading;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.Optional;

/** The lines of a text, each in bounded memory however long it is. */
final class Lines {

    private final BufferedReader in;
    private final int most;
    private long number;

    Lines(Reader in, int most) {
        this.in = new BufferedReader(in, 1 << 16);
        this.most = most;
    }

    /**
     * One line.
     *
     * @param text without its end; only the first characters of one that is too long
     */
    record Line(long number, String text, boolean tooLong) {}

    Optional<Line> next() throws IOException {
        StringBuilder text = new StringBuilder();
        boolean tooLong = false;
        int read = in.read();
        if (read < 0) {
            return Optional.empty();
        }
        for (; read >= 0 && read != '\n'; read = in.read()) {
            if (text.length() < most) {
                text.append((char) read);
            } else {
                tooLong = true;
            }
        }
        number++;
        return Optional.of(new Line(number, text.toString(), tooLong));
    }
}
