package io.standpoint.model;

import org.deeplearning4j.nn.api.MaskState;
import org.deeplearning4j.nn.gradient.Gradient;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.nn.graph.vertex.BaseGraphVertex;
import org.deeplearning4j.nn.workspace.ArrayType;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.nd4j.common.primitives.Pair;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * The maximum of every filter over each region of a text. Inputs: activations of at least 0,
 * {@code [batch, filters, T]}, and regions of zeros and ones, {@code [batch, regions, T]}. Output:
 * {@code [batch, regions * filters]}, region by region, 0 where a region is empty or no activation is over 0. The
 * gradient goes to the position of each maximum.
 */
@SuppressWarnings({"overrides", "serial"}) // Deeplearning4j's own: setInputs there, and no vertex is serialised here
final class RegionMaximumVertex extends BaseGraphVertex {

    private static final int NOWHERE = -1;

    private int[] positions = {};

    RegionMaximumVertex(ComputationGraph graph, String name, int index, DataType type) {
        super(graph, name, index, null, null, type);
    }

    @Override
    public INDArray doForward(boolean training, LayerWorkspaceMgr workspaces) {
        int batch = (int) inputs[0].size(0);
        int filters = (int) inputs[0].size(1);
        int regions = (int) inputs[1].size(1);
        int length = (int) inputs[0].size(2);
        NativeFloats activations = NativeFloats.of(inputs[0]);
        NativeFloats members = NativeFloats.of(inputs[1]);
        float[] text = new float[filters * length];
        float[] mask = new float[regions * length];
        Maxima maxima = new Maxima(filters, length, batch * regions * filters);
        for (int b = 0; b < batch; b++) {
            activations.read((long) b * text.length, text);
            members.read((long) b * mask.length, mask);
            for (int r = 0; r < regions; r++) {
                maxima.add(text, b * text.length, mask, r * length);
            }
        }
        positions = training ? maxima.positions : positions;
        INDArray output = workspaces.createUninitialized(
                ArrayType.ACTIVATIONS, DataType.FLOAT, new long[] {batch, (long) regions * filters}, 'c');
        NativeFloats.of(output).write(0, maxima.values);
        return output;
    }

    /** Takes the maxima, region by region. A region is a few runs of positions: looked for once, not for every filter. */
    private static final class Maxima {

        private final int filters;
        private final int length;
        private final float[] values;
        private final int[] positions;
        private final int[] runs;
        private int size;

        Maxima(int filters, int length, int size) {
            this.filters = filters;
            this.length = length;
            this.values = new float[size];
            this.positions = new int[size];
            this.runs = new int[length + 1];
        }

        /** Of every filter over one region; {@code start} is where the text begins among all activations. */
        void add(float[] text, int start, float[] mask, int maskFrom) {
            int ends = runsOf(mask, maskFrom);
            for (int f = 0; f < filters; f++, size++) {
                int from = f * length;
                float best = 0;
                int at = NOWHERE;
                for (int run = 0; run < ends; run += 2) {
                    int to = from + runs[run + 1];
                    for (int i = from + runs[run]; i < to; i++) {
                        if (text[i] > best) {
                            best = text[i];
                            at = start + i;
                        }
                    }
                }
                values[size] = best;
                positions[size] = at;
            }
        }

        /** Beginnings and ends of the runs of a region's positions, in turn; gives how many of both. */
        private int runsOf(float[] mask, int from) {
            int ends = 0;
            boolean inside = false;
            for (int t = 0; t < length; t++) {
                if (mask[from + t] > 0 != inside) {
                    runs[ends++] = t;
                    inside = !inside;
                }
            }
            if (inside) {
                runs[ends++] = length;
            }
            return ends;
        }
    }

    @Override
    public Pair<Gradient, INDArray[]> doBackward(boolean truncated, LayerWorkspaceMgr workspaces) {
        float[] errors = NativeFloats.of(epsilon).toArray();
        float[] gradient = new float[(int) inputs[0].length()];
        for (int i = 0; i < errors.length; i++) {
            if (positions[i] != NOWHERE) {
                gradient[positions[i]] += errors[i];
            }
        }
        INDArray result = workspaces.createUninitialized(
                ArrayType.ACTIVATION_GRAD, DataType.FLOAT, inputs[0].shape().clone(), 'c');
        NativeFloats.of(result).write(0, gradient);
        INDArray none = workspaces.create(
                ArrayType.ACTIVATION_GRAD, DataType.FLOAT, inputs[1].shape().clone(), 'c');
        return new Pair<>(null, new INDArray[] {result, none});
    }

    @Override
    public void setBackpropGradientsViewArray(INDArray gradients) {
        if (gradients != null) {
            throw new IllegalArgumentException("a region maximum has no parameters");
        }
    }

    @Override
    public Pair<INDArray, MaskState> feedForwardMaskArrays(INDArray[] masks, MaskState state, int batch) {
        return null;
    }

    @Override
    public boolean hasLayer() {
        return false;
    }

    @Override
    public org.deeplearning4j.nn.api.Layer getLayer() {
        return null;
    }

    @Override
    public String toString() {
        return "RegionMaximumVertex(" + getVertexName() + ")";
    }
}
