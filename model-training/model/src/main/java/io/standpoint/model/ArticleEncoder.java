package io.standpoint.model;

import io.standpoint.model.EncodedWindow.Channel;
import io.standpoint.model.EncodedWindow.Region;
import io.standpoint.model.text.Article;
import io.standpoint.model.text.Paragraph;
import io.standpoint.model.text.Span;
import io.standpoint.model.text.Token;
import io.standpoint.model.text.Tokenizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * Turns an article into the windows that the network reads: for every paragraph the title, the end of the paragraph
 * before and the paragraph itself, a long one in overlapping windows. Every mention of the subject becomes one and the
 * same token, so that the network judges what is said and not of whom.
 */
final class ArticleEncoder {

    /**
     * Features of a whole paragraph: mentioned here, in the title, in the context; quoted share; place; length; whether
     * it stands alone, without a title or another paragraph.
     */
    static final int EXTRAS = 7;

    private static final Set<String> NEGATORS = Set.of(
            "not", "n't", "no", "never", "without", "nor", "neither", "none", "nothing", "nobody", "hardly", "barely",
            "cannot", "lack", "lacks", "lacked", "fail", "fails", "failed", "deny", "denies", "denied", "refuse",
            "refuses", "refused");
    private static final Set<String> CLAUSE_ENDS = Set.of(".", "!", "?", ";", ":", ",", "but", "“", "”", "\"");
    private static final Set<String> SENTENCE_ENDS = Set.of(".", "!", "?");
    private static final int NEGATION_SCOPE = 5;
    private static final int NEAR = 8;
    private static final double NEARNESS_SCALE = 6.0;

    private final NetworkConfiguration configuration;
    private final Vocabulary vocabulary;

    ArticleEncoder(NetworkConfiguration configuration, Vocabulary vocabulary) {
        this.configuration = configuration;
        this.vocabulary = vocabulary;
    }

    /** The windows of all paragraphs, in order; every paragraph has at least one. */
    List<EncodedWindow> encode(Article article) {
        Segment title =
                read(article.title(), article.titleMentions(), List.of()).first(configuration.titleTokens());
        List<EncodedWindow> windows = new ArrayList<>();
        Segment context = Segment.EMPTY;
        int paragraphs = article.paragraphs().size();
        for (Paragraph paragraph : article.paragraphs()) {
            Segment segment = read(paragraph.text(), paragraph.mentions(), paragraph.quotations());
            float[] extras = {
                paragraph.mentionsSubject() ? 1 : 0,
                title.mentioned() ? 1 : 0,
                context.mentioned() ? 1 : 0,
                (float) paragraph.quotedShare(),
                paragraphs == 1 ? 0 : paragraph.index() / (float) (paragraphs - 1),
                (float) Math.log1p(segment.size()) / 5,
                paragraphs == 1 && title.size() == 0 ? 1 : 0
            };
            for (Segment window : windowsOf(segment)) {
                windows.add(assemble(paragraph.index(), title, context, window, extras));
            }
            if (!paragraph.boilerplate()) {
                context = segment.last(configuration.contextTokens());
            }
        }
        return windows;
    }

    private List<Segment> windowsOf(Segment segment) {
        int most = configuration.windowTokens();
        List<Segment> windows = new ArrayList<>();
        int start = 0;
        while (start + most < segment.size()) {
            windows.add(segment.part(start, start + most));
            start += most - configuration.windowOverlap();
        }
        windows.add(segment.part(start, segment.size()));
        return windows;
    }

    private EncodedWindow assemble(int index, Segment title, Segment context, Segment window, float[] extras) {
        int gap = configuration.reach();
        int titleAt = gap;
        int contextAt = titleAt + title.size() + gap;
        int windowAt = contextAt + context.size() + gap;
        int length = windowAt + window.size() + gap;
        int[] rows = new int[length];
        float[][] channels = new float[Channel.COUNT][length];
        float[][] regions = new float[Region.COUNT][length];
        title.copyTo(titleAt, rows, channels);
        context.copyTo(contextAt, rows, channels);
        window.copyTo(windowAt, rows, channels);
        Arrays.fill(channels[Channel.TITLE], titleAt, titleAt + title.size(), 1);
        Arrays.fill(channels[Channel.CONTEXT], contextAt, contextAt + context.size(), 1);
        Arrays.fill(regions[Region.TITLE], titleAt, titleAt + title.size(), 1);
        Arrays.fill(regions[Region.CONTEXT], contextAt, contextAt + context.size(), 1);
        Arrays.fill(regions[Region.PARAGRAPH], windowAt, windowAt + window.size(), 1);
        for (int i = 0; i < window.size(); i++) {
            regions[Region.NEAR_MENTION][windowAt + i] = window.distance(i) <= NEAR ? 1 : 0;
        }
        return new EncodedWindow(index, Math.max(1, window.size()), rows, channels, regions, extras);
    }

    private Segment read(String text, List<Span> mentions, List<Span> quotations) {
        List<Token> tokens = Tokenizer.tokenize(text);
        int[] rows = new int[tokens.size()];
        float[][] channels = new float[Channel.COUNT][tokens.size()];
        List<Boolean> ends = new ArrayList<>();
        int size = 0;
        int mention = 0;
        int quotation = 0;
        int negated = 0;
        int inMention = -1;
        for (Token token : tokens) {
            Span span = token.span();
            mention = skipBefore(mentions, mention, span);
            quotation = skipBefore(quotations, quotation, span);
            boolean subject = mention < mentions.size() && mentions.get(mention).overlaps(span);
            if (subject && inMention == mention) {
                continue;
            }
            inMention = subject ? mention : -1;
            rows[size] = subject ? Vocabulary.SUBJECT : vocabulary.row(token.text());
            channels[Channel.MENTION][size] = subject ? 1 : 0;
            channels[Channel.QUOTED][size] =
                    quotation < quotations.size() && quotations.get(quotation).overlaps(span) ? 1 : 0;
            markCase(text, span, channels, size);
            negated = CLAUSE_ENDS.contains(token.text()) ? 0 : negated;
            channels[Channel.NEGATED][size] = negated > 0 ? 1 : 0;
            negated = NEGATORS.contains(token.text()) ? NEGATION_SCOPE : Math.max(0, negated - 1);
            ends.add(SENTENCE_ENDS.contains(token.text()));
            size++;
        }
        Segment segment = new Segment(rows, channels, 0, size, distances(channels[Channel.MENTION], size));
        segment.markNearness();
        markSentences(channels, ends);
        return segment;
    }

    private static int skipBefore(List<Span> spans, int at, Span token) {
        int next = at;
        while (next < spans.size() && spans.get(next).end() <= token.start()) {
            next++;
        }
        return next;
    }

    private static void markCase(String text, Span span, float[][] channels, int at) {
        boolean first = Character.isUpperCase(text.codePointAt(span.start()));
        channels[Channel.CAPITALISED][at] = first ? 1 : 0;
        boolean all = first
                && span.length() > 1
                && span.of(text).codePoints().allMatch(c -> !Character.isLetter(c) || Character.isUpperCase(c));
        channels[Channel.UPPER_CASE][at] = all ? 1 : 0;
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

    /** Tokens to the nearest mention, the size of the text where there is none. */
    private static int[] distances(float[] mention, int size) {
        int[] distances = new int[size];
        int last = Integer.MAX_VALUE / 2;
        for (int i = 0; i < size; i++) {
            last = mention[i] > 0 ? 0 : last + 1;
            distances[i] = last;
        }
        last = Integer.MAX_VALUE / 2;
        for (int i = size - 1; i >= 0; i--) {
            last = mention[i] > 0 ? 0 : last + 1;
            distances[i] = Math.min(distances[i], last);
        }
        return distances;
    }

    /** A stretch of tokens with its features; {@code from} and {@code to} select a part of the shared arrays. */
    @SuppressWarnings("ArrayRecordComponent")
    private record Segment(int[] rows, float[][] channels, int from, int to, int[] distances) {

        static final Segment EMPTY = new Segment(new int[0], new float[Channel.COUNT][0], 0, 0, new int[0]);

        int size() {
            return to - from;
        }

        Segment part(int start, int end) {
            return new Segment(rows, channels, from + start, from + end, distances);
        }

        Segment first(int most) {
            return part(0, Math.min(most, size()));
        }

        Segment last(int most) {
            return part(Math.max(0, size() - most), size());
        }

        int distance(int at) {
            return distances[from + at];
        }

        boolean mentioned() {
            for (int i = from; i < to; i++) {
                if (distances[i] == 0) {
                    return true;
                }
            }
            return false;
        }

        void markNearness() {
            for (int i = from; i < to; i++) {
                channels[Channel.NEARNESS][i] = (float) Math.exp(-distances[i] / NEARNESS_SCALE);
            }
        }

        void copyTo(int at, int[] targetRows, float[][] targetChannels) {
            System.arraycopy(rows, from, targetRows, at, size());
            for (int c = 0; c < Channel.COUNT; c++) {
                System.arraycopy(channels[c], from, targetChannels[c], at, size());
            }
        }
    }
}
