package io.standpoint.model.text;

import java.util.ArrayList;
import java.util.List;

/**
 * The words of a text as people see them. A tokeniser's pieces that stand together are one word where an apostrophe or a
 * hyphen joins them ({@code don't}, {@code far-right}); a mention of the subject is one word, however many it has. Marks
 * of punctuation alone are none.
 */
public final class Words {

    private final String text;
    private final List<Span> words = new ArrayList<>();
    private Span open;

    private Words(String text) {
        this.text = text;
    }

    /**
     * The words of a text.
     *
     * @param text any text
     * @param tokens its tokens
     * @param mentions of the subject in it, in order and without overlap
     * @return spans in order, without overlap, each with a letter or digit in it; no word begins or ends inside a token
     *     or a mention
     */
    public static List<Span> of(String text, List<Token> tokens, List<Span> mentions) {
        Words words = new Words(text);
        int next = 0;
        for (Token token : tokens) {
            while (next < mentions.size()
                    && mentions.get(next).end() <= token.span().start()) {
                next++;
            }
            boolean mention = next < mentions.size() && mentions.get(next).overlaps(token.span());
            words.add(mention ? union(mentions.get(next), token.span()) : token.span());
        }
        words.close();
        return List.copyOf(words.words);
    }

    private void add(Span piece) {
        if (open == null) {
            open = piece;
        } else if (piece.start() < open.end() || joins(piece)) {
            open = union(open, piece);
        } else {
            close();
            open = piece;
        }
    }

    private void close() {
        if (open != null && isWord(open)) {
            words.add(open);
        }
        open = null;
    }

    private boolean joins(Span piece) {
        if (piece.start() != open.end()) {
            return false;
        }
        int last = text.codePointBefore(open.end());
        int first = text.codePointAt(piece.start());
        if (isLetter(last)) {
            return isLetter(first) ? !standAlone(last, first) : isJoint(first) && letterFollows(piece);
        }
        return isJoint(last) && isWord(open) && isLetter(first);
    }

    /** Whether a joint has a letter behind it, in its own piece ('s) or in the next. */
    private boolean letterFollows(Span joint) {
        int after = joint.start() + Character.charCount(text.codePointAt(joint.start()));
        return after < text.length() && isLetter(text.codePointAt(after));
    }

    private boolean isWord(Span span) {
        return span.of(text).codePoints().anyMatch(point -> isLetter(point) && !Letters.isMark(point));
    }

    private static boolean standAlone(int last, int first) {
        return Letters.standsAlone(last) || Letters.standsAlone(first);
    }

    private static boolean isLetter(int point) {
        return Letters.isWord(point);
    }

    private static boolean isJoint(int point) {
        return point == '-' || point == '\'' || point == '\u2019' || point == '\u2010' || point == '\u2011';
    }

    private static Span union(Span one, Span other) {
        return new Span(Math.min(one.start(), other.start()), Math.max(one.end(), other.end()));
    }
}
