package io.standpoint.trainer;

import io.standpoint.model.CrossFittedPrediction;
import io.standpoint.model.Probabilities;
import io.standpoint.model.Stance;
import io.standpoint.model.StanceModel;
import io.standpoint.model.quantification.ErrorRates;
import io.standpoint.trainer.data.InvalidDataException;
import io.standpoint.trainer.data.LabelledArticle;
import io.standpoint.trainer.data.PreparedData;
import io.standpoint.trainer.quantification.IntervalCoverage;
import io.standpoint.trainer.quantification.IntervalWidths;
import io.standpoint.trainer.quantification.MethodComparison;
import io.standpoint.trainer.quantification.UnseenArticles;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code quantify}: how well shares of stances in many articles can be told from what a model says. */
@Command(
        name = "quantify",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description =
                "Compares ways to correct shares for a model's errors, and says how often their intervals hold the"
                        + " truth, on the model's own cross-fitted predictions.")
final class QuantifyCommand implements Callable<Integer> {

    private static final long SEED = 20261125;

    @Parameters(paramLabel = "MODEL", description = "the model file")
    private Path file;

    @Option(
            names = "--work",
            paramLabel = "WORK",
            description = "the folder that 'prepare' filled; then its unseen articles are estimated as well")
    private Path work;

    @Option(names = "--split", paramLabel = "SET", defaultValue = "test", description = "which (${DEFAULT-VALUE})")
    private String split;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        StanceModel model = ModelFile.read(file);
        List<CrossFittedPrediction> crossFitted = model.crossFitted();
        ErrorRates rates = ErrorRates.of(crossFitted)
                .orElseThrow(() -> new InvalidDataException(file
                        + " tells labels apart too badly for a correction, or has none of one label; train it on more"
                        + " labelled articles"));
        print("Error rates", rates(rates));
        print("Mean absolute error of the shares, and of net", new MethodComparison(crossFitted, SEED).table());
        IntervalCoverage coverage = new IntervalCoverage(crossFitted, SEED);
        print("Intervals that hold the shares of the labels", coverage.table());
        print("Differences of net between groups that are alike", coverage.comparisons());
        print("Half-widths of 95 % intervals of net", new IntervalWidths(crossFitted, rates, SEED).table());
        if (work != null) {
            List<LabelledArticle> articles = PreparedData.read(PreparedData.folder(work), split);
            print("The articles of " + split, new UnseenArticles(predicted(model, articles), rates, SEED).table());
        }
        return 0;
    }

    private void print(String title, String table) {
        PrintWriter out = spec.commandLine().getOut();
        out.println(title);
        out.println();
        out.println(table);
        out.println();
        out.flush();
    }

    private static String rates(ErrorRates rates) {
        List<String> lines = new ArrayList<>();
        lines.add("| label | said supportive | neutral | critical |");
        lines.add("| --- | --- | --- | --- |");
        for (Stance label : Stance.values()) {
            lines.add(String.format(
                    Locale.ROOT,
                    "| %s | %.3f | %.3f | %.3f |",
                    label.label(),
                    rates.rate(label, Stance.SUPPORTIVE),
                    rates.rate(label, Stance.NEUTRAL),
                    rates.rate(label, Stance.CRITICAL)));
        }
        return String.join("\n", lines);
    }

    private static List<CrossFittedPrediction> predicted(StanceModel model, List<LabelledArticle> articles) {
        List<CrossFittedPrediction> predictions = new ArrayList<>();
        for (LabelledArticle article : articles) {
            List<Probabilities> said = model.classify(article.article());
            for (int i = 0; i < said.size(); i++) {
                Stance label = article.paragraphs().get(i).stance();
                if (label != null) {
                    predictions.add(new CrossFittedPrediction(
                            article.id(), article.dataset(), article.kind(), article.bias(), i, label, said.get(i)));
                }
            }
        }
        return predictions;
    }
}
