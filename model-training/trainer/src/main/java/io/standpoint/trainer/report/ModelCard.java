package io.standpoint.trainer.report;

import io.standpoint.model.Manifest;
import io.standpoint.model.card.Card;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** A model card in Markdown: what a model is for, what it learned from, how good it is, and where it fails. */
public final class ModelCard {

    private final StringBuilder text = new StringBuilder();
    private final Manifest manifest;

    private ModelCard(Manifest manifest) {
        this.manifest = manifest;
    }

    /**
     * Writes a card.
     *
     * @param manifest of the model
     * @param threshold confidence below which a paragraph is undecided
     * @param card what was measured of it, where that was done
     * @return Markdown
     */
    public static String of(Manifest manifest, double threshold, Optional<Card> card) {
        ModelCard written = new ModelCard(manifest);
        written.head();
        written.list("What it is for", card.map(Card::uses).orElse(CardTexts.USES));
        written.list("What it is not for", card.map(Card::misuses).orElse(CardTexts.MISUSES));
        written.data();
        written.list("What the labels mean", card.map(Card::labels).orElse(CardTexts.LABELS));
        card.ifPresentOrElse(measured -> written.text.append(CardFigures.of(measured)), written::noMeasures);
        written.calibration(threshold);
        written.list("Limits and known weaknesses", card.map(Card::limits).orElse(CardTexts.LIMITS));
        written.licence();
        return written.text.toString();
    }

    private void head() {
        line("# Model card: %s %s", manifest.name(), manifest.version());
        line("");
        line("%s", manifest.description());
        line("");
        line("| | |");
        line("| --- | --- |");
        line("| created | %s |", manifest.created());
        line("| languages | %s |", String.join(", ", manifest.languages()));
        line("| source revision | `%s` |", manifest.gitCommit());
        line("| Java, Deeplearning4j | %s, %s |", manifest.javaVersion(), manifest.dl4jVersion());
        line("| file format | %d |", manifest.formatVersion());
        line("");
    }

    private void list(String title, List<String> sentences) {
        line("## %s", title);
        line("");
        sentences.forEach(sentence -> line("- %s", sentence));
        line("");
    }

    private void data() {
        line("## What it learned from");
        line("");
        line("| data set | articles or sentences | labelled paragraphs | licence | source |");
        line("| --- | --- | --- | --- | --- |");
        for (Manifest.DataSet set : manifest.dataSets()) {
            line(
                    "| %s | %,d | %,d | %s | %s |",
                    set.name(), set.articles(), set.paragraphs(), set.licence(), set.source());
        }
        line("");
    }

    private void noMeasures() {
        line("## How good it is");
        line("");
        line("No evaluation was given to `card`; run `evaluate` and give its `evaluation.json`.");
        line("");
    }

    private void calibration(double threshold) {
        line("## Probabilities");
        line("");
        line(
                "Probabilities, threshold and stored error rates come from cross-fitted predictions: each article of the training"
                        + " and development sets was classified by a network that had not seen it. A paragraph whose most"
                        + " probable stance has less than %.2f is called undecided. The shipped network was fitted on all of"
                        + " those articles, so it is not measured on them.",
                threshold);
        line("");
        if (!manifest.metrics().isEmpty()) {
            line("| cross-fitted measure | value |");
            line("| --- | --- |");
            manifest.metrics().entrySet().stream()
                    .sorted(Map.Entry.comparingByKey())
                    .forEach(metric -> line("| %s | %.3f |", metric.getKey(), metric.getValue()));
            line("");
        }
    }

    private void licence() {
        line("## Licence");
        line("");
        line(
                "The model and the program are under the Apache License 2.0. `NOTICE` names the data sets and their licences. The"
                        + " model file holds single words of the articles and the ids of those it was measured on, and none of their sentences.");
    }

    private void line(String format, Object... values) {
        text.append(String.format(Locale.ROOT, format, values)).append('\n');
    }
}
