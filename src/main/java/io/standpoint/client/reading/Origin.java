package io.standpoint.client.reading;

/**
 * Where something was found.
 *
 * @param file as it was named or found
 * @param line from 1; 0 is the file as a whole
 */
public record Origin(String file, long line) {

    @Override
    public String toString() {
        return line == 0 ? file : file + ":" + line;
    }
}
