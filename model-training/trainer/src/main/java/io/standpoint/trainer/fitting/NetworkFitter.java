package io.standpoint.trainer.fitting;

import io.standpoint.model.EncodedWindow;
import io.standpoint.model.Stance;
import io.standpoint.model.StanceNetwork;
import io.standpoint.trainer.configuration.TrainingConfiguration.Fitting;
import io.standpoint.trainer.data.InvalidDataException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.nd4j.linalg.factory.Nd4j;

/**
 * Fits one network: Adam on the cross-entropy with smoothed labels (Szegedy et al. 2016) and hidden words, for a fixed
 * number of epochs; the weights are the mean over the last epochs (Izmailov et al. 2018, stochastic weight averaging).
 * After every epoch all is kept in a checkpoint, from which an interrupted run goes on and gives the same weights, bit
 * for bit, as one that was not interrupted.
 */
final class NetworkFitter {

    private static final long EPOCH_PRIME = 1_000_003L;

    private final Fitting fitting;
    private final long seed;
    private final Path checkpoint;
    private final String fingerprint;

    /**
     * Prepares a fit.
     *
     * @param fitting how to fit
     * @param seed of order, hidden words and dropout
     * @param checkpoint file to keep the state in
     * @param fingerprint of everything that the fit depends on; a checkpoint with another one is not used
     */
    NetworkFitter(Fitting fitting, long seed, Path checkpoint, String fingerprint) {
        this.fitting = fitting;
        this.seed = seed;
        this.checkpoint = checkpoint;
        this.fingerprint = fingerprint;
    }

    /**
     * Fits, or goes on fitting, and leaves the mean weights in the network.
     *
     * @throws InvalidDataException if the weights grow out of bounds
     * @throws IOException if a checkpoint cannot be read or written
     */
    void fit(StanceNetwork network, List<Example> examples, FitProgress progress) throws IOException {
        network.setParameters(mean(fitUntil(fitting.epochs(), network, examples, progress)));
    }

    /** Fits up to the end of an epoch; gives the sum of the weights that are averaged. */
    double[] fitUntil(int end, StanceNetwork network, List<Example> examples, FitProgress progress) throws IOException {
        Optional<Checkpoint> found = Checkpoint.read(checkpoint, fingerprint);
        int done = 0;
        double[] sum = new double[network.parameters().length];
        if (found.isPresent()) {
            Checkpoint last = found.get();
            done = last.epochs();
            sum = last.sum();
            network.setParameters(last.parameters());
            network.setFittingState(last.state());
        }
        progress.step((long) done * examples.size());
        for (int epoch = done + 1; epoch <= end; epoch++) {
            fitEpoch(network, examples, epoch, progress);
            float[] parameters = network.parameters();
            requireFinite(parameters, epoch);
            if (epoch > fitting.epochs() - fitting.averagedEpochs()) {
                for (int i = 0; i < sum.length; i++) {
                    sum[i] += parameters[i];
                }
            }
            new Checkpoint(fingerprint, epoch, parameters, network.fittingState(), sum).write(checkpoint);
        }
        return sum;
    }

    /** Before it gets into the checkpoint, from which the fit would go on and on with it. */
    private void requireFinite(float[] parameters, int epoch) throws InvalidDataException {
        for (float parameter : parameters) {
            if (!Float.isFinite(parameter)) {
                throw new InvalidDataException("the weights grew out of bounds in epoch " + epoch + " of "
                        + checkpoint.getFileName() + ": lower fitting.learningRate (" + fitting.learningRate()
                        + ") in the configuration");
            }
        }
    }

    private void fitEpoch(StanceNetwork network, List<Example> examples, int epoch, FitProgress progress) {
        long epochSeed = seed * EPOCH_PRIME + epoch;
        Nd4j.getRandom().setSeed(epochSeed);
        Random random = new Random(epochSeed);
        for (List<Example> batch : Batches.of(examples, fitting.batch(), random)) {
            List<EncodedWindow> windows = batch.stream()
                    .map(example ->
                            example.window().withUnknownWords(fitting.wordDropout(), fitting.nameDropout(), random))
                    .toList();
            network.fit(windows, targets(batch));
            progress.step(batch.size());
        }
    }

    private float[][] targets(List<Example> batch) {
        int stances = Stance.values().length;
        float[][] targets = new float[batch.size()][stances];
        for (int i = 0; i < targets.length; i++) {
            Arrays.fill(targets[i], (float) (fitting.labelSmoothing() / stances));
            targets[i][batch.get(i).stance().index()] += (float) (1 - fitting.labelSmoothing());
        }
        return targets;
    }

    private float[] mean(double[] sum) {
        float[] mean = new float[sum.length];
        for (int i = 0; i < sum.length; i++) {
            mean[i] = (float) (sum[i] / fitting.averagedEpochs());
        }
        return mean;
    }
}
