package io.standpoint.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.standpoint.model.EncodedWindow.Region;
import java.util.List;
import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.dropout.SpatialDropout;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.factory.Nd4j;

/** What the tests of the whole graph do not ask. */
class RegionConvolutionLayerTest {

    private static final int FEATURES = 200;
    private static final int TEXTS = 2;

    /** One filter that adds up the features of a token, which are all 1. */
    private final Layer layer = adding();

    private static Layer adding() {
        NativeMath.initialize();
        Nd4j.getRandom().setSeed(4);
        RegionConvolution declared = new RegionConvolution(
                new ConvolutionLayer.Builder(1, 1).nIn(FEATURES).nOut(1).dropOut(new SpatialDropout(0.5)));
        NeuralNetConfiguration configuration =
                new NeuralNetConfiguration.Builder().layer(declared).build();
        Layer layer = declared.instantiate(
                configuration, List.of(), 0, Nd4j.ones(DataType.FLOAT, 1, FEATURES + 1), false, DataType.FLOAT);
        layer.getParam("b").assign(0);
        return layer;
    }

    private float[][] activations(boolean training) {
        LayerWorkspaceMgr heap = LayerWorkspaceMgr.noWorkspaces();
        layer.setInput(Nd4j.ones(DataType.FLOAT, TEXTS, 3, FEATURES + Region.COUNT), heap);
        return layer.activate(training, heap).toFloatMatrix();
    }

    @Test
    void dropout_leaves_out_features_of_a_whole_text_and_no_region() {
        float[][] maxima = activations(true);

        for (float[] text : maxima) {
            assertThat(text).hasSize(Region.COUNT).containsOnly(text[0]);
            // Twice as many as are kept
            assertThat(text[0] % 2).isZero();
            assertThat(text[0]).isBetween(0.6f * FEATURES, 1.4f * FEATURES);
        }
        assertThat(maxima[0][0]).isNotEqualTo(maxima[1][0]);
    }

    @Test
    void nothing_is_left_out_where_it_is_not_fitted() {
        for (float[] text : activations(false)) {
            assertThat(text).containsOnly(FEATURES);
        }
    }
}
