package io.standpoint.model;

import io.standpoint.model.EncodedWindow.Channel;
import io.standpoint.model.EncodedWindow.Region;
import io.standpoint.model.text.Article;
import io.standpoint.model.text.Paragraph;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

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

    private final NetworkConfiguration configuration;
    private final SegmentReader reader;

    ArticleEncoder(NetworkConfiguration configuration, Vocabulary vocabulary, Lexicon lexicon) {
        this.configuration = configuration;
        this.reader = new SegmentReader(vocabulary, lexicon);
    }

    /** The windows of all paragraphs, in order; every paragraph has at least one. */
    List<EncodedWindow> encode(Article article) {
        Segment title =
                reader.read(article.title(), article.titleMentions(), List.of()).first(configuration.titleTokens());
        List<EncodedWindow> windows = new ArrayList<>();
        Segment context = Segment.EMPTY;
        int paragraphs = article.paragraphs().size();
        for (Paragraph paragraph : article.paragraphs()) {
            Segment segment = reader.read(paragraph.text(), paragraph.mentions(), paragraph.quotations());
            float[] extras = extras(paragraph, paragraphs, title, context, segment);
            for (Segment window : windowsOf(segment)) {
                windows.add(assemble(paragraph.index(), title, context, window, extras));
            }
            if (!paragraph.boilerplate()) {
                context = segment.last(configuration.contextTokens());
            }
        }
        return windows;
    }

    private static float[] extras(
            Paragraph paragraph, int paragraphs, Segment title, Segment context, Segment segment) {
        return new float[] {
            paragraph.mentionsSubject() ? 1 : 0,
            title.mentioned() ? 1 : 0,
            context.mentioned() ? 1 : 0,
            (float) paragraph.quotedShare(),
            paragraphs == 1 ? 0 : paragraph.index() / (float) (paragraphs - 1),
            (float) Math.log1p(segment.size()) / 5,
            paragraphs == 1 && title.size() == 0 ? 1 : 0
        };
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
}
