package io.standpoint.client.reading;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/** The paragraphs of a page's article, without what stands around it. */
final class PageText {

    private static final String AROUND =
            "script, style, noscript, template, nav, aside, footer, form, figure, iframe, button, svg, [hidden],"
                    + " [aria-hidden=true]";

    private static final String PARAGRAPHS = "p, h2, h3, h4, blockquote, li, pre";

    /** Stands for a break until the text is out: white space of the markup itself means nothing. */
    private static final String BREAK = "\u2028";

    /** Old pages separate paragraphs by line breaks. */
    private static final Pattern BREAKS = Pattern.compile(BREAK + "\\s*" + BREAK);

    private PageText() {}

    /** Paragraphs separated by blank lines; empty where there is nothing. */
    static String of(Document page) {
        Document copy = page.clone();
        copy.select(AROUND).remove();
        copy.select("br").forEach(lineBreak -> lineBreak.after(new TextNode(BREAK)));
        Element body = body(copy);
        String paragraphs = join(body.select(PARAGRAPHS).stream()
                .filter(element -> element.select(PARAGRAPHS).size() == 1)
                .map(Element::text));
        return paragraphs.isEmpty() ? blocks(body) : paragraphs;
    }

    private static String blocks(Element body) {
        body.getAllElements().stream()
                .filter(element -> element.isBlock() && !element.equals(body))
                .forEach(block -> {
                    block.before(new TextNode(BREAK + BREAK));
                    block.after(new TextNode(BREAK + BREAK));
                });
        return join(Stream.of(body.text()));
    }

    private static String join(Stream<String> texts) {
        return texts.flatMap(BREAKS::splitAsStream)
                .map(text -> text.replace(BREAK, " ").replaceAll("\\s+", " ").strip())
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining("\n\n"));
    }

    /** What is marked as the article, or else what holds most text in paragraphs of its own. */
    private static Element body(Document page) {
        for (String marked : List.of("[itemprop=articleBody]", "article", "main, [role=main]")) {
            Element largest = page.select(marked).stream()
                    .filter(element -> !element.select("p").text().isBlank())
                    .max(Comparator.comparingInt(
                            element -> element.select("p").text().length()))
                    .orElse(null);
            if (largest != null) {
                return largest;
            }
        }
        Map<Element, Integer> lengths = new LinkedHashMap<>();
        for (Element paragraph : page.select("p")) {
            lengths.merge(paragraph.parent(), paragraph.text().length(), Integer::sum);
        }
        return lengths.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(page.body());
    }
}
