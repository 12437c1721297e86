package io.standpoint.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import java.util.stream.Stream;
import org.deeplearning4j.nn.conf.ConvolutionMode;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.Convolution1DLayer;
import org.deeplearning4j.nn.conf.layers.GlobalPoolingLayer;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.dataset.DataSet;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.learning.config.Adam;
import org.nd4j.nativeblas.NativeOps;
import org.nd4j.nativeblas.NativeOpsHolder;

class NativeMathTest {

    private static final Path TASKS = Path.of("/proc/self/task");

    /** The library's own pool of threads is made at first use and takes the name of the thread that used it. */
    @BeforeAll
    static void make_the_pool_outside_the_threads_that_are_counted() {
        NativeMath.initialize();
        fit();
    }

    @Test
    void every_thread_that_asks_computes_alone() throws Exception {
        assumeTrue(Files.isDirectory(TASKS), "native threads can be counted on Linux only");
        int threads = onNewThread("alone", () -> {
            NativeMath.initialize();
            fit();
            return tasksNamed("alone");
        });
        assertThat(threads).isEqualTo(1);
    }

    @Test
    void a_thread_that_asks_for_two_gets_a_second_one_so_the_count_above_means_something() throws Exception {
        assumeTrue(Files.isDirectory(TASKS), "native threads can be counted on Linux only");
        int threads = onNewThread("pair", () -> {
            NativeMath.initialize();
            operations().setOmpNumThreads(2);
            fit();
            return tasksNamed("pair");
        });
        assertThat(threads).isEqualTo(2);
    }

    @Test
    void binds_the_library_and_each_calling_thread_to_one_core() throws Exception {
        NativeMath.initialize();
        int here = operations().ompGetMaxThreads();
        int elsewhere = onNewThread("elsewhere", () -> {
            NativeMath.initialize();
            return operations().ompGetMaxThreads();
        });
        assertThat(here).isEqualTo(1);
        assertThat(elsewhere).isEqualTo(1);
        assertThat(Nd4j.getEnvironment().maxMasterThreads()).isEqualTo(1);
    }

    @Test
    void a_network_learns_and_predicts_with_the_natives_on_the_class_path() {
        NativeMath.initialize();
        double[] scores = fit();
        assertThat(scores[1]).isLessThan(scores[0]);
    }

    /** Fits a small convolution to random numbers; the score before and after. */
    private static double[] fit() {
        ComputationGraph network = network();
        Nd4j.getRandom().setSeed(7);
        INDArray features = Nd4j.rand(32, 50, 80);
        INDArray labels = Nd4j.zeros(32, 3);
        for (int i = 0; i < 32; i++) {
            labels.putScalar(i, i % 3, 1);
        }
        DataSet examples = new DataSet(features, labels);
        double before = network.score(examples);
        for (int i = 0; i < 10; i++) {
            network.fit(examples);
        }
        INDArray sums = network.outputSingle(features).sum(1);
        assertThat(sums.minNumber().doubleValue()).isGreaterThan(0.9999);
        assertThat(sums.maxNumber().doubleValue()).isLessThan(1.0001);
        return new double[] {before, network.score(examples)};
    }

    private static ComputationGraph network() {
        ComputationGraph network = new ComputationGraph(new NeuralNetConfiguration.Builder()
                .seed(7)
                .updater(new Adam(1e-2))
                .graphBuilder()
                .addInputs("words")
                .setInputTypes(InputType.recurrent(50, 80))
                .addLayer(
                        "convolution",
                        new Convolution1DLayer.Builder()
                                .kernelSize(3)
                                .nOut(64)
                                .convolutionMode(ConvolutionMode.Same)
                                .activation(Activation.RELU)
                                .build(),
                        "words")
                .addLayer("pooling", new GlobalPoolingLayer.Builder().build(), "convolution")
                .addLayer(
                        "stance",
                        new OutputLayer.Builder()
                                .nOut(3)
                                .activation(Activation.SOFTMAX)
                                .build(),
                        "pooling")
                .setOutputs("stance")
                .build());
        network.init();
        return network;
    }

    private static NativeOps operations() {
        return NativeOpsHolder.getInstance().getDeviceNativeOps();
    }

    /** Native threads take the name of the thread that started them. */
    private static int tasksNamed(String name) throws IOException {
        int count = 0;
        try (Stream<Path> tasks = Files.list(TASKS)) {
            for (Path task : tasks.toList()) {
                if (Files.readString(task.resolve("comm")).strip().equals(name)) {
                    count++;
                }
            }
        }
        return count;
    }

    private static <T> T onNewThread(String name, Callable<T> work) throws Exception {
        FutureTask<T> task = new FutureTask<>(work);
        new Thread(task, name).start();
        return task.get();
    }
}
