package io.standpoint.trainer.data;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.standpoint.model.Stance;
import io.standpoint.model.text.Span;
import io.standpoint.model.text.Subject;
import io.standpoint.trainer.data.LabelledArticle.LabelledParagraph;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * NewsMTSC (Hamborg and Donnay, EACL 2021): sentences of news articles with one or more targets and the polarity toward
 * each. A target becomes an article of one paragraph, the sentence, whose subject is the target; the targets of one
 * sentence share its id, so that they stay together in folds.
 */
public final class NewsMtsc {

    private final ObjectMapper json = PreparedData.json();

    @JsonIgnoreProperties(ignoreUnknown = true)
    private record Sentence(
            @JsonProperty("primary_gid") String id,
            @JsonProperty("sentence_normalized") String text,
            List<Target> targets) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    private record Target(
            int from,
            int to,
            String mention,
            double polarity,
            @JsonProperty("further_mentions") List<Mention> furtherMentions) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    private record Mention(int from, int to, String mention) {}

    /**
     * Reads one file of the data set.
     *
     * @param file JSON lines, as published
     * @return an article for every target, in file order
     * @throws InvalidDataException where a line cannot be used, with its number
     * @throws IOException where reading fails
     */
    public List<LabelledArticle> read(Path file) throws IOException {
        List<LabelledArticle> articles = new ArrayList<>();
        try (BufferedReader lines = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            int number = 1;
            for (String line = lines.readLine(); line != null; line = lines.readLine(), number++) {
                try {
                    articles.addAll(articles(json.readValue(line, Sentence.class)));
                } catch (JsonProcessingException e) {
                    throw new InvalidDataException(file + ", line " + number + ": " + JsonProblem.of(e), e);
                } catch (IllegalArgumentException e) {
                    throw new InvalidDataException(file + ", line " + number + ": " + e.getMessage(), e);
                }
            }
        }
        return articles;
    }

    private static List<LabelledArticle> articles(Sentence sentence) {
        if (sentence.text() == null || sentence.targets() == null) {
            throw new IllegalArgumentException("not a NewsMTSC line: sentence_normalized or targets is missing");
        }
        return sentence.targets().stream()
                .map(target -> article(sentence, target))
                .toList();
    }

    private static LabelledArticle article(Sentence sentence, Target target) {
        List<Mention> mentions = new ArrayList<>();
        mentions.add(new Mention(target.from(), target.to(), target.mention()));
        if (target.furtherMentions() != null) {
            mentions.addAll(target.furtherMentions());
        }
        List<String> aliases = mentions.stream()
                .skip(1)
                .map(Mention::mention)
                .filter(alias -> !alias.equals(target.mention()))
                .distinct()
                .toList();
        LabelledParagraph paragraph = new LabelledParagraph(
                sentence.text(), stance(target.polarity()), withoutOverlap(spans(sentence.text(), mentions)));
        return new LabelledArticle(
                sentence.id(),
                PublicDataSet.NEWSMTSC.label(),
                "",
                new Subject(target.mention(), aliases),
                "",
                "",
                "",
                "",
                List.of(paragraph));
    }

    private static List<Span> spans(String text, List<Mention> mentions) {
        return mentions.stream().map(mention -> span(text, mention)).toList();
    }

    /** The published offsets are Python's and count code points; a file written by other tools may count UTF-16. */
    private static Span span(String text, Mention mention) {
        if (0 <= mention.from()
                && mention.from() <= mention.to()
                && mention.to() <= text.codePointCount(0, text.length())) {
            Span codePoints =
                    new Span(text.offsetByCodePoints(0, mention.from()), text.offsetByCodePoints(0, mention.to()));
            if (codePoints.of(text).equals(mention.mention())) {
                return codePoints;
            }
        }
        if (mention.from() >= 0 && text.startsWith(mention.mention(), mention.from())) {
            return new Span(mention.from(), mention.from() + mention.mention().length());
        }
        throw new IllegalArgumentException("the mention '" + mention.mention() + "' is not at " + mention.from()
                + " to " + mention.to() + " of the sentence");
    }

    private static List<Span> withoutOverlap(List<Span> spans) {
        List<Span> kept = new ArrayList<>();
        for (Span span : spans.stream()
                .sorted(Comparator.comparingInt(Span::start).thenComparing(Span::end, Comparator.reverseOrder()))
                .toList()) {
            if (kept.isEmpty() || span.start() >= kept.get(kept.size() - 1).end()) {
                kept.add(span);
            }
        }
        return kept;
    }

    private static Stance stance(double polarity) {
        if (polarity == 2) {
            return Stance.CRITICAL;
        }
        if (polarity == 4) {
            return Stance.NEUTRAL;
        }
        if (polarity == 6) {
            return Stance.SUPPORTIVE;
        }
        throw new IllegalArgumentException(
                "polarity " + polarity + " is none of 2 (negative), 4 (neutral), 6 (positive)");
    }
}
