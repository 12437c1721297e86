package io.standpoint.model;

import io.standpoint.model.EncodedWindow.Channel;
import io.standpoint.model.text.Span;
import io.standpoint.model.text.Token;
import java.util.List;

/**
 * A stretch of tokens with its features; {@code from} and {@code to} select a part of the arrays, which all stretches of
 * one text share.
 *
 * @param rows rows of the embedding matrix
 * @param channels token features, {@code Channel.COUNT} rows
 * @param from first token
 * @param to behind the last token
 * @param distances tokens to the nearest mention, very large where there is none
 * @param spans where each token begins in the text that was read, and where it ends, a mention whole
 * @param ofSubject whether a pronoun in the text that follows may stand for the subject
 */
@SuppressWarnings("ArrayRecordComponent")
record Segment(int[] rows, float[][] channels, int from, int to, int[] distances, List<Span> spans, boolean ofSubject) {

    static final Segment EMPTY =
            new Segment(new int[0], new float[Channel.COUNT][0], 0, 0, new int[0], List.of(), false);

    /**
     * Some neighbouring tokens of a stretch.
     *
     * @param start the first, counted from the stretch's first
     * @param end behind the last
     */
    record Part(int start, int end) {

        boolean overlaps(Part other) {
            return start < other.end && other.start < end;
        }

        /** Where the tokens of this part stand once those of a gap are taken out. */
        Part without(Part gap) {
            return new Part(moved(start, gap), moved(end, gap));
        }

        /** This part with as many tokens more on either side as there are among so many. */
        Part around(int more, int size) {
            return new Part(Math.max(0, start - more), Math.min(size, end + more));
        }

        /** The same part counted from another token. */
        Part from(int first) {
            return new Part(start - first, end - first);
        }

        int size() {
            return end - start;
        }

        private static int moved(int at, Part gap) {
            return at <= gap.start ? at : Math.max(gap.start, at - (gap.end - gap.start));
        }
    }

    int size() {
        return to - from;
    }

    /** The tokens that lie in a range of the text. */
    Part within(Span range) {
        int start = behind(range.start());
        int end = start;
        while (end < size() && spans.get(from + end).overlaps(range)) {
            end++;
        }
        return new Part(start, end);
    }

    /** The first token that ends behind a place of the text. */
    private int behind(int place) {
        int low = 0;
        int high = size();
        while (low < high) {
            int middle = (low + high) / 2;
            if (spans.get(from + middle).end() <= place) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** Those tokens of the text, in their order, that a part was made from. */
    List<Token> of(Part part, List<Token> tokens) {
        if (part.size() == 0) {
            return List.of();
        }
        Span range = new Span(
                spans.get(from + part.start).start(),
                spans.get(from + part.end - 1).end());
        return tokens.stream().filter(token -> token.span().overlaps(range)).toList();
    }

    Segment part(Part part) {
        return part(part.start, part.end);
    }

    Segment part(int start, int end) {
        return new Segment(rows, channels, from + start, from + end, distances, spans, ofSubject);
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

    void copyTo(int at, int[] targetRows, float[][] targetChannels) {
        System.arraycopy(rows, from, targetRows, at, size());
        for (int c = 0; c < Channel.COUNT; c++) {
            System.arraycopy(channels[c], from, targetChannels[c], at, size());
        }
    }
}
