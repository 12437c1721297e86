package io.standpoint.trainer.evaluation;

import io.standpoint.trainer.data.LabelledArticle;

/**
 * A labelled paragraph in its article, with what a system said of it.
 *
 * @param article with all its paragraphs
 * @param paragraph which one, from 0
 * @param prediction what was said
 */
record JudgedParagraph(LabelledArticle article, int paragraph, Prediction prediction) {

    String text() {
        return article.paragraphs().get(paragraph).text();
    }
}
