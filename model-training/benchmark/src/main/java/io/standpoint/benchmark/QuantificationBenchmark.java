package io.standpoint.benchmark;

import io.standpoint.model.CrossFittedPrediction;
import io.standpoint.model.Probabilities;
import io.standpoint.model.Stance;
import io.standpoint.model.quantification.ErrorRates;
import io.standpoint.model.quantification.SampleMoments;
import io.standpoint.model.quantification.ShareEstimate;
import io.standpoint.model.quantification.VersionSample;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Milliseconds for the shares of 3,000 groups with their intervals, and for measuring the error rates of a model. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 1, jvmArgs = "-Xmx1g")
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class QuantificationBenchmark {

    private static final List<Stance> STANCES = List.of(Stance.values());
    private static final int GROUPS = 3_000;
    private static final int LABELLED = 1_100;
    private static final int PARAGRAPHS = 9;

    private final SplittableRandom random = new SplittableRandom(1);
    private final List<CrossFittedPrediction> predictions = predictions();
    private final ErrorRates rates = ErrorRates.of(predictions).orElseThrow();
    private final List<SampleMoments> groups = groups();

    /** Estimates all groups. */
    @Benchmark
    public double estimate() {
        double sum = 0;
        for (int group = 0; group < GROUPS; group++) {
            List<VersionSample> samples = List.of(new VersionSample(groups.get(group), rates));
            sum += ShareEstimate.of(samples, group, 0).net().high();
        }
        return sum;
    }

    /** Measures error rates on 1,100 articles. */
    @Benchmark
    public ErrorRates measure() {
        return ErrorRates.of(predictions).orElseThrow();
    }

    private List<CrossFittedPrediction> predictions() {
        List<CrossFittedPrediction> made = new ArrayList<>();
        for (int i = 0; i < LABELLED * PARAGRAPHS; i++) {
            int label = random.nextInt(3);
            int said = random.nextInt(10) < 6 ? label : random.nextInt(3);
            Probabilities sure = new Probabilities(said == 0 ? 1 : 0, said == 1 ? 1 : 0, said == 2 ? 1 : 0);
            int article = i / PARAGRAPHS;
            made.add(new CrossFittedPrediction(
                    "a" + article, "", "kind" + article % 8, "", i % PARAGRAPHS, STANCES.get(label), sure));
        }
        return made;
    }

    private List<SampleMoments> groups() {
        List<SampleMoments> made = new ArrayList<>();
        for (int group = 0; group < GROUPS; group++) {
            SampleMoments moments = SampleMoments.NONE;
            for (int article = 0; article < 30; article++) {
                double supportive = random.nextDouble() / 2;
                moments = moments.plus(SampleMoments.ofCluster(1, 1, supportive, random.nextDouble() / 2));
            }
            made.add(moments);
        }
        return made;
    }
}
