package io.standpoint.model;

import io.standpoint.model.text.Article;
import io.standpoint.model.text.Paragraph;
import io.standpoint.model.text.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * An article, and the same article with each word of its prose left out in turn: what waits for a place in a batch when
 * an answer is to be explained. Made by {@link StanceModel#occlude}, and good for that model alone.
 *
 * @param article the whole of it
 * @param words those that were left out, in order
 * @param windows those of the whole article, followed by those without a word
 */
public record OccludedArticle(EncodedArticle article, List<Word> words, List<EncodedWindow> windows) {

    /** Keeps copies of the lists. */
    public OccludedArticle {
        words = List.copyOf(words);
        windows = List.copyOf(windows);
    }

    /**
     * A word that was left out.
     *
     * @param paragraph its paragraph's place in the article
     * @param span where it lies in the article's text
     * @param with the windows of the paragraph with the word in it, by their place among all windows
     * @param without the same windows without the word, in the same order
     */
    public record Word(int paragraph, Span span, List<Integer> with, List<Integer> without) {

        /** Keeps copies of the lists. */
        public Word {
            with = List.copyOf(with);
            without = List.copyOf(without);
        }
    }

    /** Gathers the windows. */
    static final class Builder {

        private final int paragraphs;
        private final List<EncodedWindow> whole = new ArrayList<>();
        private final List<EncodedWindow> hidden = new ArrayList<>();
        private final List<Gap> gaps = new ArrayList<>();
        private int firstWindow;
        private int firstGap;

        /** A word whose windows are numbered among the hidden ones alone. */
        private record Gap(int paragraph, Span span, List<Integer> with, List<Integer> without) {}

        Builder(Article article) {
            this.paragraphs = article.paragraphs().size();
        }

        /** Adds the next paragraph's windows. */
        void add(List<EncodedWindow> windows) {
            firstWindow = whole.size();
            whole.addAll(windows);
        }

        /** Names the words of that paragraph that are left out in turn, by their places in it. */
        void hide(Paragraph paragraph, List<Span> words) {
            firstGap = gaps.size();
            int start = paragraph.span().start();
            for (Span word : words) {
                Span inArticle = new Span(start + word.start(), start + word.end());
                gaps.add(new Gap(paragraph.index(), inArticle, new ArrayList<>(), new ArrayList<>()));
            }
        }

        /** Adds a window without one of those words, in the place of one of that paragraph's windows. */
        void replace(int word, int window, EncodedWindow without) {
            Gap gap = gaps.get(firstGap + word);
            gap.with().add(firstWindow + window);
            gap.without().add(hidden.size());
            hidden.add(without);
        }

        OccludedArticle build() {
            List<EncodedWindow> windows = new ArrayList<>(whole);
            windows.addAll(hidden);
            List<Word> words = gaps.stream()
                    .map(gap -> new Word(
                            gap.paragraph(),
                            gap.span(),
                            gap.with(),
                            gap.without().stream()
                                    .map(window -> whole.size() + window)
                                    .toList()))
                    .toList();
            return new OccludedArticle(new EncodedArticle(paragraphs, whole), words, windows);
        }
    }
}
