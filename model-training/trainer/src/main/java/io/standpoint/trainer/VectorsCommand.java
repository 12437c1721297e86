package io.standpoint.trainer;

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

/** The command {@code vectors}: trains word vectors on unlabelled articles. */
@Command(
        name = "vectors",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Trains word vectors on unlabelled articles, for 'train' to start from.")
public final class VectorsCommand implements Callable<Integer> {

    private static final int NEIGHBOURS = 8;

    @Spec
    private CommandSpec spec;

    @Option(names = "--corpus", required = true, paramLabel = "FOLDER", description = "folder of part-*.jsonl.gz")
    private Path corpus;

    @Option(names = "--output", required = true, paramLabel = "FILE", description = "the file to write")
    private Path output;

    @Option(names = "--words", defaultValue = "40000", description = "most frequent words to keep (${DEFAULT-VALUE})")
    private int words;

    @Option(names = "--min-count", defaultValue = "10", description = "rarer words are left out (${DEFAULT-VALUE})")
    private int minCount;

    @Option(names = "--dimensions", defaultValue = "100", description = "of a vector (${DEFAULT-VALUE})")
    private int dimensions;

    @Option(names = "--epochs", defaultValue = "5", description = "passes over the corpus (${DEFAULT-VALUE})")
    private int epochs;

    @Option(names = "--window", defaultValue = "5", description = "words to either side (${DEFAULT-VALUE})")
    private int window;

    @Option(names = "--negatives", defaultValue = "8", description = "noise words for each pair (${DEFAULT-VALUE})")
    private int negatives;

    @Option(
            names = "--subsampling",
            defaultValue = "1e-4",
            description = "share of the corpus from which words are thinned out (${DEFAULT-VALUE})")
    private double subsampling;

    @Option(names = "--learning-rate", defaultValue = "0.025", description = "at the start (${DEFAULT-VALUE})")
    private float learningRate;

    @Option(
            names = "--threads",
            defaultValue = "1",
            description = "more than one is faster, but its result differs from run to run (${DEFAULT-VALUE})")
    private int threads;

    @Option(names = "--seed", defaultValue = "1", description = "of everything random (${DEFAULT-VALUE})")
    private long seed;

    @Option(names = "--limit", paramLabel = "ARTICLES", description = "read only the first articles, to try things out")
    private int limit = Integer.MAX_VALUE;

    @Option(
            names = "--nearest",
            split = ",",
            paramLabel = "WORD",
            defaultValue = "trump,republicans,criticized,praised",
            description = "print the nearest words of these at the end (${DEFAULT-VALUE})")
    private List<String> nearest;

    @Override
    public Integer call() throws IOException, InterruptedException {
        SkipGram.Settings settings = settings();
        EncodedCorpus encoded = encode();
        if (encoded.words().isEmpty()) {
            throw new IOException("no word occurs " + minCount + " times in " + corpus + ": lower --min-count");
        }
        print(
                "%,d words, %,d of them among the %,d kept",
                encoded.tokens(), encoded.length(), encoded.words().size());
        SkipGram training = new SkipGram(encoded, settings);
        long start = System.nanoTime();
        WordVectors vectors = train(training);
        print("%,.0f words a second", training.work() / ((System.nanoTime() - start) / 1e9));
        VectorFile.write(output, vectors);
        print("wrote %s (%,d bytes)", output, Files.size(output));
        nearest.forEach(word -> printNearest(vectors, word));
        return 0;
    }

    private SkipGram.Settings settings() {
        try {
            if (words < 1 || minCount < 1 || limit < 1) {
                throw new IllegalArgumentException("--words, --min-count and --limit must be 1 or more");
            }
            return new SkipGram.Settings(
                    dimensions, window, negatives, epochs, subsampling, learningRate, threads, seed);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage(), e);
        }
    }

    private EncodedCorpus encode() throws IOException {
        ArticleCorpus articles = ArticleCorpus.in(corpus);
        EncodedCorpus.Builder builder = new EncodedCorpus.Builder();
        try (ProgressBar bar = bar("reading", "MB", 1_000_000, articles.bytes())) {
            articles.read(limit, builder::add, bar::stepTo);
        }
        return builder.build(words, minCount);
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
                .setUnit(" " + unit, unitSize)
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
