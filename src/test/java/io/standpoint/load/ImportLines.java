package io.standpoint.load;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Files of generated articles, a line each; the same in every run. */
final class ImportLines {

    static final int PARAGRAPHS = 6;

    private static final int WORDS = 40;
    private static final int SUBJECTS = 7;
    private static final int SOURCES = 20;

    private ImportLines() {}

    static Path write(Path file, int articles) throws IOException {
        try (Writer out = Files.newBufferedWriter(file, UTF_8)) {
            for (int number = 1; number <= articles; number++) {
                out.write(line(number));
                out.write('\n');
            }
        }
        return file;
    }

    private static String line(int number) {
        String subject = "Company " + number % SUBJECTS;
        NewsText news = new NewsText(number, subject);
        String text = IntStream.range(0, PARAGRAPHS)
                .mapToObj(i -> news.paragraph(WORDS))
                .collect(Collectors.joining("\\n\\n"));
        return "{\"externalId\":\"" + number + "\",\"title\":\"Report " + number + "\",\"subject\":\"" + subject
                + "\",\"source\":\"The Paper No. " + number % SOURCES + "\",\"publishedAt\":\"2026-02-27\",\"text\":\""
                + text + "\"}";
    }
}
