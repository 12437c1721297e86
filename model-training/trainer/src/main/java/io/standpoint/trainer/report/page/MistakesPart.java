package io.standpoint.trainer.report.page;

import io.standpoint.model.Stance;
import io.standpoint.trainer.evaluation.Mistake;
import io.standpoint.trainer.evaluation.SplitReport;

/** The most confident mistakes, to read. */
final class MistakesPart {

    private final Markup html;
    private final SplitReport split;

    MistakesPart(Markup html, SplitReport split) {
        this.html = html;
        this.split = split;
    }

    void write() {
        if (split.mistakes().isEmpty()) {
            return;
        }
        html.element("h3", "The worst mistakes")
                .element(
                        "p",
                        "The paragraphs on which the model was wrong and surest of it. The label may be the one that is wrong.");
        if (split.mistakes().get(0).text() == null) {
            html.element(
                    "p",
                    "Titles and paragraphs are left out here: they belong to their publishers. Whoever has the data sees them"
                            + " by running evaluate without --without-texts, or looks the paragraphs up by their numbers.",
                    "class",
                    "note");
        }
        html.open("ol", "class", "mistakes");
        split.mistakes().forEach(this::mistake);
        html.close();
    }

    private void mistake(Mistake mistake) {
        Stance said = mistake.probabilities().mostProbable();
        html.open("li")
                .open("p", "class", "verdict")
                .text("Labelled ")
                .element(
                        "strong",
                        mistake.label().label(),
                        "class",
                        mistake.label().label())
                .text(", said ")
                .element("strong", said.label(), "class", said.label())
                .close();
        html.open("p").text("Toward ").element("b", mistake.subject()).close();
        if (mistake.text() != null) {
            html.element("blockquote", mistake.text());
        }
        probabilities(mistake);
        html.open("footer");
        if (mistake.title() != null && !mistake.title().isBlank()) {
            html.element("cite", mistake.title()).text(mistake.source().isBlank() ? ". " : ", ");
        }
        html.text((mistake.source().isBlank() ? "" : mistake.source() + ". ") + "Paragraph " + mistake.paragraph()
                        + " of ")
                .element("code", mistake.article())
                .close()
                .close();
    }

    private void probabilities(Mistake mistake) {
        html.open("p", "class", "shares");
        double left = 0;
        html.open("svg", "viewBox", "0 0 100 6", "preserveAspectRatio", "none", "aria-hidden", "true");
        for (Stance stance : Stance.values()) {
            double width = 100 * mistake.probabilities().of(stance);
            html.empty(
                    "rect",
                    "class",
                    stance.label(),
                    "x",
                    Written.place(left),
                    "y",
                    "0",
                    "width",
                    Written.place(width),
                    "height",
                    "6");
            left += width;
        }
        html.close();
        for (Stance stance : Stance.values()) {
            html.element(
                    "span",
                    stance.label() + " "
                            + Written.percent(mistake.probabilities().of(stance)),
                    "class",
                    stance.label());
            html.text(stance == Stance.CRITICAL ? "" : " · ");
        }
        html.close();
    }
}
