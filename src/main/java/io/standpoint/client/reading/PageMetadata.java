package io.standpoint.client.reading;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** What a page says of its article, in JSON-LD (schema.org) and in its {@code meta} elements. */
final class PageMetadata {

    private final Document page;
    private final JsonNode linked;

    private PageMetadata(Document page, JsonNode linked) {
        this.page = page;
        this.linked = linked;
    }

    static PageMetadata of(Document page) {
        for (Element script : page.select("script[type=application/ld+json]")) {
            try {
                JsonNode article = article(JsonLines.JSON.readTree(script.data()));
                if (!article.isMissingNode()) {
                    return new PageMetadata(page, article);
                }
            } catch (JsonProcessingException e) {
                // A broken script says nothing; the page's other elements may
            }
        }
        return new PageMetadata(page, MissingNode.getInstance());
    }

    /** The first object whose type is some kind of article. */
    private static JsonNode article(JsonNode root) {
        Deque<JsonNode> open = new ArrayDeque<>();
        open.add(root);
        while (!open.isEmpty()) {
            JsonNode node = open.poll();
            String type = node.path("@type").toString();
            if (type.contains("Article") || type.contains("Posting")) {
                return node;
            }
            node.forEach(open::add);
        }
        return MissingNode.getInstance();
    }

    void addTo(ObjectNode article) {
        put(article, Field.TITLE, linked("/headline"), meta("og:title"), element("h1"), page.title());
        put(article, Field.URL, attribute("link[rel=canonical]", "href"), meta("og:url"), linked("/url"));
        put(
                article,
                Field.PUBLISHED_AT,
                linked("/datePublished"),
                meta("article:published_time", "datePublished", "date", "pubdate", "publish-date", "parsely-pub-date"),
                meta("dc.date", "dc.date.issued", "dcterms.created", "dcterms.date"),
                attribute("[itemprop=datePublished]", "content"),
                attribute("time[datetime]", "datetime"));
        put(article, Field.SOURCE, meta("og:site_name"), linked("/publisher/name"));
        JsonNode authors = linked.path("author");
        if (authors.isMissingNode() || authors.isNull()) {
            put(
                    article,
                    Field.AUTHOR,
                    meta("author", "parsely-author", "dc.creator", "article:author"),
                    element("[rel=author]"));
        } else {
            article.set(Field.AUTHOR.key(), authors);
        }
    }

    private static void put(ObjectNode article, Field field, String... candidates) {
        Stream.of(candidates)
                .filter(candidate -> !candidate.isBlank())
                // An author is sometimes the address of a page
                .filter(candidate -> field != Field.AUTHOR || !candidate.startsWith("http"))
                .findFirst()
                .ifPresent(value -> article.put(field.key(), value.strip()));
    }

    private String linked(String path) {
        return linked.at(path).asText("");
    }

    private String meta(String... names) {
        return Stream.of(names)
                .flatMap(name -> page
                        .select("meta[name=\"" + name + "\"], meta[property=\"" + name + "\"], meta[itemprop=\"" + name
                                + "\"]")
                        .stream())
                .map(element -> element.attr("content"))
                .filter(value -> !value.isBlank())
                .findFirst()
                .orElse("");
    }

    private String attribute(String query, String name) {
        Element element = page.selectFirst(query);
        return element == null ? "" : element.attr(name);
    }

    private String element(String query) {
        Element element = page.selectFirst(query);
        return element == null ? "" : element.text();
    }
}
