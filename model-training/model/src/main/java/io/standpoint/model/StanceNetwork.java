package io.standpoint.model;

import io.standpoint.model.EncodedWindow.Channel;
import io.standpoint.model.EncodedWindow.Region;
import io.standpoint.model.text.Article;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.dataset.MultiDataSet;
import org.nd4j.linalg.factory.Nd4j;

/**
 * The part of a model that can be replaced: how an article becomes windows of numbers, and windows become a probability
 * for each stance. The architecture is {@link ConvolutionalGraph}'s.
 *
 * <p>Any thread may call any method; the network itself takes one batch, and one change of its weights, at a time.
 */
public final class StanceNetwork {

    private static final int BATCH = 32;

    private final NetworkConfiguration configuration;
    private final Vocabulary vocabulary;
    private final Lexicon lexicon;
    private final float[][] vectors;
    private final ArticleEncoder encoder;
    private final ComputationGraph graph;
    private final ReentrantLock turn = new ReentrantLock(true);
    /** With the graph's weights; null where these have changed since. */
    private volatile WordConvolutions convolutions;

    /**
     * A network with random weights.
     *
     * @param configuration its shape
     * @param vocabulary the words it knows
     * @param lexicon what words are known to convey
     * @param vectors a row for each word of the vocabulary, reserved rows included; they are not fitted
     * @param fitting how it is fitted, and the seed of its first weights
     * @throws IllegalArgumentException if the vectors do not fit vocabulary or configuration
     */
    public StanceNetwork(
            NetworkConfiguration configuration,
            Vocabulary vocabulary,
            Lexicon lexicon,
            float[][] vectors,
            Fitting fitting) {
        if (vectors.length != vocabulary.size()) {
            throw new IllegalArgumentException(
                    vectors.length + " word vectors for a vocabulary of " + vocabulary.size() + " rows");
        }
        for (float[] vector : vectors) {
            if (vector.length != configuration.embedding()) {
                throw new IllegalArgumentException(
                        "a word vector has " + vector.length + " dimensions instead of " + configuration.embedding());
            }
        }
        NativeMath.initialize();
        this.configuration = configuration;
        this.vocabulary = vocabulary;
        this.lexicon = lexicon;
        this.vectors = vectors;
        this.encoder = new ArticleEncoder(configuration, vocabulary, lexicon);
        this.graph = new ComputationGraph(ConvolutionalGraph.of(configuration, fitting));
        this.graph.init();
    }

    /**
     * One network that says what several say together: its probabilities are the geometric means of theirs, scaled to
     * add up to 1. It costs what all of them cost.
     *
     * @param members at least one, of one shape, with the same words and vectors
     * @return a network of the same kind with as many filters and hidden units as all of them have, not to be fitted
     *     further
     * @throws IllegalArgumentException if there is none, or they differ in more than their weights
     */
    public static StanceNetwork ensemble(List<StanceNetwork> members) {
        if (members.isEmpty()) {
            throw new IllegalArgumentException("no networks to put together");
        }
        StanceNetwork first = members.get(0);
        for (StanceNetwork member : members) {
            if (!member.configuration.equals(first.configuration)
                    || member.vocabulary != first.vocabulary
                    || member.lexicon != first.lexicon
                    || member.vectors != first.vectors) {
                throw new IllegalArgumentException("networks that differ in more than their weights");
            }
        }
        EnsembleWeights weights = new EnsembleWeights(
                first.configuration,
                members.stream().map(member -> member.graph).toList());
        StanceNetwork whole = new StanceNetwork(
                weights.configuration(), first.vocabulary, first.lexicon, first.vectors, Fitting.NONE);
        weights.copyTo(whole.graph);
        return whole;
    }

    /** The shape. */
    public NetworkConfiguration configuration() {
        return configuration;
    }

    /** The words. */
    public Vocabulary vocabulary() {
        return vocabulary;
    }

    Lexicon lexicon() {
        return lexicon;
    }

    float[][] vectors() {
        return vectors;
    }

    /**
     * A number of a word vector as a model file keeps it, in half precision: a network that is fitted on stored numbers
     * is the same after reading.
     */
    public static float stored(float number) {
        return Numbers.half(number);
    }

    /** The windows of all paragraphs of an article, in order; every paragraph has at least one. */
    public List<EncodedWindow> encode(Article article) {
        return encoder.encode(article);
    }

    /** The windows of an article, and those without each word of its prose. */
    OccludedArticle occlude(Article article) {
        return encoder.occlude(article);
    }

    /**
     * Scores the paragraphs of several articles, in batches across them.
     *
     * @param articles in any number
     * @return for each article, in order, for each paragraph the logarithms of its class probabilities before
     *     calibration, in the order of {@link Stance}; of a paragraph in several windows their mean, weighted by tokens
     */
    public List<List<double[]>> score(List<Article> articles) {
        List<ParagraphScores> scores = new ArrayList<>();
        List<Task> tasks = new ArrayList<>();
        for (Article article : articles) {
            ParagraphScores own = new ParagraphScores(article.paragraphs().size());
            scores.add(own);
            encode(article).forEach(window -> tasks.add(new Task(window, own)));
        }
        float[][] rows = inBatches(tasks.stream().map(Task::window).toList());
        for (int i = 0; i < rows.length; i++) {
            tasks.get(i).scores().add(tasks.get(i).window(), rows[i]);
        }
        return scores.stream().map(ParagraphScores::means).toList();
    }

    private record Task(EncodedWindow window, ParagraphScores scores) {}

    /** As {@link #probabilities}, of any number of windows, those of like length together. */
    float[][] inBatches(List<EncodedWindow> windows) {
        int[] order = IntStream.range(0, windows.size())
                .boxed()
                .sorted(Comparator.comparingInt(i -> windows.get(i).length()))
                .mapToInt(Integer::intValue)
                .toArray();
        float[][] rows = new float[windows.size()][];
        for (int from = 0; from < order.length; from += BATCH) {
            int[] batch = Arrays.copyOfRange(order, from, Math.min(order.length, from + BATCH));
            float[][] computed =
                    probabilities(Arrays.stream(batch).mapToObj(windows::get).toList());
            for (int i = 0; i < batch.length; i++) {
                rows[batch[i]] = computed[i];
            }
        }
        return rows;
    }

    /**
     * Class probabilities before calibration.
     *
     * @param windows a batch of at least one; those of like length together cost least
     * @return for each window a row of three, in the order of {@link Stance}
     */
    public float[][] probabilities(List<EncodedWindow> windows) {
        INDArray features = features(windows);
        return inTurn(() -> {
            LayerWorkspaceMgr heap = LayerWorkspaceMgr.noWorkspaces();
            INDArray hidden = graph.getLayer(ConvolutionalGraph.HIDDEN).activate(features, false, heap);
            return graph.getLayer(ConvolutionalGraph.STANCE)
                    .activate(hidden, false, heap)
                    .toFloatMatrix();
        });
    }

    /** What the dense layer reads, a row for each window. */
    private INDArray features(List<EncodedWindow> windows) {
        NativeMath.initialize();
        WordConvolutions weights = convolutions();
        int width = ConvolutionalGraph.features(configuration);
        NativeFloats rows = NativeFloats.create(windows.size(), width);
        WordConvolutions.Scratch scratch = weights.scratch();
        float[] row = new float[width];
        for (int b = 0; b < windows.size(); b++) {
            weights.write(windows.get(b), scratch, row);
            System.arraycopy(windows.get(b).extras(), 0, row, width - ArticleEncoder.EXTRAS, ArticleEncoder.EXTRAS);
            rows.write((long) b * width, row);
        }
        return rows.array();
    }

    private WordConvolutions convolutions() {
        WordConvolutions current = convolutions;
        return current != null
                ? current
                : inTurn(() -> convolutions = new WordConvolutions(configuration, graph, vectors));
    }

    /**
     * One step of gradient descent on the cross-entropy.
     *
     * @param windows a batch of at least one
     * @param targets for each window a row of three probabilities, in the order of {@link Stance}
     */
    public void fit(List<EncodedWindow> windows, float[][] targets) {
        MultiDataSet data = new MultiDataSet(inputs(windows), new INDArray[] {Nd4j.createFromArray(targets)});
        inTurn(() -> {
            graph.fit(data);
            convolutions = null;
            return null;
        });
    }

    /** A copy of all weights but the word vectors. */
    public float[] parameters() {
        return inTurn(() -> graph.params().toFloatVector());
    }

    /**
     * Replaces all weights but the word vectors.
     *
     * @param parameters as many as {@link #parameters()} gives
     * @throws IllegalArgumentException for another number
     */
    public void setParameters(float[] parameters) {
        if (parameters.length != graph.numParams()) {
            throw new IllegalArgumentException(parameters.length + " weights for a network of " + graph.numParams());
        }
        inTurn(() -> {
            graph.params()
                    .assign(Nd4j.createFromArray(parameters)
                            .reshape(graph.params().shape()));
            convolutions = null;
            return null;
        });
    }

    /** A copy of the optimiser's state, to go on from later. */
    public FittingState fittingState() {
        return inTurn(() ->
                new FittingState(graph.getUpdater().getStateViewArray().toFloatVector(), graph.getIterationCount()));
    }

    /**
     * Goes on from an optimiser's state.
     *
     * @param state of a network of the same shape
     * @throws IllegalArgumentException if it is of another shape
     */
    public void setFittingState(FittingState state) {
        INDArray view = graph.getUpdater().getStateViewArray();
        if (state.moments().length != view.length()) {
            throw new IllegalArgumentException(
                    state.moments().length + " means of the optimiser where the network has " + view.length());
        }
        inTurn(() -> {
            graph.getConfiguration().setIterationCount(state.iterations());
            return view.assign(Nd4j.createFromArray(state.moments()).reshape(view.shape()));
        });
    }

    /** One thread at a time, each bound to one core. */
    private <T> T inTurn(Supplier<T> work) {
        turn.lock();
        try {
            NativeMath.initialize();
            return work.get();
        } finally {
            turn.unlock();
        }
    }

    /**
     * Where the optimiser stands.
     *
     * @param moments Adam's two running means for every weight
     * @param iterations steps done
     */
    @SuppressWarnings("ArrayRecordComponent")
    public record FittingState(float[] moments, int iterations) {}

    private INDArray[] inputs(List<EncodedWindow> windows) {
        int length = windows.stream().mapToInt(EncodedWindow::length).max().orElseThrow();
        int width = configuration.embedding() + Channel.COUNT + Region.COUNT;
        NativeFloats tokens = NativeFloats.create(windows.size(), length, width);
        NativeFloats extras = NativeFloats.create(windows.size(), ArticleEncoder.EXTRAS);
        float[] block = new float[length * width];
        for (int b = 0; b < windows.size(); b++) {
            EncodedWindow window = windows.get(b);
            for (int t = 0; t < window.length(); t++) {
                copyToken(window, t, block, t * width);
            }
            Arrays.fill(block, window.length() * width, block.length, 0);
            tokens.write((long) b * block.length, block);
            extras.write((long) b * ArticleEncoder.EXTRAS, window.extras());
        }
        return new INDArray[] {tokens.array(), extras.array()};
    }

    private void copyToken(EncodedWindow window, int t, float[] block, int from) {
        float[] vector = vectors[window.rows()[t]];
        System.arraycopy(vector, 0, block, from, vector.length);
        int at = from + vector.length;
        for (float[] channel : window.channels()) {
            block[at++] = channel[t];
        }
        for (float[] region : window.regions()) {
            block[at++] = region[t];
        }
    }
}
