package io.standpoint.client;

import io.standpoint.client.reading.Origin;

/**
 * What went wrong with an article.
 *
 * @param kind {@code unreadable} by the client; {@code invalid}, {@code failed} or {@code warning} as the server says;
 *     {@code cancelled}
 */
record Trouble(String file, long line, String kind, String message) {

    static Trouble at(Origin origin, String kind, String message) {
        return new Trouble(origin.file(), origin.line(), kind, message);
    }

    @Override
    public String toString() {
        return new Origin(file, line) + ": " + message;
    }
}
