package io.standpoint.benchmark;

import io.standpoint.model.text.Article;
import io.standpoint.model.text.MentionFinder;
import io.standpoint.model.text.Span;
import io.standpoint.model.text.Token;
import io.standpoint.model.text.Tokenizer;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Microseconds for one paragraph of {@value SampleText#TOKENS} tokens. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(value = 1, jvmArgs = "-Xmx1g")
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class TextBenchmark {

    private final List<String> paragraphs = new SampleText().paragraphs(256);
    private final MentionFinder finder = new MentionFinder(SampleText.SUBJECT);
    private int next;

    /** Splits a paragraph into tokens. */
    @Benchmark
    public List<Token> tokenize() {
        return Tokenizer.tokenize(paragraph());
    }

    /** Finds the mentions of the subject in a paragraph, tokens included. */
    @Benchmark
    public List<Span> findMentions() {
        return finder.find(paragraph());
    }

    /** Reads an article of one paragraph: tokens, mentions, quotations, boilerplate, of the title too. */
    @Benchmark
    public Article readArticle() {
        return SampleText.article(List.of(paragraph()));
    }

    private String paragraph() {
        next = (next + 1) % paragraphs.size();
        return paragraphs.get(next);
    }
}
