package io.standpoint.model;

import io.standpoint.model.EncodedWindow.Channel;
import io.standpoint.model.EncodedWindow.Region;
import java.util.List;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * Makes one network of several of one shape: side by side, with no weights from one to another, and the mean of their
 * scores before the softmax. So its probabilities are the geometric means of theirs, scaled to add up to 1 (a
 * logarithmic opinion pool, Heskes 1998).
 */
final class EnsembleWeights {

    private final NetworkConfiguration member;
    private final List<ComputationGraph> members;

    EnsembleWeights(NetworkConfiguration member, List<ComputationGraph> members) {
        this.member = member;
        this.members = members;
    }

    /** The shape of a network that holds them all. */
    NetworkConfiguration configuration() {
        return new NetworkConfiguration(
                member.architecture(),
                member.embedding(),
                member.kernels(),
                member.filters() * members.size(),
                member.hidden() * members.size(),
                member.titleTokens(),
                member.contextTokens(),
                member.windowTokens(),
                member.windowOverlap());
    }

    /** Sets the weights of a network of {@link #configuration}. */
    void copyTo(ComputationGraph whole) {
        for (int kernel : member.kernels()) {
            String layer = ConvolutionalGraph.convolution(kernel);
            // As WordConvolutions reads them: [offset, input, filter]
            int rows = kernel * (member.embedding() + Channel.COUNT);
            assign(whole, layer, "W", beside(layer, "W", rows, member.filters()));
            assign(whole, layer, "b", beside(layer, "b", 1, member.filters()));
        }
        assign(whole, ConvolutionalGraph.HIDDEN, "W", hidden());
        assign(whole, ConvolutionalGraph.HIDDEN, "b", beside(ConvolutionalGraph.HIDDEN, "b", 1, member.hidden()));
        assign(whole, ConvolutionalGraph.STANCE, "W", scores());
        assign(whole, ConvolutionalGraph.STANCE, "b", meanBias());
    }

    private float[] beside(String layer, String parameter, int rows, int columns) {
        float[] whole = new float[rows * columns * members.size()];
        for (int m = 0; m < members.size(); m++) {
            float[] own = numbers(m, layer, parameter);
            for (int row = 0; row < rows; row++) {
                System.arraycopy(own, row * columns, whole, (row * members.size() + m) * columns, columns);
            }
        }
        return whole;
    }

    /** {@code [feature, unit]}: a unit reads the maxima of its own member's filters, and the extras. */
    private float[] hidden() {
        int units = member.hidden();
        int width = units * members.size();
        int maxima = member.kernels().size() * Region.COUNT;
        int filters = member.filters();
        float[] whole = new float[(maxima * filters * members.size() + ArticleEncoder.EXTRAS) * width];
        for (int m = 0; m < members.size(); m++) {
            float[] own = numbers(m, ConvolutionalGraph.HIDDEN, "W");
            for (int row = 0; row < maxima * filters + ArticleEncoder.EXTRAS; row++) {
                int block = Math.min(row / filters, maxima);
                int shift = block == maxima
                        ? maxima * filters * (members.size() - 1)
                        : (block * (members.size() - 1) + m) * filters;
                System.arraycopy(own, row * units, whole, (row + shift) * width + m * units, units);
            }
        }
        return whole;
    }

    /** {@code [unit, stance]} */
    private float[] scores() {
        int length = member.hidden() * Stance.values().length;
        float[] whole = new float[length * members.size()];
        for (int m = 0; m < members.size(); m++) {
            float[] own = numbers(m, ConvolutionalGraph.STANCE, "W");
            for (int i = 0; i < length; i++) {
                whole[m * length + i] = own[i] / members.size();
            }
        }
        return whole;
    }

    private float[] meanBias() {
        float[] mean = new float[Stance.values().length];
        for (int m = 0; m < members.size(); m++) {
            float[] own = numbers(m, ConvolutionalGraph.STANCE, "b");
            for (int i = 0; i < mean.length; i++) {
                mean[i] += own[i] / members.size();
            }
        }
        return mean;
    }

    private float[] numbers(int number, String layer, String parameter) {
        return NativeFloats.of(
                        members.get(number).getLayer(layer).getParam(parameter).dup('c'))
                .toArray();
    }

    private static void assign(ComputationGraph whole, String layer, String parameter, float[] numbers) {
        INDArray weights = whole.getLayer(layer).getParam(parameter);
        weights.assign(Nd4j.createFromArray(numbers).reshape('c', weights.shape()));
    }
}
