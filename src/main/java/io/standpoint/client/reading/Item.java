package io.standpoint.client.reading;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** What a file holds at one place. */
public sealed interface Item {

    Origin origin();

    /**
     * An article.
     *
     * @param fields as the file or, once they are mapped, as the service names them
     */
    record Article(Origin origin, ObjectNode fields) implements Item {}

    /**
     * What cannot be read.
     *
     * @param message says why, and what to do where something can be done
     */
    record Fault(Origin origin, String message) implements Item {}
}
