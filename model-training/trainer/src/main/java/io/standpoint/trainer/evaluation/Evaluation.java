package io.standpoint.trainer.evaluation;

import io.standpoint.model.Probabilities;
import io.standpoint.model.card.Undecided;
import io.standpoint.model.text.Article;
import io.standpoint.trainer.data.InvalidDataException;
import io.standpoint.trainer.data.LabelledArticle;
import io.standpoint.trainer.data.LabelledArticle.LabelledParagraph;
import io.standpoint.trainer.data.PreparedData;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Evaluates a model on prepared sets, beside baselines that are fitted in the same run. */
public final class Evaluation {

    /** The set that goes with {@code train-more}. */
    public static final String TRAIN = "train";

    /** Additional labels that the baselines are fitted on, at most: n-grams of more need more memory than a laptop has. */
    public static final int MOST_DRAWN = 100_000;

    private final EvaluatedModel model;
    private final Path prepared;
    private final Bootstrap bootstrap;
    private final Consumer<String> progress;
    private final Map<String, Baselines> baselines = new HashMap<>();

    /** Baselines fitted on one training set, and its subjects. */
    private record Baselines(Classifier majority, Classifier linear, SubjectNames subjects) {}

    /**
     * Sets up; nothing is read yet.
     *
     * @param model what is evaluated
     * @param prepared the folder of the prepared files
     * @param bootstrap for the intervals
     * @param progress is told what begins
     */
    public Evaluation(EvaluatedModel model, Path prepared, Bootstrap bootstrap, Consumer<String> progress) {
        this.model = model;
        this.prepared = prepared;
        this.bootstrap = bootstrap;
        this.progress = progress;
    }

    /**
     * Evaluates on one set.
     *
     * @param name of the set, such as {@code test} or {@code newsmtsc-dev_rw}
     * @return what was found
     * @throws InvalidDataException where a prepared file is missing or has no label, or the training set has not two
     *     different ones
     * @throws IOException where reading fails
     */
    public SplitReport split(String name) throws IOException {
        List<LabelledArticle> articles = PreparedData.read(prepared, name);
        if (articles.stream().mapToInt(LabelledArticle::labelled).sum() == 0) {
            throw new InvalidDataException(prepared.resolve(name + ".jsonl") + " has no labelled paragraph");
        }
        String train = trainingSet(name);
        Baselines simple = baselines(train);
        progress.accept("evaluating on " + name);
        Map<String, List<JudgedParagraph>> systems = new LinkedHashMap<>();
        systems.put(SplitReport.MODEL, judge(articles, model.classifier(), simple.subjects()));
        systems.put(SplitReport.MAJORITY, judge(articles, simple.majority(), simple.subjects()));
        systems.put(SplitReport.LINEAR, judge(articles, simple.linear(), simple.subjects()));
        List<JudgedParagraph> judged = systems.get(SplitReport.MODEL);
        return new SplitReport(
                name,
                train,
                name.endsWith(TRAIN) ? 1 : model.fittedOn(articles),
                metrics(systems),
                new Breakdowns(bootstrap).of(systems),
                undecided(predictions(judged), model.undecidedThreshold()),
                candidates(articles),
                Mistake.worst(judged));
    }

    /** Sets of one origin share the part of their name before the last hyphen: own-dev goes with own-train. */
    private String trainingSet(String name) {
        String train = name.substring(0, name.lastIndexOf('-') + 1) + TRAIN;
        return Files.exists(prepared.resolve(train + ".jsonl")) ? train : TRAIN;
    }

    /** Fitted on what the model is fitted on, as far as it is of the same kind and memory allows. */
    private Baselines baselines(String train) throws IOException {
        Baselines fitted = baselines.get(train);
        if (fitted == null) {
            List<LabelledArticle> articles = new ArrayList<>(PreparedData.read(prepared, train));
            requireDifferentLabels(train, articles);
            List<LabelledArticle> more =
                    train.equals(TRAIN) && Files.exists(prepared.resolve(PreparedData.MORE + ".jsonl"))
                            ? PreparedData.read(prepared, PreparedData.MORE)
                            : List.of();
            SubjectNames subjects = new SubjectNames(
                    Stream.concat(articles.stream(), more.stream()).toList());
            articles.addAll(drawn(more, MOST_DRAWN));
            progress.accept("fitting the baselines on " + train);
            fitted = new Baselines(new MajorityBaseline(articles), LinearBaseline.fit(articles), subjects);
            baselines.put(train, fitted);
        }
        return fitted;
    }

    /** Articles with at most so many labels together, at random and always the same. */
    static List<LabelledArticle> drawn(List<LabelledArticle> more, int most) {
        List<LabelledArticle> shuffled = new ArrayList<>(more);
        Collections.shuffle(shuffled, new Random(0));
        List<LabelledArticle> drawn = new ArrayList<>();
        int labels = 0;
        for (LabelledArticle article : shuffled) {
            labels += article.labelled();
            if (labels > most) {
                break;
            }
            drawn.add(article);
        }
        return drawn;
    }

    private void requireDifferentLabels(String train, List<LabelledArticle> articles) throws InvalidDataException {
        long stances = articles.stream()
                .flatMap(article -> article.paragraphs().stream())
                .map(LabelledParagraph::stance)
                .filter(Objects::nonNull)
                .distinct()
                .count();
        if (stances < 2) {
            throw new InvalidDataException(
                    prepared.resolve(train + ".jsonl")
                            + " has labels of fewer than two stances, so no baseline can be fitted on it: label more paragraphs");
        }
    }

    private static List<JudgedParagraph> judge(List<LabelledArticle> articles, Classifier system, SubjectNames seen) {
        List<JudgedParagraph> judged = new ArrayList<>();
        for (LabelledArticle labelled : articles) {
            Article article = labelled.article();
            boolean seenSubject = seen.contain(labelled.subject().name());
            List<Probabilities> probabilities = system.classify(article);
            for (int i = 0; i < probabilities.size(); i++) {
                if (labelled.paragraphs().get(i).stance() != null) {
                    Prediction prediction = new Prediction(
                            labelled.id(),
                            labelled.paragraphs().get(i).stance(),
                            probabilities.get(i),
                            seenSubject,
                            article.paragraphs().get(i).mentionsSubject());
                    judged.add(new JudgedParagraph(labelled, i, prediction));
                }
            }
        }
        return judged;
    }

    private static List<Prediction> predictions(List<JudgedParagraph> judged) {
        return judged.stream().map(JudgedParagraph::prediction).toList();
    }

    private Map<String, Metrics> metrics(Map<String, List<JudgedParagraph>> systems) {
        Map<String, Metrics> metrics = new LinkedHashMap<>();
        systems.forEach((system, judged) -> metrics.put(system, Metrics.of(predictions(judged), bootstrap)));
        return metrics;
    }

    /** Of a single sentence nobody asks what it is about. */
    private static CandidateReport candidates(List<LabelledArticle> articles) {
        List<LabelledArticle> whole = articles.stream()
                .filter(article -> article.paragraphs().size() > 1)
                .toList();
        return whole.isEmpty() ? null : CandidateReport.of(whole);
    }

    private static Undecided undecided(List<Prediction> predictions, double threshold) {
        List<Prediction> decided = predictions.stream()
                .filter(prediction -> prediction.probabilities().confidence() >= threshold)
                .toList();
        return new Undecided(
                threshold,
                1 - (double) decided.size() / predictions.size(),
                Confusion.of(decided).accuracy());
    }
}
