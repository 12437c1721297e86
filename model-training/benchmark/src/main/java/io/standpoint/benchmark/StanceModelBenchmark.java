package io.standpoint.benchmark;

import io.standpoint.model.InvalidModelException;
import io.standpoint.model.Probabilities;
import io.standpoint.model.StanceModel;
import io.standpoint.model.text.Article;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Paragraphs of {@value SampleText#TOKENS} tokens classified a second, from text to calibrated probabilities: the lines
 * {@code …:paragraphs} of the report. One thread calls, and the native library computes on the calling thread.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(
        value = 1,
        jvmArgs = {"-Xmx2g", "-XX:+UseSerialGC", "-XX:ActiveProcessorCount=1"})
@Warmup(iterations = 4, time = 3)
@Measurement(iterations = 5, time = 3)
public class StanceModelBenchmark {

    private static final int DIFFERENT = 16;

    /** Paragraphs in one call. */
    @Param({"1", "8", "32"})
    public int batch;

    /** The model file, from the repository's root. */
    @Param("src/main/resources/models/standpoint-en.zip")
    public String model;

    private StanceModel stances;
    private List<List<String>> texts;
    private int next;

    /** What was classified, for JMH to divide by the time. */
    @State(Scope.Thread)
    @AuxCounters(AuxCounters.Type.OPERATIONS)
    public static class Classified {
        /** Paragraphs. */
        public long paragraphs;
    }

    /** Reads the model and makes the texts. */
    @Setup
    public void read() throws IOException, InvalidModelException {
        Path file = Path.of(model);
        if (!Files.isRegularFile(file)) {
            throw new FileNotFoundException("there is no model file " + file.toAbsolutePath()
                    + ": name one with -Dbenchmark.arguments=\"-p model=FILE\"");
        }
        stances = StanceModel.read(file);
        SampleText sample = new SampleText();
        texts = Stream.generate(() -> sample.paragraphs(batch)).limit(DIFFERENT).toList();
    }

    /** One article of {@link #batch} paragraphs, each with the one before it as its context. */
    @Benchmark
    public List<Probabilities> oneArticle(Classified classified) {
        classified.paragraphs += batch;
        return stances.classify(SampleText.article(text()));
    }

    /** As many articles of one paragraph, as when many clients ask at once. */
    @Benchmark
    public List<List<Probabilities>> manyArticles(Classified classified) {
        classified.paragraphs += batch;
        List<Article> articles = text().stream()
                .map(paragraph -> SampleText.article(List.of(paragraph)))
                .toList();
        return stances.classify(articles);
    }

    private List<String> text() {
        next = (next + 1) % texts.size();
        return texts.get(next);
    }
}
