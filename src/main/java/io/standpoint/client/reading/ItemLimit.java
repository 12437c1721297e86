package io.standpoint.client.reading;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/** Stops a parser that would take a whole file for one item, such as where a quotation mark is missing. */
final class ItemLimit extends FilterReader {

    /** Characters of one article: twice what the service takes, every character escaped. */
    static final int CHARACTERS = 8 << 20;

    private long left = CHARACTERS;

    ItemLimit(Reader in) {
        super(in);
    }

    /** The next item begins. */
    void begin() {
        left = CHARACTERS;
    }

    @Override
    public int read() throws IOException {
        int read = super.read();
        take(read < 0 ? 0 : 1);
        return read;
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
        int read = super.read(buffer, offset, length);
        take(Math.max(read, 0));
        return read;
    }

    private void take(int characters) throws IOException {
        left -= characters;
        if (left < 0) {
            throw new ItemTooLongException();
        }
    }

    /** An item has no end. */
    static final class ItemTooLongException extends IOException {

        private static final long serialVersionUID = 1;

        private ItemTooLongException() {
            super("an article of more than " + CHARACTERS + " characters, or one without an end");
        }
    }
}
