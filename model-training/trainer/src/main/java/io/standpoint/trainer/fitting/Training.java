package io.standpoint.trainer.fitting;

import io.standpoint.model.Calibration;
import io.standpoint.model.CrossFittedPrediction;
import io.standpoint.model.Stance;
import io.standpoint.model.StanceNetwork;
import io.standpoint.trainer.configuration.TrainingConfiguration;
import io.standpoint.trainer.data.InvalidDataException;
import io.standpoint.trainer.data.LabelledArticle;
import io.standpoint.trainer.fitting.CrossFitting.Scored;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A whole training run: a network for every fold, whose predictions of the held-out articles give calibration,
 * threshold and error rates, and at last the network that is shipped, fitted on all of them. Each of them is made of as
 * many members as the configuration says.
 */
public final class Training {

    /** More than there can be folds. */
    private static final long SEEDS_OF_A_MEMBER = 1_000;

    private final TrainingConfiguration configuration;
    private final NetworkFactory networks;
    private final List<LabelledArticle> articles;
    private final List<LabelledArticle> additional;
    private final Path checkpoints;
    private final String fingerprint;

    /**
     * Prepares a run.
     *
     * @param configuration of the run
     * @param words what is known of words beforehand
     * @param articles cross-fitted and fitted on
     * @param additional fitted on along with them, in every fold
     * @param checkpoints folder to keep the state of the fits in
     * @param fingerprint of everything that the run depends on; checkpoints with another one are not used
     * @throws InvalidDataException if the word vectors do not fit the configuration, or an article is both
     *     cross-fitted and additional, which would be predicted by a network that has seen it
     */
    public Training(
            TrainingConfiguration configuration,
            LexicalResources words,
            List<LabelledArticle> articles,
            List<LabelledArticle> additional,
            Path checkpoints,
            String fingerprint)
            throws InvalidDataException {
        requireApart(articles, additional);
        this.configuration = configuration;
        this.networks = new NetworkFactory(configuration, words);
        this.articles = List.copyOf(articles);
        this.additional = List.copyOf(additional);
        this.checkpoints = checkpoints;
        this.fingerprint = fingerprint;
    }

    private static void requireApart(List<LabelledArticle> articles, List<LabelledArticle> additional)
            throws InvalidDataException {
        Set<String> crossFitted = articles.stream().map(LabelledArticle::id).collect(Collectors.toSet());
        Optional<String> both = additional.stream()
                .map(LabelledArticle::id)
                .filter(crossFitted::contains)
                .findFirst();
        if (both.isPresent()) {
            throw new InvalidDataException("article " + both.get()
                    + " is in a set under data.additional and in one under data.train or data.development:"
                    + " take it out of one of them");
        }
    }

    /**
     * What a run gives.
     *
     * @param network fitted on everything
     * @param calibration from the cross-fitted predictions
     * @param crossFitted the predictions, calibrated
     */
    public record Result(StanceNetwork network, Calibration calibration, List<CrossFittedPrediction> crossFitted) {}

    /**
     * Runs, or goes on with an interrupted run.
     *
     * @param threads networks that are fitted at the same time; the result does not depend on it
     * @return the fitted parts of a model
     * @throws IOException if a checkpoint cannot be written or read
     * @throws InterruptedException if the thread is interrupted
     */
    public Result run(int threads) throws IOException, InterruptedException {
        CrossFitting folds =
                new CrossFitting(articles, configuration.calibration().folds(), configuration.seed());
        Examples examples = new Examples(
                networks.network(0), articles, additional, configuration.data().additionalNeutralShare());
        ExecutorService workers = Executors.newFixedThreadPool(threads);
        try (FitProgress progress = new FitProgress(work(folds))) {
            List<List<Future<StanceNetwork>>> ofFolds = new ArrayList<>();
            for (int fold = 0; fold < folds.count(); fold++) {
                ofFolds.add(members("fold-" + fold, fold + 1L, examples, folds.others(fold), workers, progress));
            }
            List<Future<StanceNetwork>> last = members("final", 0, examples, articles, workers, progress);
            List<Scored> scored = new ArrayList<>();
            for (int fold = 0; fold < folds.count(); fold++) {
                scored.addAll(CrossFitting.score(together(ofFolds.get(fold)), folds.heldOut(fold)));
            }
            Calibration calibration =
                    CalibrationFit.fit(scored, configuration.calibration().undecidedShare());
            List<CrossFittedPrediction> predictions =
                    scored.stream().map(one -> one.calibrated(calibration)).toList();
            return new Result(together(last), calibration, predictions);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IOException cause) {
                throw cause;
            }
            throw new IllegalStateException("fitting failed", e.getCause());
        } finally {
            workers.shutdownNow();
        }
    }

    private List<Future<StanceNetwork>> members(
            String name,
            long number,
            Examples examples,
            List<LabelledArticle> some,
            ExecutorService workers,
            FitProgress progress) {
        return IntStream.range(0, configuration.network().members())
                .mapToObj(member -> workers.submit(
                        () -> fit(name + "-" + member, number + member * SEEDS_OF_A_MEMBER, examples, some, progress)))
                .toList();
    }

    private static StanceNetwork together(List<Future<StanceNetwork>> members)
            throws InterruptedException, ExecutionException {
        List<StanceNetwork> networks = new ArrayList<>();
        for (Future<StanceNetwork> member : members) {
            networks.add(member.get());
        }
        return StanceNetwork.ensemble(networks);
    }

    private StanceNetwork fit(
            String name, long number, Examples examples, List<LabelledArticle> some, FitProgress progress)
            throws IOException {
        long seed = configuration.seed() + number;
        StanceNetwork network = networks.network(seed);
        new NetworkFitter(configuration.fitting(), seed, checkpoints.resolve(name + ".checkpoint"), fingerprint)
                .fit(network, examples.of(some, new Random(seed)), progress);
        return network;
    }

    /** Paragraphs to fit in all, nearly; a long one counts once here, and for each of its windows in the fit. */
    private long work(CrossFitting folds) {
        long added = additionalExamples();
        long paragraphs = labelled(articles) + added;
        for (int fold = 0; fold < folds.count(); fold++) {
            paragraphs += labelled(folds.others(fold)) + added;
        }
        return paragraphs
                * configuration.fitting().epochs()
                * configuration.network().members();
    }

    private long additionalExamples() {
        long neutral = additional.stream()
                .flatMap(article -> article.paragraphs().stream())
                .filter(paragraph -> paragraph.stance() == Stance.NEUTRAL)
                .count();
        double leftOut = neutral * (1 - configuration.data().additionalNeutralShare());
        return labelled(additional) - Math.round(leftOut);
    }

    private static long labelled(List<LabelledArticle> some) {
        return some.stream().mapToLong(LabelledArticle::labelled).sum();
    }
}
