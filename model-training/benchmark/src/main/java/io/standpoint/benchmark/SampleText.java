package io.standpoint.benchmark;

import io.standpoint.model.text.Article;
import io.standpoint.model.text.Subject;
import io.standpoint.model.text.Tokenizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** News-like text of paragraphs of exactly {@value #TOKENS} tokens, every one different, the same in every run. */
final class SampleText {

    static final int TOKENS = 80;
    static final String TITLE = "Mayor Jane Whitfield defends plan for the harbour as council splits";
    static final Subject SUBJECT = new Subject("Jane Whitfield", List.of("the mayor"));

    private static final String[] WORDS = ("council plan harbour budget vote critics praised residents said jobs tax"
                    + " promised failed housing city new after against support million people report members"
                    + " office decision rejected welcomed transport years would could should not never better worse")
            .split(" ", -1);
    private static final String[] OPENINGS = {
        "Whitfield's plan was praised by the council,",
        "“The mayor failed us,” residents said, and",
        "Jane Whitfield said the"
    };

    private final Random random = new Random(17);

    /** One paragraph; some mention the subject at once, all somewhere. */
    String paragraph() {
        StringBuilder text = new StringBuilder(OPENINGS[random.nextInt(OPENINGS.length)]);
        int tokens = Tokenizer.tokenize(text.toString()).size();
        for (; tokens < TOKENS - 1; tokens++) {
            text.append(' ').append(tokens == TOKENS / 2 ? "Whitfield" : WORDS[random.nextInt(WORDS.length)]);
        }
        return text.append('.').toString();
    }

    /** Different paragraphs. */
    List<String> paragraphs(int size) {
        List<String> paragraphs = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            paragraphs.add(paragraph());
        }
        return paragraphs;
    }

    /** Reads paragraphs as one article, each with the title and the one before it as its context. */
    static Article article(List<String> paragraphs) {
        return Article.ofParagraphs(TITLE, paragraphs, SUBJECT);
    }
}
