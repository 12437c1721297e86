package io.standpoint.trainer;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.standpoint.model.EvidenceWord;
import io.standpoint.model.Probabilities;
import io.standpoint.model.StanceModel;
import io.standpoint.model.text.Article;
import io.standpoint.model.text.Paragraph;
import io.standpoint.model.text.Span;
import io.standpoint.model.text.Subject;
import io.standpoint.trainer.data.InvalidDataException;
import io.standpoint.trainer.data.PreparedData;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code predict}: says the stance of every paragraph of a text. */
@Command(
        name = "predict",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description =
                "Says for every paragraph of a text whether it supports, criticises or is neutral toward a subject.")
final class PredictCommand implements Callable<Integer> {

    private static final int EXCERPT = 70;

    @Parameters(index = "0", paramLabel = "MODEL", description = "the model file")
    private Path file;

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "FILE",
            defaultValue = "-",
            description =
                    "the article as plain text in UTF-8, paragraphs separated by blank lines; - reads standard input"
                            + " (${DEFAULT-VALUE})")
    private String text;

    @Option(
            names = "--subject",
            required = true,
            paramLabel = "NAME",
            description = "whom or what the stance is toward")
    private String subject;

    @Option(names = "--alias", paramLabel = "NAME", description = "another name of the subject; may be repeated")
    private List<String> aliases = new ArrayList<>();

    @Option(names = "--title", defaultValue = "", description = "the article's title")
    private String title;

    @Option(names = "--format", defaultValue = "text", description = "${COMPLETION-CANDIDATES} (${DEFAULT-VALUE})")
    private Format format;

    @Option(
            names = "--explain",
            description = "also give the words that weigh most for (+) and against (-) each stance; not with csv")
    private boolean explain;

    @Spec
    private CommandSpec spec;

    private final InputStream standardInput;

    PredictCommand() {
        this(System.in);
    }

    PredictCommand(InputStream standardInput) {
        this.standardInput = standardInput;
    }

    /** How the answer is printed. */
    enum Format {
        text,
        jsonl,
        csv
    }

    /** The answer for one paragraph. */
    private record Answer(
            int index,
            int start,
            int end,
            String text,
            String stance,
            double confidence,
            double supportive,
            double neutral,
            double critical,
            boolean undecided,
            boolean boilerplate,
            boolean mentionsSubject,
            @JsonInclude(JsonInclude.Include.NON_NULL) List<Evidence> evidence) {

        static Answer of(Paragraph paragraph, Probabilities probabilities, double threshold, List<Evidence> evidence) {
            return new Answer(
                    paragraph.index(),
                    paragraph.span().start(),
                    paragraph.span().end(),
                    paragraph.text(),
                    probabilities.mostProbable().label(),
                    probabilities.confidence(),
                    probabilities.supportive(),
                    probabilities.neutral(),
                    probabilities.critical(),
                    probabilities.confidence() < threshold,
                    paragraph.boilerplate(),
                    paragraph.mentionsSubject(),
                    evidence);
        }
    }

    /** A word, its place in the article and how much it speaks for the stance. */
    private record Evidence(int start, int end, String word, double weight) {

        static Evidence of(EvidenceWord word, String text) {
            Span span = word.span();
            return new Evidence(span.start(), span.end(), span.of(text), word.weight());
        }

        @Override
        public String toString() {
            return String.format(Locale.ROOT, "%s %+.2f", word.replaceAll("\\s+", " "), weight);
        }
    }

    @Override
    public Integer call() throws IOException {
        if (subject.isBlank()) {
            throw new ParameterException(spec.commandLine(), "--subject must not be blank");
        }
        if (explain && format == Format.csv) {
            throw new ParameterException(spec.commandLine(), "--explain goes with --format text or jsonl, not csv");
        }
        String whole = readText();
        Article article = Article.of(title, whole, new Subject(subject.strip(), aliases));
        if (article.paragraphs().isEmpty()) {
            throw new InvalidDataException(text + ": there is no text");
        }
        StanceModel model = ModelFile.read(file);
        List<Answer> answers = answers(model, article, whole);
        PrintWriter out = spec.commandLine().getOut();
        switch (format) {
            case text -> answers.forEach(answer -> printLine(out, answer));
            case jsonl -> printJson(out, answers);
            case csv -> printCsv(out, answers);
        }
        out.flush();
        return 0;
    }

    private List<Answer> answers(StanceModel model, Article article, String whole) {
        List<Probabilities> probabilities = model.classify(article);
        List<List<EvidenceWord>> evidence = explain ? model.explain(article) : null;
        return article.paragraphs().stream()
                .map(paragraph -> Answer.of(
                        paragraph,
                        probabilities.get(paragraph.index()),
                        model.undecidedThreshold(),
                        evidence == null
                                ? null
                                : evidence.get(paragraph.index()).stream()
                                        .map(word -> Evidence.of(word, whole))
                                        .toList()))
                .toList();
    }

    private String readText() throws IOException {
        byte[] bytes = text.equals("-") ? standardInput.readAllBytes() : Files.readAllBytes(Path.of(text));
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new InvalidDataException(text + " is not UTF-8: save it as UTF-8", e);
        }
    }

    private static void printLine(PrintWriter out, Answer answer) {
        String line = answer.text().replaceAll("\\s+", " ");
        int end = line.length() <= EXCERPT ? line.length() : line.offsetByCodePoints(0, EXCERPT);
        out.printf(
                Locale.ROOT,
                "%3d  %-10s  supportive %.2f  neutral %.2f  critical %.2f  %-9s  %s%n",
                answer.index(),
                answer.stance(),
                answer.supportive(),
                answer.neutral(),
                answer.critical(),
                answer.undecided() ? "undecided" : "",
                end < line.length() ? line.substring(0, end) + "…" : line);
        if (answer.evidence() != null && !answer.evidence().isEmpty()) {
            out.println(
                    "     " + answer.evidence().stream().map(Evidence::toString).collect(Collectors.joining(", ")));
        }
    }

    private static void printJson(PrintWriter out, List<Answer> answers) throws IOException {
        ObjectMapper json = PreparedData.json();
        for (Answer answer : answers) {
            out.println(json.writeValueAsString(answer));
        }
    }

    private static void printCsv(PrintWriter out, List<Answer> answers) throws IOException {
        CSVPrinter csv = new CSVPrinter(out, CSVFormat.RFC4180);
        csv.printRecord(
                "index",
                "start",
                "end",
                "stance",
                "confidence",
                "supportive",
                "neutral",
                "critical",
                "undecided",
                "boilerplate",
                "mentionsSubject",
                "text");
        for (Answer answer : answers) {
            csv.printRecord(
                    answer.index(),
                    answer.start(),
                    answer.end(),
                    answer.stance(),
                    answer.confidence(),
                    answer.supportive(),
                    answer.neutral(),
                    answer.critical(),
                    answer.undecided(),
                    answer.boilerplate(),
                    answer.mentionsSubject(),
                    answer.text());
        }
        csv.flush();
    }
}
