package io.standpoint.article;

/** The article has no paragraph with this index. */
public final class ParagraphNotFoundException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ParagraphNotFoundException(int index, int paragraphs) {
        super("The article has no paragraph " + index + "; its last is " + (paragraphs - 1) + ".");
    }
}
