package io.standpoint.intake;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import io.standpoint.article.ArticleSubmission;
import io.standpoint.article.PublishedAt;
import io.standpoint.convention.InvalidInputException;
import io.standpoint.convention.Refusal;
import io.standpoint.convention.Refusals;
import io.standpoint.convention.Violation;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** Reads a line as the body of a posted article is read, but that a date which cannot be read is left out. */
@ApplicationScoped
public class LineReader {

    /** What to call a line as a whole. */
    static final String LINE = "The line";

    private final ObjectReader json;
    private final Refusals refusals;
    private final Clock clock;

    LineReader(ObjectMapper json, Refusals refusals, Clock clock) {
        this.json = json.readerFor(ArticleSubmission.class);
        this.refusals = refusals;
        this.clock = clock;
    }

    /** What a line turns out to be. */
    sealed interface Reading {

        /** An article, and what was changed in it, if anything was. */
        record Article(ArticleSubmission submission, Optional<Refusal> warning) implements Reading {}

        /** Nothing that could be one. */
        record Unreadable(Refusal reason) implements Reading {}
    }

    Reading read(ByteBuffer line) {
        try {
            ArticleSubmission submission = json.readValue(decode(line));
            if (submission == null) {
                throw new InvalidInputException("", "must be one JSON object");
            }
            return dated(submission);
        } catch (JsonProcessingException | InvalidInputException e) {
            return new Reading.Unreadable(refusals.of(e, LINE));
        }
    }

    /** Jackson would guess at other encodings, and let through some sequences that are none. */
    private static String decode(ByteBuffer line) {
        CharsetDecoder decoder = UTF_8.newDecoder();
        ByteBuffer bytes = line.duplicate();
        CharBuffer text = CharBuffer.allocate(line.limit());
        CoderResult result = decoder.decode(bytes, text, true);
        if (result.isError()) {
            throw new InvalidInputException("", "must be UTF-8, which its byte " + (bytes.position() + 1) + " is not");
        }
        return text.flip().toString();
    }

    private Reading dated(ArticleSubmission submission) {
        if (submission.publishedAt() == null) {
            return new Reading.Article(submission, Optional.empty());
        }
        try {
            PublishedAt.parse(submission.publishedAt(), clock);
            return new Reading.Article(submission, Optional.empty());
        } catch (InvalidInputException e) {
            return new Reading.Article(submission.undated(), Optional.of(undated(e)));
        }
    }

    private static Refusal undated(InvalidInputException e) {
        return new Refusal(
                "urn:standpoint:problem:unreadable-date",
                "The article has no date now",
                "'" + e.field() + "' " + e.getMessage() + "; the article was taken without it.",
                List.of(new Violation(e.field(), e.getMessage())),
                null);
    }
}
