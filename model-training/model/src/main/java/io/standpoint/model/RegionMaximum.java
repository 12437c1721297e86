package io.standpoint.model;

import org.deeplearning4j.nn.conf.graph.GraphVertex;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.memory.LayerMemoryReport;
import org.deeplearning4j.nn.conf.memory.MemoryReport;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Declares a {@link RegionMaximumVertex} in a graph. It has no parameters; the second of its two inputs, the regions,
 * is data and gets no gradient.
 */
final class RegionMaximum extends GraphVertex {

    private static final long serialVersionUID = 1;

    @Override
    public GraphVertex clone() {
        return new RegionMaximum();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RegionMaximum;
    }

    @Override
    public int hashCode() {
        return RegionMaximum.class.hashCode();
    }

    @Override
    public long numParams(boolean backprop) {
        return 0;
    }

    @Override
    public int minVertexInputs() {
        return 2;
    }

    @Override
    public int maxVertexInputs() {
        return 2;
    }

    @Override
    public org.deeplearning4j.nn.graph.vertex.GraphVertex instantiate(
            ComputationGraph graph,
            String name,
            int index,
            INDArray parameters,
            boolean initializeParameters,
            DataType networkType) {
        return new RegionMaximumVertex(graph, name, index, networkType);
    }

    @Override
    public InputType getOutputType(int layer, InputType... inputs) {
        InputType.InputTypeRecurrent activations = (InputType.InputTypeRecurrent) inputs[0];
        InputType.InputTypeRecurrent regions = (InputType.InputTypeRecurrent) inputs[1];
        return InputType.feedForward(activations.getSize() * regions.getSize());
    }

    @Override
    public MemoryReport getMemoryReport(InputType... inputs) {
        return new LayerMemoryReport.Builder(null, RegionMaximum.class, inputs[0], getOutputType(0, inputs)).build();
    }
}
