package io.standpoint.serving;

import io.standpoint.model.EncodedWindow;
import io.standpoint.model.InvalidModelException;
import io.standpoint.model.StanceModel;
import io.standpoint.model.text.Article;
import io.standpoint.model.text.Subject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Articles for the model that comes with the service. */
final class SampleArticles {

    static final StanceModel MODEL = read();

    private SampleArticles() {}

    /** Paragraphs of different lengths. */
    static Article of(int paragraphs) {
        String text = IntStream.range(0, paragraphs)
                .mapToObj(
                        i -> "Critics say that Acme failed " + "again and ".repeat(i % 7) + "again, number " + i + ".")
                .collect(Collectors.joining("\n\n"));
        return Article.of("Acme divides the town", text, new Subject("Acme", List.of()));
    }

    static List<EncodedWindow> windows(int count) {
        return MODEL.encode(of(count)).windows();
    }

    private static StanceModel read() {
        try (InputStream in = SampleArticles.class.getClassLoader().getResourceAsStream("models/standpoint-en.zip")) {
            return StanceModel.read(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InvalidModelException e) {
            throw new IllegalStateException(e);
        }
    }
}
