package io.standpoint.model.text;

import java.util.ArrayList;
import java.util.List;

/**
 * Finds quoted speech and words in scare quotes.
 *
 * <p>Marks are the straight {@code "}, the curly and low ones, guillemets either way round, corner brackets, and single
 * ones where they are no apostrophes. A quotation that a paragraph opens and does not close goes to its end; it goes on in
 * the next paragraph where that begins with an opening mark (as newspapers do) or closes it without having opened one.
 */
public final class Quotations {

    private Quotations() {}

    /**
     * The quotations of an article.
     *
     * @param paragraphs the texts of consecutive paragraphs
     * @return for every paragraph the quoted stretches with their marks, in order, without overlap, relative to it
     */
    public static List<List<Span>> find(List<String> paragraphs) {
        List<List<Span>> all = new ArrayList<>(paragraphs.size());
        boolean open = false;
        for (String paragraph : paragraphs) {
            QuotationScanner scanner = new QuotationScanner(paragraph, open);
            all.add(scanner.scan());
            open = scanner.endsOpen();
        }
        return all;
    }
}
