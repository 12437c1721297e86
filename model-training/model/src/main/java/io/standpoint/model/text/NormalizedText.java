package io.standpoint.model.text;

/**
 * A text with its typography folded, and the way back to the original's offsets.
 *
 * <p>Quotation marks become {@code '} and {@code "}, hyphens {@code -}, longer dashes {@code —}, spaces of any width a
 * plain space, {@code …} three dots; soft hyphens and characters without width vanish; combining marks are composed;
 * full-width letters, ligatures and the like become plain letters (NFKC, where its result is letters and digits).
 * Letters keep their case. A text that is in this form already is kept as it is.
 */
public final class NormalizedText {

    private final String original;
    private final String text;
    private final int[] starts;
    private final int[] ends;

    /**
     * @param starts for every unit of {@code text} where its original begins; null where each stands in its own place
     * @param ends for every unit of {@code text} where its original ends; null together with {@code starts}
     */
    NormalizedText(String original, String text, int[] starts, int[] ends) {
        this.original = original;
        this.text = text;
        this.starts = starts;
        this.ends = ends;
    }

    /**
     * Normalises a text.
     *
     * @param original any text, unpaired surrogates included
     * @return its normalised form
     */
    public static NormalizedText of(String original) {
        for (int i = 0; i < original.length(); i++) {
            if (original.charAt(i) >= 0x80) {
                return new TextFolding(original).fold();
            }
        }
        return new NormalizedText(original, original, null, null);
    }

    /** The text that was normalised. */
    public String original() {
        return original;
    }

    /** The normalised text. */
    public String text() {
        return text;
    }

    /**
     * Where a stretch of the normalised text lies in the original.
     *
     * @param span within {@link #text()}
     * @return the stretch of {@link #original()} it came from; whole characters, empty where {@code span} is
     */
    public Span toOriginal(Span span) {
        return toOriginal(span.start(), span.end());
    }

    /** As {@link #toOriginal(Span)}. */
    Span toOriginal(int start, int end) {
        if (starts == null) {
            return new Span(start, end);
        }
        if (start == end) {
            int at = toOriginal(start);
            return new Span(at, at);
        }
        return new Span(starts[start], ends[end - 1]);
    }

    /**
     * Where one offset of the normalised text lies in the original.
     *
     * @param offset from 0 to the length of {@link #text()}
     * @return the first code unit of the original character, or the original's length at the end
     */
    public int toOriginal(int offset) {
        if (starts == null) {
            return offset;
        }
        return offset == starts.length ? original.length() : starts[offset];
    }
}
