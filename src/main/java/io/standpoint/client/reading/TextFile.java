package io.standpoint.client.reading;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.StringWriter;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One article a file. Its first line is the title where a blank line follows and it does not end as a sentence does:
 * headlines do not.
 */
final class TextFile {

    private static final Pattern TITLED =
            Pattern.compile("\\s*(?<title>\\S[^\\r\\n]{0,299})\\r?\\n[ \\t]*\\r?\\n(?<text>.*\\S.*)", Pattern.DOTALL);

    private static final String ENDS_OF_SENTENCES = ".;:,\"”";

    private TextFile() {}

    static void read(Content content, Consumer<Item> items) throws IOException {
        StringWriter whole = new StringWriter();
        new ItemLimit(content.text()).transferTo(whole);
        items.accept(new Item.Article(content.at(0), article(whole.toString())));
    }

    private static ObjectNode article(String whole) {
        ObjectNode article = JsonNodeFactory.instance.objectNode();
        Matcher titled = TITLED.matcher(whole);
        if (titled.matches() && isHeadline(titled.group("title").strip())) {
            return article.put("title", titled.group("title").strip()).put("text", titled.group("text"));
        }
        return article.put("text", whole);
    }

    private static boolean isHeadline(String line) {
        return ENDS_OF_SENTENCES.indexOf(line.charAt(line.length() - 1)) < 0;
    }
}
