package io.standpoint.trainer.evaluation;

import io.standpoint.model.Manifest;
import io.standpoint.trainer.evaluation.EvaluationReport.SplitReport;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The model card: what a model is for, what it learned from, how good it is, and where it fails (after Mitchell et al.,
 * "Model Cards for Model Reporting", FAT* 2019).
 */
public final class ModelCard {

    private static final String USE =
            """
            ## What it is for

            It reads a news or opinion article in English and a subject (a person, organisation, country, group, law, policy
            or topic) and says of every paragraph whether it conveys a supportive, neutral or critical stance toward that
            subject, with probabilities. It is meant for aggregates over many articles, such as how the coverage of a source
            moves over time, and for pointing readers to paragraphs worth reading.

            It is not meant for decisions about people or outlets, for single paragraphs without a person who reads them, for
            languages other than English, for social media, or as a measure of truth, bias or quality. A critical paragraph
            may be right, and a supportive one wrong.
            """;

    private static final String LABELS =
            """
            ## What the labels mean

            The labels of `allsides` were given by a large language model that read each paragraph in its article under the
            guideline in `docs/annotation-guideline.md`. On 1,351 paragraphs of other articles two independent passes of it
            agreed on 96 % (Cohen's kappa 0.94). That is the labeller's agreement with itself; its agreement with people is
            unknown. The model learns what this labeller would say, and its measures are measures against this labeller.

            The labels of `newsmtsc` were given by people to single sentences toward a target named in them. How the labels of
            any other data set were given is for its owner to say.

            Train, development and test sets are split by article. The unlabelled text of all articles, those of the
            development and test sets included, was read for the word vectors.
            """;

    private static final String LIMITS =
            """
            ## Limits

            - Many of its decisions on single paragraphs differ from the labeller's: see accuracy and the figures by stance.
              Supportive paragraphs are rare in the data and found least.
            - It has no knowledge of the world: irony, allusion, and whose gain is whose loss escape it.
            - It was trained on articles in English from American outlets of 2010 to 2020. On other years, places, outlets and
              kinds of text it will be worse, and by how much was not measured.
            - Subjects that do not occur in the training data are measured apart above; use those figures for a new subject.
            - A subject that goes by other names than those given, or by pronouns alone, is not always found in the text.
            - Errors are not alike for all subjects, outlets and topics; shares over few articles can be wrong on one side.
            """;

    private final StringBuilder card = new StringBuilder();
    private final Manifest manifest;

    private ModelCard(Manifest manifest) {
        this.manifest = manifest;
    }

    /**
     * Writes a card.
     *
     * @param manifest of the model
     * @param threshold confidence below which a paragraph is undecided
     * @param evaluation of this model, where there is one
     * @return Markdown
     */
    public static String of(Manifest manifest, double threshold, Optional<EvaluationReport> evaluation) {
        ModelCard card = new ModelCard(manifest);
        card.line("# Model card: %s %s", manifest.name(), manifest.version());
        card.line("");
        card.line("%s", manifest.description());
        card.line("");
        card.provenance();
        card.text(USE);
        card.data();
        card.text(LABELS);
        evaluation.ifPresentOrElse(card::measures, card::noMeasures);
        card.calibration(threshold);
        card.text(LIMITS);
        card.licence();
        return card.card.toString();
    }

    private void provenance() {
        line("| | |");
        line("| --- | --- |");
        line("| created | %s |", manifest.created());
        line("| languages | %s |", String.join(", ", manifest.languages()));
        line("| source revision | `%s` |", manifest.gitCommit());
        line("| Java, Deeplearning4j | %s, %s |", manifest.javaVersion(), manifest.dl4jVersion());
        line("| file format | %d |", manifest.formatVersion());
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

    private void measures(EvaluationReport report) {
        line("## How good it is");
        line("");
        line(
                "Macro-F1 with 95 %% intervals from 1,000 draws of whole articles, beside two baselines fitted in the same run"
                        + " (the most frequent label; TF-IDF n-grams with logistic regression).");
        line("");
        line("| set | paragraphs | this model | majority | TF-IDF | accuracy | F1 supportive, neutral, critical |");
        line("| --- | --- | --- | --- | --- | --- | --- |");
        report.splits().forEach(this::measures);
        line("");
        line("| set | group | paragraphs | this model | TF-IDF |");
        line("| --- | --- | --- | --- | --- |");
        report.splits().forEach(this::groups);
        line("");
    }

    private void measures(SplitReport split) {
        Metrics model = split.overall(EvaluationReport.MODEL);
        line(
                "| %s%s | %,d | **%s** | %.3f | %.3f | %.3f | %.3f, %.3f, %.3f |",
                split.name(),
                split.fittedOn() > 0 ? " (fitted on it: not held out)" : "",
                model.paragraphs(),
                macroF1(model),
                split.overall(EvaluationReport.MAJORITY).macroF1(),
                split.overall(EvaluationReport.LINEAR).macroF1(),
                model.accuracy(),
                model.stances().get("supportive").f1(),
                model.stances().get("neutral").f1(),
                model.stances().get("critical").f1());
    }

    private void groups(SplitReport split) {
        Map<String, Metrics> linear = split.systems().get(EvaluationReport.LINEAR);
        split.systems().get(EvaluationReport.MODEL).forEach((group, metrics) -> {
            if (!group.equals(EvaluationReport.ALL)) {
                line(
                        "| %s | %s | %,d | %s | %.3f |",
                        split.name(),
                        group,
                        metrics.paragraphs(),
                        macroF1(metrics),
                        linear.get(group).macroF1());
            }
        });
    }

    private static String macroF1(Metrics metrics) {
        return String.format(
                Locale.ROOT,
                "%.3f (%.3f–%.3f)",
                metrics.macroF1(),
                metrics.macroF1Interval().low(),
                metrics.macroF1Interval().high());
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
                        + " those articles, so it never was measured on them.",
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
        line("");
        line("## Licence");
        line("");
        line(
                "The model and the program are under the Apache License 2.0. `NOTICE` names the data sets and their licences. The"
                        + " model file holds single words of the articles and the ids of those it was measured on, and none of their sentences.");
    }

    private void text(String block) {
        card.append(block).append('\n');
    }

    private void line(String format, Object... values) {
        card.append(String.format(Locale.ROOT, format, values)).append('\n');
    }
}
