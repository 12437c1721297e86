package io.standpoint.client;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.standpoint.client.reading.Archive;
import io.standpoint.client.reading.Item;
import io.standpoint.client.reading.Position;
import java.io.PrintWriter;
import java.util.Locale;

/** Reads everything and sends nothing. */
final class DryRun {

    private static final int SHOWN_TEXT = 500;

    private final Archive archive;
    private final Report report;
    private final PrintWriter out;
    private long articles;
    private long files;
    private String file = "";
    private ObjectNode first;

    DryRun(Archive archive, Report report, PrintWriter out) {
        this.archive = archive;
        this.report = report;
        this.out = out;
    }

    void run() {
        archive.read(Position.START, this::take);
        out.printf(Locale.ROOT, "would send %,d articles of %,d files%n", articles, files);
        if (first != null) {
            out.println("the first one:");
            out.println(shown(first));
        }
        out.flush();
    }

    private void take(Item item, Position next) {
        if (!file.equals(next.file())) {
            file = next.file();
            files++;
        }
        if (item instanceof Item.Fault fault) {
            report.unreadable(fault);
        } else if (item instanceof Item.Article article) {
            articles++;
            first = first == null ? article.fields() : first;
        }
    }

    private static String shown(ObjectNode article) {
        ObjectNode shown = article.deepCopy();
        String text = shown.path("text").asText("");
        if (text.length() > SHOWN_TEXT) {
            shown.put("text", text.substring(0, SHOWN_TEXT) + " …");
        }
        try {
            return new JsonMapper().writerWithDefaultPrettyPrinter().writeValueAsString(shown);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
