package io.standpoint.trainer.evaluation;

import de.bwaldvogel.liblinear.Feature;
import de.bwaldvogel.liblinear.Linear;
import de.bwaldvogel.liblinear.Model;
import de.bwaldvogel.liblinear.Parameter;
import de.bwaldvogel.liblinear.Problem;
import de.bwaldvogel.liblinear.SolverType;
import io.standpoint.model.Probabilities;
import io.standpoint.model.Stance;
import io.standpoint.model.text.Article;
import io.standpoint.model.text.Paragraph;
import io.standpoint.model.text.Span;
import io.standpoint.trainer.data.LabelledArticle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * TF-IDF n-grams of the paragraph, in which mentions of the subject are one token, and logistic regression, one stance
 * against the others, each stance with the same total weight (LIBLINEAR: Fan, Chang, Hsieh, Wang and Lin, JMLR 2008; L2
 * penalty, primal). Gives the same result each time.
 */
// The order of the stances is part of their contract: it is that of the network's outputs.
@SuppressWarnings("EnumOrdinal")
public final class LinearBaseline implements Classifier {

    private static final String SUBJECT = "subject_";
    private static final double COST = 1;
    private static final double TOLERANCE = 0.01;

    private final TfIdf tfIdf;
    private final Model model;

    private LinearBaseline(TfIdf tfIdf, Model model) {
        this.tfIdf = tfIdf;
        this.model = model;
    }

    /**
     * Fits the regression.
     *
     * @param train articles with at least two different labels
     * @return the fitted baseline
     */
    public static LinearBaseline fit(List<LabelledArticle> train) {
        List<String> texts = new ArrayList<>();
        List<Stance> labels = new ArrayList<>();
        for (LabelledArticle labelled : train) {
            Article article = labelled.article();
            for (int i = 0; i < labelled.paragraphs().size(); i++) {
                Stance stance = labelled.paragraphs().get(i).stance();
                if (stance != null) {
                    texts.add(text(article.paragraphs().get(i)));
                    labels.add(stance);
                }
            }
        }
        TfIdf tfIdf = TfIdf.fit(texts);
        Problem problem = new Problem();
        problem.l = texts.size();
        problem.n = tfIdf.size();
        problem.x = texts.stream().map(tfIdf::features).toArray(Feature[][]::new);
        problem.y = labels.stream().mapToDouble(Stance::ordinal).toArray();
        Linear.disableDebugOutput();
        return new LinearBaseline(tfIdf, Linear.train(problem, parameter(labels)));
    }

    private static Parameter parameter(List<Stance> labels) {
        Parameter parameter = new Parameter(SolverType.L2R_LR, COST, TOLERANCE);
        int[] classes =
                labels.stream().mapToInt(Stance::ordinal).distinct().sorted().toArray();
        double[] weights = new double[classes.length];
        for (int i = 0; i < classes.length; i++) {
            int stance = classes[i];
            long count =
                    labels.stream().filter(label -> label.ordinal() == stance).count();
            weights[i] = (double) labels.size() / (classes.length * count);
        }
        parameter.setWeights(weights, classes);
        return parameter;
    }

    @Override
    public List<Probabilities> classify(Article article) {
        return article.paragraphs().stream().map(this::classify).toList();
    }

    private Probabilities classify(Paragraph paragraph) {
        double[] estimates = new double[model.getNrClass()];
        Linear.predictProbability(model, tfIdf.features(text(paragraph)), estimates);
        double[] probabilities = new double[Stance.values().length];
        for (int i = 0; i < estimates.length; i++) {
            probabilities[model.getLabels()[i]] = estimates[i];
        }
        return new Probabilities(probabilities[0], probabilities[1], probabilities[2]);
    }

    private static String text(Paragraph paragraph) {
        StringBuilder text = new StringBuilder();
        int copied = 0;
        for (Span mention : paragraph.mentions()) {
            text.append(paragraph.text(), copied, mention.start()).append(SUBJECT);
            copied = mention.end();
        }
        return text.append(paragraph.text().substring(copied)).toString().toLowerCase(Locale.ROOT);
    }
}
