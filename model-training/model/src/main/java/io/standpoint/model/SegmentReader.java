package io.standpoint.model;

import io.standpoint.model.EncodedWindow.Channel;
import io.standpoint.model.Speech.Speaker;
import io.standpoint.model.text.Span;
import io.standpoint.model.text.Token;
import io.standpoint.model.text.Tokenizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * Reads a text into tokens with their features. The tokens of one mention of the subject become a single one, and a
 * negation reaches over the {@value #NEGATION_SCOPE} tokens after it, unless its clause ends before.
 */
final class SegmentReader {

    private static final Set<String> NEGATORS = Set.of(
            "not", "n't", "no", "never", "without", "nor", "neither", "none", "nothing", "nobody", "hardly", "barely",
            "cannot", "lack", "lacks", "lacked", "fail", "fails", "failed", "deny", "denies", "denied", "refuse",
            "refuses", "refused");
    private static final Set<String> CLAUSE_ENDS = Set.of(".", "!", "?", ";", ":", ",", "but", "“", "”", "\"");
    private static final Set<String> SENTENCE_ENDS = Set.of(".", "!", "?");
    /** Stands for the subject among the tokens; no word of a lexicon. */
    private static final String SUBJECT = "";

    private static final String DETERMINER = "the";
    private static final int NEGATION_SCOPE = 5;
    private static final double NEARNESS_SCALE = 6.0;
    private static final int FAR = Integer.MAX_VALUE / 2;

    private final Vocabulary vocabulary;
    private final Lexicon lexicon;

    SegmentReader(Vocabulary vocabulary, Lexicon lexicon) {
        this.vocabulary = vocabulary;
        this.lexicon = lexicon;
    }

    /**
     * Reads a text.
     *
     * @param text a paragraph or a title
     * @param mentions of the subject in it, in order, each {@linkplain #withDeterminer with its determiner}
     * @param quotations in it, in order
     * @param ofSubject whether the text before speaks of the subject
     * @return all its tokens
     */
    Segment read(String text, List<Span> mentions, List<Span> quotations, boolean ofSubject) {
        return read(text, Tokenizer.tokenize(text), mentions, quotations, ofSubject);
    }

    /** The mentions of a text with "the" before them: some names have it and others not, which says nothing of them. */
    static List<Span> withDeterminer(String text, List<Span> mentions) {
        return mentions.stream()
                .map(mention -> new Span(beforeDeterminer(text, mention.start()), mention.end()))
                .toList();
    }

    private static int beforeDeterminer(String text, int at) {
        int from = at - DETERMINER.length() - 1;
        boolean found = from >= 0
                && text.regionMatches(true, from, DETERMINER, 0, DETERMINER.length())
                && Character.isWhitespace(text.charAt(at - 1))
                && (from == 0 || !Character.isLetterOrDigit(text.charAt(from - 1)));
        return found ? from : at;
    }

    /** Reads some of a text's tokens as if there were no others. */
    Segment read(String text, List<Token> tokens, List<Span> mentions, List<Span> quotations, boolean ofSubject) {
        int[] rows = new int[tokens.size()];
        float[][] channels = new float[Channel.COUNT][tokens.size()];
        List<Boolean> ends = new ArrayList<>();
        List<String> forms = new ArrayList<>();
        List<Span> spans = new ArrayList<>();
        Cursor mention = new Cursor(mentions);
        Cursor quotation = new Cursor(quotations);
        int size = 0;
        int negated = 0;
        int lastMention = -1;
        for (Token token : tokens) {
            boolean subject = mention.reaches(token.span());
            boolean quoted = quotation.reaches(token.span());
            if (subject && (lastMention == mention.at || isDeterminer(token, mention.span()))) {
                continue;
            }
            lastMention = subject ? mention.at : -1;
            rows[size] = subject ? Vocabulary.SUBJECT : vocabulary.row(token.text());
            channels[Channel.MENTION][size] = subject ? 1 : 0;
            channels[Channel.QUOTED][size] = quoted ? 1 : 0;
            markCase(text, token.span(), channels, size);
            forms.add(subject ? SUBJECT : token.text());
            negated = CLAUSE_ENDS.contains(token.text()) ? 0 : negated;
            channels[Channel.NEGATED][size] = negated > 0 ? 1 : 0;
            negated = negatedAfter(token.text(), negated);
            ends.add(SENTENCE_ENDS.contains(token.text()));
            spans.add(subject ? mention.span() : token.span());
            size++;
        }
        int[] distances = distances(channels[Channel.MENTION], size);
        markNearness(channels, distances);
        markSentences(channels, ends);
        Speech speech = markSpeakers(channels, forms, ofSubject);
        markRatings(channels, lexicon.rate(forms), forms);
        return new Segment(rows, channels, 0, size, distances, spans, speech.ofSubject());
    }

    /** Whether a mention's name follows yet. */
    private static boolean isDeterminer(Token token, Span mention) {
        return DETERMINER.equals(token.text()) && token.span().end() < mention.end();
    }

    /** Goes along ordered spans with the tokens of the text. */
    private static final class Cursor {

        private final List<Span> spans;
        private int at;

        Cursor(List<Span> spans) {
            this.spans = spans;
        }

        /** Whether a span overlaps the token, which lies behind all tokens asked for before; {@code at} is that span. */
        boolean reaches(Span token) {
            while (at < spans.size() && spans.get(at).end() <= token.start()) {
                at++;
            }
            return at < spans.size() && spans.get(at).overlaps(token);
        }

        Span span() {
            return spans.get(at);
        }
    }

    private static void markCase(String text, Span span, float[][] channels, int at) {
        boolean first = Character.isUpperCase(text.codePointAt(span.start()));
        channels[Channel.CAPITALISED][at] = first ? 1 : 0;
        boolean all = first
                && span.length() > 1
                && span.of(text).codePoints().allMatch(c -> !Character.isLetter(c) || Character.isUpperCase(c));
        channels[Channel.UPPER_CASE][at] = all ? 1 : 0;
    }

    /** How many more tokens a negation reaches over; one that is itself negated takes the other back. */
    private static int negatedAfter(String token, int negated) {
        if (NEGATORS.contains(token)) {
            return negated > 0 ? 0 : NEGATION_SCOPE;
        }
        return Math.max(0, negated - 1);
    }

    /** What a negated word conveys is the contrary. The subject's own words are not rated: they do not judge the subject. */
    private static void markRatings(float[][] channels, List<float[]> known, List<String> forms) {
        List<float[]> ratings = new ArrayList<>();
        for (int at = 0; at < forms.size(); at++) {
            boolean negated = channels[Channel.NEGATED][at] > 0;
            float[] rating = negated ? Lexicon.contrary(known.get(at)) : known.get(at);
            for (int i = 0; i < Lexicon.CHANNELS; i++) {
                channels[Channel.LEXICON + i][at] = channels[Channel.OWN_WORDS][at] > 0 ? 0 : rating[i];
            }
            ratings.add(rating);
        }
        Roles roles = new Roles(forms, ratings);
        for (int at = 0; at < forms.size(); at++) {
            if (channels[Channel.MENTION][at] > 0) {
                float[] said = roles.at(at);
                channels[Channel.SAID_OF_SUBJECT][at] = said[0];
                channels[Channel.SAID_OF_SUBJECT + 1][at] = said[1];
            }
        }
    }

    private static Speech markSpeakers(float[][] channels, List<String> forms, boolean ofSubject) {
        boolean[] quoted = new boolean[forms.size()];
        boolean[] capitalised = new boolean[forms.size()];
        for (int at = 0; at < quoted.length; at++) {
            quoted[at] = channels[Channel.QUOTED][at] > 0;
            capitalised[at] = channels[Channel.CAPITALISED][at] > 0;
        }
        Speech speech = Speech.in(forms, SUBJECT, quoted, capitalised, ofSubject);
        for (int at = 0; at < quoted.length; at++) {
            channels[Channel.OWN_WORDS][at] = speech.speaker(at) == Speaker.SUBJECT ? 1 : 0;
            channels[Channel.OTHERS_WORDS][at] = speech.speaker(at) == Speaker.OTHER ? 1 : 0;
        }
        return speech;
    }

    private static void markSentences(float[][] channels, List<Boolean> ends) {
        int start = 0;
        boolean mentioned = false;
        for (int i = 0; i < ends.size(); i++) {
            mentioned |= channels[Channel.MENTION][i] > 0;
            if (ends.get(i) || i == ends.size() - 1) {
                Arrays.fill(channels[Channel.SENTENCE], start, i + 1, mentioned ? 1 : 0);
                start = i + 1;
                mentioned = false;
            }
        }
    }

    /** Tokens to the nearest mention, very many where there is none. */
    private static int[] distances(float[] mention, int size) {
        int[] distances = new int[size];
        int last = FAR;
        for (int i = 0; i < size; i++) {
            last = mention[i] > 0 ? 0 : last + 1;
            distances[i] = last;
        }
        last = FAR;
        for (int i = size - 1; i >= 0; i--) {
            last = mention[i] > 0 ? 0 : last + 1;
            distances[i] = Math.min(distances[i], last);
        }
        return distances;
    }

    private static void markNearness(float[][] channels, int... distances) {
        for (int i = 0; i < distances.length; i++) {
            channels[Channel.NEARNESS][i] = (float) Math.exp(-distances[i] / NEARNESS_SCALE);
        }
    }
}
