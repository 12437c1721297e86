package io.standpoint.trainer.fitting;

import io.standpoint.model.EncodedWindow;
import io.standpoint.model.Stance;
import io.standpoint.model.StanceNetwork;
import io.standpoint.trainer.data.LabelledArticle;
import java.util.ArrayList;
import java.util.List;

/**
 * One window of a labelled paragraph.
 *
 * @param window as the network reads it
 * @param stance the paragraph's label
 */
record Example(EncodedWindow window, Stance stance) {

    /** The windows of all labelled paragraphs of an article, in order. */
    static List<Example> of(StanceNetwork network, LabelledArticle article) {
        List<Example> examples = new ArrayList<>();
        for (EncodedWindow window : network.encode(article.article())) {
            Stance stance = article.paragraphs().get(window.paragraph()).stance();
            if (stance != null) {
                examples.add(new Example(window, stance));
            }
        }
        return examples;
    }
}
