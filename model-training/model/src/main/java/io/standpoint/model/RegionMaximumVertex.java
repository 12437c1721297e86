package io.standpoint.model;

import org.bytedeco.javacpp.FloatPointer;
import org.deeplearning4j.nn.api.MaskState;
import org.deeplearning4j.nn.gradient.Gradient;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.nn.graph.vertex.BaseGraphVertex;
import org.deeplearning4j.nn.workspace.ArrayType;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.nd4j.common.primitives.Pair;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.api.shape.Shape;
import org.nd4j.linalg.factory.Nd4j;

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
        int length = (int) inputs[0].size(2);
        int regions = (int) inputs[1].size(1);
        float[] activations = floats(inputs[0]);
        float[] members = floats(inputs[1]);
        float[] maxima = new float[batch * regions * filters];
        int[] where = new int[maxima.length];
        int[] region = new int[length];
        for (int b = 0; b < batch; b++) {
            for (int r = 0; r < regions; r++) {
                int size = positionsOf(members, (b * regions + r) * length, region);
                for (int f = 0; f < filters; f++) {
                    int from = (b * filters + f) * length;
                    int target = (b * regions + r) * filters + f;
                    float best = 0;
                    int at = NOWHERE;
                    for (int i = 0; i < size; i++) {
                        float activation = activations[from + region[i]];
                        if (activation > best) {
                            best = activation;
                            at = from + region[i];
                        }
                    }
                    maxima[target] = best;
                    where[target] = at;
                }
            }
        }
        positions = training ? where : positions;
        INDArray output = workspaces.createUninitialized(
                ArrayType.ACTIVATIONS, DataType.FLOAT, new long[] {batch, (long) regions * filters}, 'c');
        return output.assign(Nd4j.createFromArray(maxima).reshape(output.shape()));
    }

    @Override
    public Pair<Gradient, INDArray[]> doBackward(boolean truncated, LayerWorkspaceMgr workspaces) {
        float[] errors = floats(epsilon);
        float[] gradient = new float[(int) inputs[0].length()];
        for (int i = 0; i < errors.length; i++) {
            if (positions[i] != NOWHERE) {
                gradient[positions[i]] += errors[i];
            }
        }
        INDArray result = workspaces.create(
                ArrayType.ACTIVATION_GRAD, DataType.FLOAT, inputs[0].shape().clone(), 'c');
        result.assign(Nd4j.createFromArray(gradient).reshape(inputs[0].shape()));
        INDArray none = workspaces.create(
                ArrayType.ACTIVATION_GRAD, DataType.FLOAT, inputs[1].shape().clone(), 'c');
        return new Pair<>(null, new INDArray[] {result, none});
    }

    private static int positionsOf(float[] members, int from, int[] region) {
        int size = 0;
        for (int t = 0; t < region.length; t++) {
            if (members[from + t] > 0) {
                region[size++] = t;
            }
        }
        return size;
    }

    /** The values in row-major order, read from native memory in one go. */
    private static float[] floats(INDArray array) {
        boolean plain = array.ordering() == 'c' && Shape.hasDefaultStridesForShape(array);
        INDArray source = plain ? array : array.dup('c');
        float[] values = new float[(int) source.length()];
        ((FloatPointer) source.data().addressPointer()).get(values);
        return values;
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
