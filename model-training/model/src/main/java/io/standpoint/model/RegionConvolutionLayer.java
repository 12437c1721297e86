package io.standpoint.model;

import io.standpoint.model.EncodedWindow.Region;
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
 * for each region that it lies in, else 0. Output: {@code [batch, regions * filters]}, region by region, 0 where a region
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
    private TokenRows rows;
    /** For each text, region and filter the first row under the kernel at the maximum. */
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
        rows = new TokenRows(input, kept(training, workspaces), width, rows);
        Maxima maxima = new Maxima(sums(workspaces));
        positions = maxima.positions;
        return array(workspaces, ArrayType.ACTIVATIONS, maxima.values, rows.batch(), (long) Region.COUNT * filters);
    }

    private float[] kept(boolean training, LayerWorkspaceMgr workspaces) {
        INDArray kept = Nd4j.ones(DataType.FLOAT, input.size(0), features, 1);
        IDropout dropout = layerConf().getIDropout();
        if (training && dropout != null) {
            dropout.applyDropout(kept, kept, getIterationCount(), getEpochCount(), workspaces);
        }
        return NativeFloats.of(kept).toArray();
    }

    /** What the filters give without their biases where the kernel begins at each of the rows. */
    private float[] sums(LayerWorkspaceMgr workspaces) {
        INDArray read = array(workspaces, ArrayType.FF_WORKING_MEM, rows.numbers(), rows.count(), features);
        int whole = rows.count() - width + 1;
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

    private static INDArray array(LayerWorkspaceMgr workspaces, ArrayType type, float[] numbers, long... shape) {
        INDArray array = workspaces.createUninitialized(type, DataType.FLOAT, shape, 'c');
        NativeFloats.of(array).write(0, numbers, (int) array.length());
        return array;
    }

    /** The maxima over all regions of all texts, and where they stand. */
    private final class Maxima {

        private final float[] values;
        private final int[] positions;
        private final float[] sums;
        private final float[] biases = NativeFloats.of(getParam(BIASES)).toArray();
        private final float[] best = new float[filters];
        private final int[] at = new int[filters];

        Maxima(float[] sums) {
            this.sums = sums;
            this.values = new float[rows.batch() * Region.COUNT * filters];
            this.positions = new int[values.length];
            for (int text = 0; text < rows.batch(); text++) {
                for (int region = 0; region < Region.COUNT; region++) {
                    find(text, region, (text * Region.COUNT + region) * filters);
                }
            }
        }

        private void find(int text, int region, int to) {
            for (int f = 0; f < filters; f++) {
                best[f] = -biases[f];
                at[f] = NOWHERE;
            }
            for (int t = 0; t < rows.length(); t++) {
                if (rows.isIn(region, text, t)) {
                    raise(rows.seenAt(text, t));
                }
            }
            for (int f = 0; f < filters; f++) {
                values[to + f] = at[f] == NOWHERE ? 0 : best[f] + biases[f];
                positions[to + f] = at[f];
            }
        }

        private void raise(int row) {
            for (int f = 0; f < filters; f++) {
                float sum = sums[row * filters + f];
                if (sum > best[f]) {
                    best[f] = sum;
                    at[f] = row;
                }
            }
        }
    }

    /** The tokens themselves are data and get no gradient. */
    @Override
    public Pair<Gradient, INDArray> backpropGradient(INDArray epsilon, LayerWorkspaceMgr workspaces) {
        assertInputSet(true);
        float[] errors = NativeFloats.of(epsilon).toArray();
        int seen = width * features;
        float[] ofFilters = new float[filters * seen];
        float[] ofBiases = new float[filters];
        for (int i = 0; i < errors.length; i++) {
            if (errors[i] != 0 && positions[i] != NOWHERE) {
                int filter = i % filters;
                ofBiases[filter] += errors[i];
                add(errors[i], rows.numbers(), positions[i] * features, ofFilters, filter * seen, seen);
            }
        }
        Gradient gradient = new DefaultGradient(gradientsFlattened);
        set(gradient, BIASES, ofBiases);
        set(gradient, WEIGHTS, transposed(ofFilters, seen));
        weightNoiseParams.clear();
        return new Pair<>(gradient, null);
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
