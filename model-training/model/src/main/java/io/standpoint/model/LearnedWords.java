package io.standpoint.model;

import java.util.Collection;
import java.util.List;
import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.api.ParamInitializer;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.FeedForwardLayer;
import org.deeplearning4j.nn.conf.memory.LayerMemoryReport;
import org.deeplearning4j.nn.params.DefaultParamInitializer;
import org.deeplearning4j.nn.weights.WeightInit;
import org.deeplearning4j.optimize.api.TrainingListener;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.learning.regularization.Regularization;

/** Declares a {@link LearnedWordsLayer} in a graph. Its one parameter has a row for each word of the vocabulary. */
final class LearnedWords extends FeedForwardLayer {

    private static final long serialVersionUID = 1;

    private static final ParamInitializer WITHOUT_BIAS = new DefaultParamInitializer() {
        @Override
        protected boolean hasBias(org.deeplearning4j.nn.conf.layers.Layer layer) {
            return false;
        }
    };

    private final int embedding;

    /**
     * A layer that knows nothing of any word yet.
     *
     * @param name in the graph
     * @param words rows of the vocabulary
     * @param embedding numbers of a token that come before those that are learnt
     * @param learned numbers that are learnt of each word
     */
    LearnedWords(String name, int words, int embedding, int learned) {
        this.layerName = name;
        this.embedding = embedding;
        this.nIn = words;
        this.nOut = learned;
        this.weightInitFn = WeightInit.ZERO.getWeightInitFunction();
    }

    int embedding() {
        return embedding;
    }

    @Override
    public Layer instantiate(
            NeuralNetConfiguration configuration,
            Collection<TrainingListener> listeners,
            int index,
            INDArray parameters,
            boolean initializeParameters,
            DataType networkType) {
        LearnedWordsLayer layer = new LearnedWordsLayer(configuration, networkType);
        layer.setListeners(listeners);
        layer.setIndex(index);
        layer.setParamsViewArray(parameters);
        layer.setParamTable(initializer().init(configuration, parameters, initializeParameters));
        return layer;
    }

    @Override
    public ParamInitializer initializer() {
        return WITHOUT_BIAS;
    }

    /** None: Adam would follow the penalty alone where a word is rare, and forget it. */
    @Override
    public List<Regularization> getRegularizationByParam(String parameter) {
        return List.of();
    }

    @Override
    public LayerMemoryReport getMemoryReport(InputType input) {
        return new LayerMemoryReport.Builder(layerName, LearnedWords.class, input, input).build();
    }
}
