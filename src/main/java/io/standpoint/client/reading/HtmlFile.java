package io.standpoint.client.reading;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.function.Consumer;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** One page a file: what its head says of the article, and the paragraphs of its body. */
final class HtmlFile {

    /** Bytes of one page. */
    private static final int LARGEST = 16 << 20;

    private HtmlFile() {}

    static void read(Content content, Consumer<Item> items) throws IOException {
        byte[] page = content.bytes().readNBytes(LARGEST + 1);
        if (page.length > LARGEST) {
            items.accept(new Item.Fault(content.at(0), "a page of more than " + LARGEST + " bytes"));
            return;
        }
        // Without a mark the page's own head names its charset
        String charset = content.marked() ? content.charset().name() : null;
        ObjectNode article = article(Jsoup.parse(new ByteArrayInputStream(page), charset, ""));
        items.accept(
                article.has(Field.TEXT.key())
                        ? new Item.Article(content.at(0), article)
                        : new Item.Fault(content.at(0), "a page without text"));
    }

    /** Without {@code text} where the page has none. */
    static ObjectNode article(Document page) {
        ObjectNode article = JsonNodeFactory.instance.objectNode();
        PageMetadata.of(page).addTo(article);
        String text = PageText.of(page);
        if (!text.isEmpty()) {
            article.put(Field.TEXT.key(), text);
        }
        return article;
    }
}
