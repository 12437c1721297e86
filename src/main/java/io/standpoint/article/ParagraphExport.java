package io.standpoint.article;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.standpoint.convention.CsvTable;
import io.standpoint.convention.Format;
import io.standpoint.observation.Streams;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;

/** All paragraphs that are asked for, however many. */
@ApplicationScoped
public class ParagraphExport {

    private static final List<String> HEADINGS = List.of(
            "articleId",
            "index",
            "title",
            "text",
            "stance",
            "confidence",
            "supportive",
            "neutral",
            "critical",
            "undecided",
            "boilerplate",
            "mentionsSubject",
            "quotedShare",
            "correctedTo",
            "correctionNote",
            "correctedBy",
            "correctedAt",
            "subject",
            "subjectId",
            "source",
            "sourceId",
            "author",
            "url",
            "publishedAt",
            "receivedAt",
            "language",
            "model",
            "modelVersion",
            "start",
            "end");

    private final Streams streams;
    private final ObjectMapper json;

    ParagraphExport(Streams streams, ObjectMapper json) {
        this.streams = streams;
        this.json = json;
    }

    StreamingOutput of(ParagraphFilter filter, Format format) {
        return streams.of((connection, out) -> {
            try (ParagraphRows rows = new ParagraphQuery(filter).rows(connection)) {
                if (format == Format.CSV) {
                    table(rows, out);
                } else {
                    lines(rows, out);
                }
            }
        });
    }

    private void lines(ParagraphRows rows, OutputStream out) throws SQLException, IOException {
        while (rows.next()) {
            out.write(json.writeValueAsBytes(rows.view()));
            out.write('\n');
        }
    }

    private static void table(ParagraphRows rows, OutputStream out) throws SQLException, IOException {
        Writer writer = new BufferedWriter(new OutputStreamWriter(out, UTF_8));
        CsvTable table = new CsvTable(writer, HEADINGS);
        while (rows.next()) {
            table.row(cells(rows.view()));
        }
        writer.flush();
    }

    private static List<?> cells(ListedParagraph item) {
        ParagraphView paragraph = item.paragraph();
        CorrectionView correction =
                paragraph.correction() == null ? new CorrectionView(null, null, null, null) : paragraph.correction();
        ArticleView.Named source = item.source() == null ? new ArticleView.Named(null, null) : item.source();
        return Arrays.asList(
                item.articleId(),
                paragraph.index(),
                item.title(),
                paragraph.text(),
                paragraph.stance(),
                paragraph.confidence(),
                paragraph.probabilities().supportive(),
                paragraph.probabilities().neutral(),
                paragraph.probabilities().critical(),
                paragraph.undecided(),
                paragraph.boilerplate(),
                paragraph.mentionsSubject(),
                paragraph.quotedShare(),
                correction.stance(),
                correction.note(),
                correction.by(),
                correction.at(),
                item.subject().name(),
                item.subject().id(),
                source.name(),
                source.id(),
                item.author(),
                item.url(),
                item.publishedAt(),
                item.receivedAt(),
                item.language(),
                item.model().name(),
                item.model().version(),
                paragraph.start(),
                paragraph.end());
    }
}
