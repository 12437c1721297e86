package io.standpoint.model;

import io.standpoint.model.EncodedWindow.Channel;
import io.standpoint.model.EncodedWindow.Region;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.gradient.DefaultGradient;
import org.deeplearning4j.nn.gradient.Gradient;
import org.deeplearning4j.nn.layers.BaseLayer;
import org.deeplearning4j.nn.params.DefaultParamInitializer;
import org.deeplearning4j.nn.workspace.ArrayType;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.nd4j.common.primitives.Pair;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * Puts numbers that are learnt of each word behind its vector, which is not. Input:
 * {@code [batch, T, embedding + channels + regions + 1]}, the last number of a token being its word's row in the
 * vocabulary. Output: {@code [batch, T, embedding + learned + channels + regions]}. It takes the gradient of what it puts
 * there alone, {@code [batch, T, learned]}. Reserved rows stay zero: they are no words.
 */
@SuppressWarnings("serial") // Deeplearning4j's own; no layer is serialised here
final class LearnedWordsLayer extends BaseLayer<LearnedWords> {

    /** The name of the one parameter, {@code [words, learned]}. */
    static final String TABLE = DefaultParamInitializer.WEIGHT_KEY;

    private static final int BEHIND = Channel.COUNT + Region.COUNT;

    private final int embedding;
    private final int learned;
    /** Of the tokens read last, in order. */
    private int[] words = {};

    LearnedWordsLayer(NeuralNetConfiguration configuration, DataType type) {
        super(configuration, type);
        this.embedding = layerConf().embedding();
        this.learned = (int) layerConf().getNOut();
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
        float[] table = NativeFloats.of(getParam(TABLE)).toArray();
        NativeFloats source = NativeFloats.of(input);
        INDArray output = workspaces.createUninitialized(
                ArrayType.ACTIVATIONS, DataType.FLOAT, new long[] {batch, length, embedding + learned + BEHIND}, 'c');
        NativeFloats target = NativeFloats.of(output);
        int narrow = embedding + BEHIND + 1;
        int wide = embedding + learned + BEHIND;
        float[] from = new float[length * narrow];
        float[] to = new float[length * wide];
        words = new int[batch * length];
        for (int b = 0; b < batch; b++) {
            source.read((long) b * from.length, from);
            for (int t = 0; t < length; t++) {
                int word = (int) from[(t + 1) * narrow - 1];
                words[b * length + t] = word;
                System.arraycopy(from, t * narrow, to, t * wide, embedding);
                System.arraycopy(table, word * learned, to, t * wide + embedding, learned);
                System.arraycopy(from, t * narrow + embedding, to, t * wide + embedding + learned, BEHIND);
            }
            target.write((long) b * to.length, to);
        }
        return output;
    }

    @Override
    public Pair<Gradient, INDArray> backpropGradient(INDArray epsilon, LayerWorkspaceMgr workspaces) {
        assertInputSet(true);
        float[] errors = NativeFloats.of(epsilon).toArray();
        INDArray view = gradientViews.get(TABLE);
        float[] sums = new float[(int) view.length()];
        for (int i = 0; i < words.length; i++) {
            if (words[i] >= Vocabulary.RESERVED) {
                for (int d = 0; d < learned; d++) {
                    sums[words[i] * learned + d] += errors[i * learned + d];
                }
            }
        }
        view.assign(Nd4j.createFromArray(sums).reshape('c', view.shape()));
        Gradient gradient = new DefaultGradient(gradientsFlattened);
        gradient.setGradientFor(TABLE, view);
        weightNoiseParams.clear();
        return new Pair<>(gradient, null);
    }
}
