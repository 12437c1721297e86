package io.standpoint.client;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.standpoint.client.reading.Archive;
import io.standpoint.client.reading.Defaults;
import io.standpoint.client.reading.Format;
import io.standpoint.client.reading.ReadingOptions;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code import}: brings articles to a service. */
@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        versionProvider = StandpointCommand.Version.class,
        sortOptions = false,
        description = "Sends articles to a service: JSON lines, JSON, CSV with a line of headings, text, HTML, each"
                + " packed with gzip or not, or folders of them. What cannot be read is reported, and the rest goes on."
                + " Stopped and started again with the same arguments, it goes on where it was.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:everything is stored, now or already before",
            "1:some of it could not be read or was refused",
            "2:the command line is wrong",
            "3:the server could not be reached or refused; the same command goes on"
        })
final class ImportCommand implements Callable<Integer> {

    /** Of the service, for one article. */
    private static final int MOST_SUBJECTS = 10;

    private static final Duration CONNECTING = Duration.ofSeconds(10);

    @Parameters(arity = "1..*", paramLabel = "FILE|FOLDER", description = "what to send; folders with all in them")
    private List<Path> inputs;

    @Option(
            names = "--server",
            paramLabel = "URL",
            defaultValue = "http://127.0.0.1:8080",
            description = "the service (${DEFAULT-VALUE})")
    private URI server;

    @Option(
            names = "--subject",
            paramLabel = "NAME",
            description = "the subject of articles that name none; more than once for several")
    private List<String> subjects = new ArrayList<>();

    @Option(names = "--subjects", paramLabel = "A,B", split = ",", description = "the same, separated by commas")
    private List<String> moreSubjects = new ArrayList<>();

    @Option(
            names = {"--subject-from", "--subject-column"},
            paramLabel = "FIELD",
            description = "the field or column, such as topic, that names the subject of articles that have none")
    private String subjectField;

    @Option(names = "--source", paramLabel = "NAME", description = "the source of articles that name none")
    private String source;

    @Option(
            names = "--language",
            paramLabel = "TAG",
            description = "the language of articles that name none, such as en")
    private String language;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "of all files: ${COMPLETION-CANDIDATES}; otherwise each is looked at")
    private Format format;

    @Option(
            names = "--encoding",
            paramLabel = "NAME",
            defaultValue = "UTF-8",
            description = "of files that do not say themselves, such as windows-1252 (${DEFAULT-VALUE})")
    private Charset encoding;

    @Option(
            names = "--dry-run",
            description = "read everything, say what would be sent, show the first article, send nothing")
    private boolean dryRun;

    @Option(names = "--no-wait", description = "end once everything is sent, before the service has worked it off")
    private boolean noWait;

    @Option(
            names = "--errors",
            paramLabel = "FILE",
            description = "write all errors and warnings here: as CSV where it is called .csv, else as JSON lines")
    private Path errors;

    @Option(
            names = "--journal",
            paramLabel = "FILE",
            defaultValue = "standpoint-import.journal",
            description = "what was sent, to go on from; deleted in the end (${DEFAULT-VALUE})")
    private Path journal;

    @Option(
            names = "--give-up-after",
            paramLabel = "MINUTES",
            defaultValue = "10",
            description = "how long to try again while the server is busy or away (${DEFAULT-VALUE})")
    private int minutes;

    @Option(names = "--quiet", description = "no progress and no summary, only what went wrong")
    private boolean quiet;

    @Spec
    private CommandSpec spec;

    private final Clock clock;
    private final Pause pause;

    ImportCommand(Clock clock, Pause pause) {
        this.clock = clock;
        this.pause = pause;
    }

    @Override
    public Integer call() throws IOException {
        check();
        Archive archive = new Archive(inputs, reading());
        PrintWriter out = spec.commandLine().getOut();
        Report report;
        long sent = 0;
        try (Progress progress = progress();
                ErrorFile errorFile = ErrorFile.open(errors)) {
            report = new Report(progress::say, errorFile);
            if (dryRun) {
                new DryRun(archive, report, out).run();
            } else {
                sent = send(archive, report, progress);
            }
        }
        if (!quiet) {
            if (noWait && !dryRun) {
                out.printf(Locale.ROOT, "sent %,d articles; GET /v1/imports tells how far they are%n", sent);
            } else if (!dryRun) {
                report.summary(out);
            }
            Report.notes(archive.notes(), subjectField, out);
        }
        return report.hasFailures() ? StandpointCommand.FAILED : 0;
    }

    /** Returns how many articles went. */
    private long send(Archive archive, Report report, Progress progress) throws IOException {
        HttpClient http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(CONNECTING)
                .build();
        Retrying retrying = new Retrying(http, Duration.ofMinutes(minutes), clock, pause, progress::say);
        ImportRun.Timing timing = new ImportRun.Timing(clock, pause, !noWait);
        try (Journal kept = Journal.open(journal, arguments())) {
            Interruption interruption =
                    Interruption.watch(kept, spec.commandLine().getErr());
            try {
                return new ImportRun(archive, new ImportServer(server, retrying), kept, report, progress, timing).run();
            } finally {
                interruption.over();
            }
        }
    }

    private void check() {
        if (server.getHost() == null || !Set.of("http", "https").contains(server.getScheme())) {
            throw wrong("--server must be an address such as http://127.0.0.1:8080, not " + server);
        }
        if (allSubjects().size() > MOST_SUBJECTS) {
            throw wrong("--subject and --subjects name " + allSubjects().size() + " subjects; the service takes "
                    + MOST_SUBJECTS + " for an article");
        }
        if (minutes < 0) {
            throw wrong("--give-up-after must be 0 or more");
        }
        for (Path input : inputs) {
            if (!Files.exists(input)) {
                throw wrong(input + ": no such file or folder");
            }
        }
        for (Path file : files()) {
            Path folder = file.toAbsolutePath().getParent();
            if (!Files.isDirectory(folder) || Files.isDirectory(file)) {
                throw wrong(file + ": cannot be written, for " + (Files.isDirectory(file) ? "it" : folder) + " is "
                        + (Files.isDirectory(file) ? "a folder" : "no folder"));
            }
        }
    }

    private ParameterException wrong(String message) {
        return new ParameterException(spec.commandLine(), message);
    }

    /** What this program writes itself. */
    private List<Path> files() {
        return errors == null ? List.of(journal) : List.of(journal, errors);
    }

    private List<String> allSubjects() {
        return Stream.concat(subjects.stream(), moreSubjects.stream())
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .distinct()
                .toList();
    }

    private ReadingOptions reading() {
        Set<Path> own =
                files().stream().map(file -> file.toAbsolutePath().normalize()).collect(Collectors.toSet());
        return new ReadingOptions(format, encoding, new Defaults(subjectField, allSubjects(), source, language), own);
    }

    /** What makes this import another one than the next. */
    private ObjectNode arguments() {
        ObjectNode arguments = JsonNodeFactory.instance.objectNode();
        arguments.put("server", server.toString());
        inputs.forEach(input -> arguments.withArray("inputs").add(input.toString()));
        allSubjects().forEach(arguments.withArray("subjects")::add);
        return arguments
                .put("subjectFrom", subjectField)
                .put("source", source)
                .put("language", language)
                .put("format", format == null ? null : format.name())
                .put("encoding", encoding.name());
    }

    private Progress progress() {
        PrintWriter err = spec.commandLine().getErr();
        if (quiet) {
            return new QuietProgress(err);
        }
        return CommandLine.Help.Ansi.AUTO.enabled() && !dryRun
                ? new ProgressOnTerminal(err)
                : new ProgressLines(err, clock);
    }
}
