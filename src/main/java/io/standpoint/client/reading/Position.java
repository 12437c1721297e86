package io.standpoint.client.reading;

/**
 * How far an archive was read: all files before {@code file}, and so many items of it.
 *
 * @param file null at the very start
 */
public record Position(String file, long items) {

    public static final Position START = new Position(null, 0);
}
