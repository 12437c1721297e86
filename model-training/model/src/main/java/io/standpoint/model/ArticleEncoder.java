package io.standpoint.model;

import io.standpoint.model.EncodedWindow.Channel;
import io.standpoint.model.EncodedWindow.Region;
import io.standpoint.model.Segment.Part;
import io.standpoint.model.text.Article;
import io.standpoint.model.text.Paragraph;
import io.standpoint.model.text.Span;
import io.standpoint.model.text.Token;
import io.standpoint.model.text.Tokenizer;
import io.standpoint.model.text.Words;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiConsumer;

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

    /** Tokens from a mention within which a token counts as near it. */
    private static final int NEAR = 8;

    /** Tokens around a window that are read with it when a word is left out. */
    private static final int AROUND = 64;

    private final NetworkConfiguration configuration;
    private final SegmentReader reader;

    ArticleEncoder(NetworkConfiguration configuration, Vocabulary vocabulary, Lexicon lexicon) {
        this.configuration = configuration;
        this.reader = new SegmentReader(vocabulary, lexicon);
    }

    /** The windows of all paragraphs, in order; every paragraph has at least one. */
    List<EncodedWindow> encode(Article article) {
        List<EncodedWindow> windows = new ArrayList<>();
        forEach(article, (place, segment) -> windows.addAll(windowsOf(place, segment)));
        return windows;
    }

    /** As {@link #encode}, and of the prose the windows without each of its words in turn. */
    OccludedArticle occlude(Article article) {
        OccludedArticle.Builder occluded = new OccludedArticle.Builder(article);
        forEach(article, (place, segment) -> {
            occluded.add(windowsOf(place, segment));
            if (!place.paragraph().boilerplate()) {
                occludeWords(place, segment, occluded);
            }
        });
        return occluded.build();
    }

    /** What lies far from a window changes nothing in it, so of a long paragraph only the tokens around are read again. */
    private void occludeWords(Place place, Segment segment, OccludedArticle.Builder occluded) {
        Paragraph paragraph = place.paragraph();
        List<Token> tokens = Tokenizer.tokenize(paragraph.text());
        List<Span> words = Words.of(paragraph.text(), tokens, place.mentions());
        occluded.hide(paragraph, words);
        List<Part> parts = partsOf(segment);
        for (int p = 0; p < parts.size(); p++) {
            Part part = parts.get(p);
            Part around = part.around(AROUND, segment.size());
            List<Token> near = segment.of(around, tokens);
            for (int w = 0; w < words.size(); w++) {
                Part gap = segment.within(words.get(w));
                if (part.overlaps(gap)) {
                    Segment rest = readWithout(words.get(w), near, place);
                    Part left = part.without(gap).from(around.start());
                    occluded.replace(w, p, assemble(place, rest.part(left), extras(place, segment, words.get(w))));
                }
            }
        }
    }

    private Segment readWithout(Span word, List<Token> tokens, Place place) {
        Paragraph paragraph = place.paragraph();
        List<Token> rest =
                tokens.stream().filter(token -> !token.span().overlaps(word)).toList();
        return reader.read(paragraph.text(), rest, place.mentions(), paragraph.quotations(), place.ofSubject());
    }

    /** A paragraph, its mentions with their determiners, and what the network sees around it. */
    private record Place(
            Paragraph paragraph,
            List<Span> mentions,
            int paragraphs,
            Segment title,
            Segment context,
            boolean ofSubject) {}

    private void forEach(Article article, BiConsumer<Place, Segment> work) {
        Segment title = reader.read(
                        article.title(),
                        SegmentReader.withDeterminer(article.title(), article.titleMentions()),
                        List.of(),
                        false)
                .first(configuration.titleTokens());
        Segment context = Segment.EMPTY;
        boolean ofSubject = false;
        for (Paragraph paragraph : article.paragraphs()) {
            List<Span> mentions = SegmentReader.withDeterminer(paragraph.text(), paragraph.mentions());
            Segment segment = reader.read(paragraph.text(), mentions, paragraph.quotations(), ofSubject);
            Place place = new Place(paragraph, mentions, article.paragraphs().size(), title, context, ofSubject);
            work.accept(place, segment);
            if (!paragraph.boilerplate()) {
                context = segment.last(configuration.contextTokens());
                ofSubject = segment.ofSubject();
            }
        }
    }

    private List<EncodedWindow> windowsOf(Place place, Segment segment) {
        float[] extras = extras(place, place.paragraph().mentionsSubject(), segment.size());
        return partsOf(segment).stream()
                .map(part -> assemble(place, segment.part(part), extras))
                .toList();
    }

    private static float[] extras(Place place, Segment segment, Span hidden) {
        Part gap = segment.within(hidden);
        boolean mentioned = place.paragraph().mentions().stream().anyMatch(mention -> !mention.overlaps(hidden));
        return extras(place, mentioned, segment.size() - gap.size());
    }

    private static float[] extras(Place place, boolean mentioned, int size) {
        Paragraph paragraph = place.paragraph();
        return new float[] {
            mentioned ? 1 : 0,
            place.title().mentioned() ? 1 : 0,
            place.context().mentioned() ? 1 : 0,
            (float) paragraph.quotedShare(),
            place.paragraphs() == 1 ? 0 : paragraph.index() / (float) (place.paragraphs() - 1),
            (float) Math.log1p(size) / 5,
            place.paragraphs() == 1 && place.title().size() == 0 ? 1 : 0
        };
    }

    private List<Part> partsOf(Segment segment) {
        int most = configuration.windowTokens();
        List<Part> parts = new ArrayList<>();
        int start = 0;
        while (start + most < segment.size()) {
            parts.add(new Part(start, start + most));
            start += most - configuration.windowOverlap();
        }
        parts.add(new Part(start, segment.size()));
        return parts;
    }

    private EncodedWindow assemble(Place place, Segment window, float... extras) {
        Segment title = place.title();
        Segment context = place.context();
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
        return new EncodedWindow(
                place.paragraph().index(), Math.max(1, window.size()), rows, channels, regions, extras);
    }
}
