package io.standpoint.trainer;

import io.standpoint.model.Stance;
import io.standpoint.trainer.data.AnnotatedArticles;
import io.standpoint.trainer.data.BadRows;
import io.standpoint.trainer.data.InvalidDataException;
import io.standpoint.trainer.data.LabelledArticle;
import io.standpoint.trainer.data.NewsMtsc;
import io.standpoint.trainer.data.OwnData;
import io.standpoint.trainer.data.Preparation;
import io.standpoint.trainer.data.Preparation.Counts;
import io.standpoint.trainer.data.PreparedData;
import io.standpoint.trainer.data.PublicArticles;
import io.standpoint.trainer.data.PublicDataSet;
import io.standpoint.trainer.data.Split;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code prepare}: joins labels and texts, checks them, and writes the files that the other commands read. */
@Command(
        name = "prepare",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Joins labels and texts, checks them, and writes WORK/prepared/*.jsonl and summary.json.")
final class PrepareCommand implements Callable<Integer> {

    @Parameters(
            arity = "0..1",
            paramLabel = "DATA_FOLDER",
            description = "holds allsides-articles/ (part-*.jsonl.gz, or upstream's ID.json files) and newsmtsc/"
                    + " (optional); may be left out where only --own data is used")
    private Path data;

    @Option(names = "--out", required = true, paramLabel = "WORK", description = "the work folder; made if missing")
    private Path work;

    @Option(
            names = "--annotations",
            paramLabel = "FILE",
            defaultValue = "model-training/data/annotations.tsv",
            description =
                    "the labels of the public articles (${DEFAULT-VALUE}); annotations-more.tsv beside it gives train-more")
    private Path annotations;

    @Option(
            names = "--own",
            paramLabel = "FILE",
            description =
                    "a .csv or .jsonl file of your own labels; may be repeated; gives own-train, own-dev, own-test")
    private List<Path> own = new ArrayList<>();

    @Option(names = "--skip-bad-rows", description = "leave out rows of --own files that cannot be used, and say so")
    private boolean skipBadRows;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        if (data == null && own.isEmpty()) {
            throw new ParameterException(spec.commandLine(), "Name DATA_FOLDER, or files of your own with --own.");
        }
        Preparation preparation = new Preparation();
        if (data != null) {
            addAnnotated(preparation);
            addNewsMtsc(preparation);
        }
        addOwn(preparation);
        preparation.write(PreparedData.folder(work));
        print(preparation.counts());
        return 0;
    }

    private void addAnnotated(Preparation preparation) throws IOException {
        Map<Split, List<LabelledArticle>> splits =
                AnnotatedArticles.read(annotations, new PublicArticles(data.resolve("allsides-articles")));
        for (Split split : Split.values()) {
            preparation.add(split.label(), split, splits.get(split));
        }
        addMore(preparation);
        Path expected = annotations.resolveSibling("counts.tsv");
        if (Files.exists(expected)) {
            preparation.check(expected);
        }
    }

    /** Labels that are only ever fitted on, so that what the others measure stays what it was. */
    private void addMore(Preparation preparation) throws IOException {
        Path more = annotations.resolveSibling("annotations-more.tsv");
        if (!Files.exists(more)) {
            return;
        }
        Map<Split, List<LabelledArticle>> splits =
                AnnotatedArticles.read(more, new PublicArticles(data.resolve("allsides-articles")));
        if (!splits.get(Split.DEV).isEmpty() || !splits.get(Split.TEST).isEmpty()) {
            throw new InvalidDataException(more + " may hold labels of the split train alone");
        }
        preparation.add(PreparedData.MORE, Split.TRAIN, splits.get(Split.TRAIN));
    }

    private void addNewsMtsc(Preparation preparation) throws IOException {
        Path folder = data.resolve(PublicDataSet.NEWSMTSC.label());
        for (String name : List.of("train", "dev_rw", "dev_mt")) {
            // Upstream calls the development files devtest_*.
            Optional<Path> file = Stream.of(name, name.replace("dev_", "devtest_"))
                    .map(stem -> folder.resolve(stem + ".jsonl"))
                    .filter(Files::isRegularFile)
                    .findFirst();
            if (file.isEmpty()) {
                spec.commandLine().getErr().println(folder.resolve(name + ".jsonl") + " is not there: left out");
                continue;
            }
            Split split = name.equals("train") ? Split.TRAIN : Split.DEV;
            preparation.add(PublicDataSet.NEWSMTSC.label() + "-" + name, split, new NewsMtsc().read(file.get()));
        }
    }

    private void addOwn(Preparation preparation) throws IOException {
        BadRows badRows = new BadRows();
        OwnData read = new OwnData(badRows);
        for (Path file : own) {
            read.read(file);
        }
        if (!skipBadRows) {
            badRows.refuse();
        } else if (badRows.size() > 0) {
            PrintWriter err = spec.commandLine().getErr();
            err.print(badRows.describe());
            err.println(badRows.size() + " bad rows left out");
        }
        for (Map.Entry<Split, List<LabelledArticle>> entry : read.splits().entrySet()) {
            if (!entry.getValue().isEmpty()) {
                preparation.add("own-" + entry.getKey().label(), entry.getKey(), entry.getValue());
            }
        }
    }

    private void print(Map<String, Counts> sets) {
        PrintWriter out = spec.commandLine().getOut();
        out.printf(
                Locale.ROOT,
                "%-16s %9s %11s %11s %9s %9s%n",
                "set",
                "articles",
                "paragraphs",
                "supportive",
                "neutral",
                "critical");
        sets.forEach((name, counts) -> out.printf(
                Locale.ROOT,
                "%-16s %,9d %,11d %,11d %,9d %,9d%n",
                name,
                counts.articles(),
                counts.paragraphs(),
                counts.labels().get(Stance.SUPPORTIVE),
                counts.labels().get(Stance.NEUTRAL),
                counts.labels().get(Stance.CRITICAL)));
        out.println("written to " + PreparedData.folder(work));
        out.flush();
    }
}
