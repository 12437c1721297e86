package io.standpoint.trainer.report.page;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Pattern;

/** HTML and SVG as they are written, well-formed as XML is; all text and every attribute is escaped. */
final class Markup {

    /** What XML 1.0 cannot have in a document, not even escaped. */
    private static final Pattern FORBIDDEN =
            Pattern.compile("[^\\x09\\x0A\\x0D\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]");

    private final StringBuilder written = new StringBuilder();
    private final Deque<String> open = new ArrayDeque<>();

    /** Begins an element; attributes are names and values by turns. */
    Markup open(String element, String... attributes) {
        start(element, attributes).append('>');
        open.push(element);
        return this;
    }

    /** Ends the element that was begun last. */
    Markup close() {
        written.append("</").append(open.pop()).append('>');
        if (open.size() < 4) {
            written.append('\n');
        }
        return this;
    }

    /** An element with nothing but text in it. */
    Markup element(String element, String text, String... attributes) {
        return open(element, attributes).text(text).close();
    }

    /** An element with nothing in it, of those that HTML lets be empty, or of SVG. */
    Markup empty(String element, String... attributes) {
        start(element, attributes).append("/>");
        return this;
    }

    Markup text(String text) {
        written.append(escaped(text));
        return this;
    }

    private StringBuilder start(String element, String... attributes) {
        written.append('<').append(element);
        for (int i = 0; i < attributes.length; i += 2) {
            written.append(' ')
                    .append(attributes[i])
                    .append("=\"")
                    .append(escaped(attributes[i + 1]))
                    .append('"');
        }
        return written;
    }

    private static String escaped(String text) {
        return FORBIDDEN
                .matcher(text)
                .replaceAll("\uFFFD")
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    /** All that was written. */
    @Override
    public String toString() {
        if (!open.isEmpty()) {
            throw new IllegalStateException("not closed: " + open);
        }
        return written.toString();
    }
}
