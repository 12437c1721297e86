package io.standpoint.trainer;

import io.standpoint.trainer.data.InvalidDataException;
import io.standpoint.trainer.data.PublicArticle;
import io.standpoint.trainer.data.PublicArticles;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code vectors}: trains word vectors on unlabelled articles. */
@Command(
        name = "vectors",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description =
                "Trains word vectors on the titles and paragraphs of unlabelled articles, for 'train' to start from.")
final class VectorsCommand implements Callable<Integer> {

    private static final int NEIGHBOURS = 8;

    @Option(
            names = "--articles",
            required = true,
            paramLabel = "FOLDER",
            description = "the public article collection: part-*.jsonl.gz, or ID.json files as upstream has it")
    private Path articles;

    @Option(names = "--output", required = true, paramLabel = "FILE", description = "the file to write")
    private Path output;

    @Option(
            names = "--configuration",
            paramLabel = "FILE",
            defaultValue = "model-training/training.yaml",
            description = "what to train (${DEFAULT-VALUE})")
    private Path configuration;

    @Option(
            names = "--threads",
            defaultValue = "1",
            description = "more than one is faster, but then every run gives somewhat other vectors (${DEFAULT-VALUE})")
    private int threads;

    @Option(names = "--limit", paramLabel = "ARTICLES", description = "read only the first articles, to try things out")
    private int limit = Integer.MAX_VALUE;

    @Option(
            names = "--nearest",
            split = ",",
            paramLabel = "WORD",
            defaultValue = "trump,republicans,criticized,praised",
            description = "print the nearest words of these at the end (${DEFAULT-VALUE})")
    private List<String> nearest;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (threads < 1 || limit < 1) {
            throw new ParameterException(spec.commandLine(), "--threads and --limit must be 1 or more");
        }
        TrainingConfiguration settings = TrainingConfiguration.read(configuration);
        EncodedCorpus corpus = encode(settings.vectors());
        SkipGram training = new SkipGram(corpus, settings.vectors(), threads, settings.seed());
        long start = System.nanoTime();
        WordVectors vectors = train(training);
        print("%,.0f words a second", training.work() / ((System.nanoTime() - start) / 1e9));
        VectorFile.write(output, vectors);
        print("wrote %s (%,d bytes)", output, Files.size(output));
        nearest.forEach(word -> printNearest(vectors, word));
        return 0;
    }

    private EncodedCorpus encode(TrainingConfiguration.Vectors settings) throws IOException {
        EncodedCorpus.Builder builder = new EncodedCorpus.Builder();
        // Of unknown length: to count the articles first would take as long as to read them.
        try (ProgressBar bar = bar("reading", " articles", 1, -1)) {
            new PublicArticles(articles).forEach(id -> bar.getCurrent() < limit, article -> {
                add(article, builder);
                bar.step();
            });
        }
        EncodedCorpus corpus = builder.build(settings.words(), settings.minimumCount());
        if (corpus.words().isEmpty()) {
            throw new InvalidDataException("no word occurs " + settings.minimumCount() + " times in " + articles
                    + ": lower vectors.minimumCount in " + configuration);
        }
        print(
                "%,d words, %,d of them among the %,d kept",
                corpus.tokens(), corpus.length(), corpus.words().size());
        return corpus;
    }

    private static void add(PublicArticle article, EncodedCorpus.Builder builder) {
        builder.add(article.title());
        article.paragraphs().forEach(builder::add);
    }

    private static WordVectors train(SkipGram training) throws InterruptedException {
        try (ProgressBar bar = bar("training", "M words", 1_000_000, training.work())) {
            return training.train(bar::stepTo);
        }
    }

    private static ProgressBar bar(String task, String unit, long unitSize, long length) {
        return new ProgressBarBuilder()
                .setTaskName(task)
                .setInitialMax(length)
                .setUnit(unit, unitSize)
                .showSpeed()
                .setUpdateIntervalMillis(1_000)
                .build();
    }

    private void printNearest(WordVectors vectors, String word) {
        String neighbours = vectors.nearest(word, NEIGHBOURS).stream()
                .map(neighbour -> String.format(Locale.ROOT, "%s %.2f", neighbour.word(), neighbour.cosine()))
                .collect(Collectors.joining(", "));
        print("%s: %s", word, neighbours.isEmpty() ? "not among the words kept" : neighbours);
    }

    private void print(String format, Object... values) {
        PrintWriter out = spec.commandLine().getOut();
        out.println(String.format(Locale.ROOT, format, values));
        out.flush();
    }
}
