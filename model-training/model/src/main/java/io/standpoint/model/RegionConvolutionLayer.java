package io.standpoint.model;

import io.standpoint.model.EncodedWindow.Region;
import java.util.Arrays;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.dropout.IDropout;
import org.deeplearning4j.nn.gradient.DefaultGradient;
import org.deeplearning4j.nn.gradient.Gradient;
import org.deeplearning4j.nn.layers.BaseLayer;
import org.deeplearning4j.nn.params.ConvolutionParamInitializer;
import org.deeplearning4j.nn.workspace.ArrayType;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.nd4j.common.primitives.Pair;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.indexing.NDArrayIndex;

/**
 * A convolution over the tokens of a text, and of every filter the greatest activation in each region of it, where an
 * activation is at least 0. Input: {@code [batch, T, features + regions]}, for every token its features and behind them 1
 * for each region that it lies in, else 0; what is behind that is not read. Output: {@code [batch, regions * filters]}, region by region, 0 where a region
 * is empty or no activation is over 0.
 *
 * <p>Both in one, because then the gradient is cheap: it goes to the few positions where a maximum stands, and only what
 * the filter saw there counts. The sums for all texts are one product of matrices for every offset of the kernel, without
 * the copies of the tokens that a convolution as one product would need. Dropout leaves out features of whole texts and
 * spares the regions.
 */
@SuppressWarnings("serial") // Deeplearning4j's own; no layer is serialised here
final class RegionConvolutionLayer extends BaseLayer<RegionConvolution> {

    private static final int NOWHERE = -1;
    private static final String WEIGHTS = ConvolutionParamInitializer.WEIGHT_KEY;
    private static final String BIASES = ConvolutionParamInitializer.BIAS_KEY;

    private final int width;
    private final int features;
    private final int filters;
    /** The features of all tokens, text by text with zeros between: what lies under the kernel lies together. */
    private float[] tokens = {};
    /** By what the features of each text were multiplied. */
    private float[] kept = {};
    /** For each text, region and filter the first token under the kernel at the maximum. */
    private int[] positions = {};

    RegionConvolutionLayer(NeuralNetConfiguration configuration, DataType type) {
        super(configuration, type);
        this.width = layerConf().width();
        this.features = (int) layerConf().getNIn();
        this.filters = (int) layerConf().getNOut();
    }

    @Override
    public boolean isPretrainLayer() {
        return false;
    }

    @Override
    public INDArray activate(boolean training, LayerWorkspaceMgr workspaces) {
        assertInputSet(false);
        int batch = (int) input.size(0);
        int length = (int) input.size(1);
        kept = kept(batch, training, workspaces);
        float[][] members = readTokens(batch, length);
        Maxima maxima = new Maxima(batch * Region.COUNT * filters);
        float[] sums = sums(batch * (length + width - 1), workspaces);
        for (int b = 0; b < batch; b++) {
            for (int r = 0; r < Region.COUNT; r++) {
                maxima.add(sums, b * (length + width - 1), members[b], r, length);
            }
        }
        positions = maxima.positions;
        INDArray output = workspaces.createUninitialized(
                ArrayType.ACTIVATIONS, DataType.FLOAT, new long[] {batch, (long) Region.COUNT * filters}, 'c');
        NativeFloats.of(output).write(0, maxima.values);
        return output;
    }

    private float[] kept(int batch, boolean training, LayerWorkspaceMgr workspaces) {
        INDArray kept = Nd4j.ones(DataType.FLOAT, batch, features, 1);
        IDropout dropout = layerConf().getIDropout();
        if (training && dropout != null) {
            dropout.applyDropout(kept, kept, getIterationCount(), getEpochCount(), workspaces);
        }
        return NativeFloats.of(kept).toArray();
    }

    /** Fills {@link #tokens}; gives for every text whether its tokens lie in the regions, region by region. */
    private float[][] readTokens(int batch, int length) {
        int numbers = (int) input.size(2);
        int ahead = width / 2;
        int stride = length + width - 1;
        tokens = cleared(tokens, batch * stride * features);
        float[][] members = new float[batch][Region.COUNT * length];
        NativeFloats source = NativeFloats.of(input);
        float[] text = new float[length * numbers];
        for (int b = 0; b < batch; b++) {
            source.read((long) b * text.length, text);
            for (int t = 0; t < length; t++) {
                int from = t * numbers;
                multiply(text, from, kept, b * features, tokens, (b * stride + ahead + t) * features, features);
                for (int r = 0; r < Region.COUNT; r++) {
                    members[b][r * length + t] = text[from + features + r];
                }
            }
        }
        return members;
    }

    /** An array of so many zeros at least, the old one where it is large enough. */
    private static float[] cleared(float[] old, int size) {
        if (old.length < size) {
            return new float[size];
        }
        Arrays.fill(old, 0);
        return old;
    }

    private static void multiply(float[] a, int fromA, float[] b, int fromB, float[] product, int to, int count) {
        for (int i = 0; i < count; i++) {
            product[to + i] = a[fromA + i] * b[fromB + i];
        }
    }

    /** What the filters give without their biases where the kernel begins at each row of {@link #tokens}. */
    private float[] sums(int rows, LayerWorkspaceMgr workspaces) {
        INDArray read = workspaces.createUninitialized(
                ArrayType.FF_WORKING_MEM, DataType.FLOAT, new long[] {rows, features}, 'c');
        NativeFloats.of(read).write(0, tokens, rows * features);
        int whole = rows - width + 1;
        INDArray sums = workspaces.createUninitialized(
                ArrayType.FF_WORKING_MEM, DataType.FLOAT, new long[] {filters, whole}, 'f');
        // Of a copy: rows of what is a part of a larger array come out empty
        INDArray weights = getParam(WEIGHTS).dup('c').reshape('c', (long) width * features, filters);
        for (int offset = 0; offset < width; offset++) {
            INDArray own =
                    weights.get(NDArrayIndex.interval(offset * features, (offset + 1) * features), NDArrayIndex.all());
            INDArray seen = read.get(NDArrayIndex.interval(offset, offset + whole), NDArrayIndex.all());
            Nd4j.gemm(own.transpose(), seen.transpose(), sums, false, false, 1, offset == 0 ? 0 : 1);
        }
        return NativeFloats.of(sums.transpose()).toArray();
    }

    /** Takes the maxima, region by region. */
    private final class Maxima {

        private final float[] values;
        private final int[] positions;
        private final float[] biases = NativeFloats.of(getParam(BIASES)).toArray();
        private final float[] best = new float[filters];
        private final int[] at = new int[filters];
        private int size;

        Maxima(int size) {
            this.values = new float[size];
            this.positions = new int[size];
        }

        /** Of every filter over one region of the text whose sums begin at a row. */
        void add(float[] sums, int row, float[] members, int region, int length) {
            for (int f = 0; f < filters; f++) {
                best[f] = -biases[f];
                at[f] = NOWHERE;
            }
            for (int t = 0; t < length; t++) {
                if (members[region * length + t] > 0) {
                    raise(sums, (row + t) * filters, row + t);
                }
            }
            for (int f = 0; f < filters; f++, size++) {
                values[size] = at[f] == NOWHERE ? 0 : best[f] + biases[f];
                positions[size] = at[f];
            }
        }

        private void raise(float[] sums, int from, int position) {
            for (int f = 0; f < filters; f++) {
                float sum = sums[from + f];
                if (sum > best[f]) {
                    best[f] = sum;
                    at[f] = position;
                }
            }
        }
    }

    /** Of the tokens' features those alone get a gradient that are learnt; the others are data. */
    @Override
    public Pair<Gradient, INDArray> backpropGradient(INDArray epsilon, LayerWorkspaceMgr workspaces) {
        assertInputSet(true);
        int seen = width * features;
        float[] errors = NativeFloats.of(epsilon).toArray();
        float[] ofFilters = new float[filters * seen];
        float[] ofBiases = new float[filters];
        for (int i = 0; i < errors.length; i++) {
            if (errors[i] != 0 && positions[i] != NOWHERE) {
                int filter = i % filters;
                ofBiases[filter] += errors[i];
                add(errors[i], tokens, positions[i] * features, ofFilters, filter * seen, seen);
            }
        }
        Gradient gradient = new DefaultGradient(gradientsFlattened);
        set(gradient, BIASES, ofBiases);
        set(gradient, WEIGHTS, transposed(ofFilters, seen));
        weightNoiseParams.clear();
        return new Pair<>(gradient, layerConf().learned() == 0 ? null : ofLearned(errors, workspaces));
    }

    /** The gradient of what is learnt of the words, {@code [batch, T, learned]}. */
    private INDArray ofLearned(float[] errors, LayerWorkspaceMgr workspaces) {
        int batch = (int) input.size(0);
        int length = (int) input.size(1);
        int stride = length + width - 1;
        int learned = layerConf().learned();
        int seen = width * learned;
        float[] weights = learnedWeights(learned);
        float[] sums = new float[batch * stride * learned];
        for (int i = 0; i < errors.length; i++) {
            if (errors[i] != 0 && positions[i] != NOWHERE) {
                add(errors[i], weights, i % filters * seen, sums, positions[i] * learned, seen);
            }
        }
        float[] ofTokens = new float[batch * length * learned];
        for (int b = 0; b < batch; b++) {
            int keptFrom = b * features + layerConf().embedding();
            for (int t = 0; t < length; t++) {
                int from = (b * stride + width / 2 + t) * learned;
                multiply(sums, from, kept, keptFrom, ofTokens, (b * length + t) * learned, learned);
            }
        }
        INDArray gradient = workspaces.createUninitialized(
                ArrayType.ACTIVATION_GRAD, DataType.FLOAT, new long[] {batch, length, learned}, 'c');
        NativeFloats.of(gradient).write(0, ofTokens);
        return gradient;
    }

    /** Filter by filter, offset by offset, the weights of what is learnt of a word. */
    private float[] learnedWeights(int learned) {
        float[] all = NativeFloats.of(getParam(WEIGHTS)).toArray();
        float[] own = new float[filters * width * learned];
        for (int f = 0, to = 0; f < filters; f++) {
            for (int offset = 0; offset < width; offset++) {
                for (int d = 0; d < learned; d++, to++) {
                    own[to] = all[(offset * features + layerConf().embedding() + d) * filters + f];
                }
            }
        }
        return own;
    }

    private static void add(float factor, float[] values, int from, float[] sum, int to, int count) {
        for (int i = 0; i < count; i++) {
            sum[to + i] += factor * values[from + i];
        }
    }

    private float[] transposed(float[] ofFilters, int seen) {
        float[] transposed = new float[ofFilters.length];
        for (int i = 0; i < seen; i++) {
            for (int f = 0; f < filters; f++) {
                transposed[i * filters + f] = ofFilters[f * seen + i];
            }
        }
        return transposed;
    }

    private void set(Gradient gradient, String parameter, float... numbers) {
        INDArray view = gradientViews.get(parameter);
        view.assign(Nd4j.createFromArray(numbers).reshape('c', view.shape()));
        gradient.setGradientFor(parameter, view, 'c');
    }
}
