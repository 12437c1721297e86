package io.standpoint.model;

import io.standpoint.model.card.Card;
import io.standpoint.model.text.Article;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A trained model: says for every paragraph of an article how probable each stance toward the subject is. Any number of
 * threads may use one.
 */
public final class StanceModel {

    private final Manifest manifest;
    private final ModelContents contents;

    /** A model of these parts, which is not checked. */
    public StanceModel(Manifest manifest, ModelContents contents) {
        this.manifest = manifest;
        this.contents = contents;
    }

    /**
     * Reads a model file.
     *
     * @param file as {@link #write} made it
     * @return the model, its hashes checked and its probes replayed
     * @throws IOException if the file cannot be read
     * @throws InvalidModelException if it is no model that this code can run, with the reason
     */
    public static StanceModel read(Path file) throws IOException, InvalidModelException {
        try (InputStream in = Files.newInputStream(file)) {
            return read(in);
        }
    }

    /**
     * Reads a model file from a stream, which stays open.
     *
     * @param in the bytes that {@link #write} wrote
     * @return the model, its hashes checked and its probes replayed
     * @throws IOException if the stream cannot be read
     * @throws InvalidModelException if it is no model that this code can run, with the reason
     */
    public static StanceModel read(InputStream in) throws IOException, InvalidModelException {
        ModelArchive archive = ModelArchive.read(in);
        StanceModel model = new StanceModel(archive.manifest(), ModelContents.of(archive));
        model.replayProbes();
        return model;
    }

    /**
     * Writes the model file.
     *
     * @param file is replaced whole or not at all
     * @throws IOException if it cannot be written
     */
    public void write(Path file) throws IOException {
        ModelArchive.write(file, manifest, contents.toParts());
    }

    /**
     * Writes a model file again with another card; all else keeps its bytes.
     *
     * @param from the model's file
     * @param card what was measured of it
     * @param to is replaced whole or not at all; may be {@code from}
     * @throws IOException if a file cannot be read or written
     * @throws InvalidModelException if {@code from} is no model file
     */
    public static void writeWithCard(Path from, Card card, Path to) throws IOException, InvalidModelException {
        ModelArchive archive;
        try (InputStream in = Files.newInputStream(from)) {
            archive = ModelArchive.read(in);
        }
        archive.writeWith(to, ModelContents.CARD, card.toJson());
    }

    private void replayProbes() throws InvalidModelException {
        if (contents.probes().isEmpty()) {
            throw new InvalidModelException("the model file has no probes to check the model by");
        }
        for (Probe probe : contents.probes()) {
            double difference = probe.difference(classify(probe.article()));
            if (!(difference <= Probe.TOLERANCE)) {
                throw new InvalidModelException("the model gives another answer than when it was made, for the probe \""
                        + probe.title() + "\" (off by " + difference + "): the file does not fit this version");
            }
        }
    }

    /** Where the model comes from. */
    public Manifest manifest() {
        return manifest;
    }

    /** What was measured of the model, where its file says so. */
    public Optional<Card> card() {
        return Optional.ofNullable(contents.card());
    }

    /** A paragraph whose highest probability is lower is undecided; in [0, 1]. */
    public double undecidedThreshold() {
        return contents.calibration().undecidedThreshold();
    }

    /** What networks that had not seen the article said of the labelled paragraphs. */
    public List<CrossFittedPrediction> crossFitted() {
        return contents.crossFitted();
    }

    /**
     * Classifies one article.
     *
     * @param article any number of paragraphs
     * @return calibrated probabilities, one for each paragraph, in order
     */
    public List<Probabilities> classify(Article article) {
        return classify(List.of(article)).get(0);
    }

    /**
     * Classifies several articles together, which costs less than one by one.
     *
     * @param articles in any number
     * @return for each article, in order, the calibrated probabilities of its paragraphs
     */
    public List<List<Probabilities>> classify(List<Article> articles) {
        Calibration calibration = contents.calibration();
        return contents.network().score(articles).stream()
                .map(paragraphs -> paragraphs.stream().map(calibration::apply).toList())
                .toList();
    }

    /**
     * The first of three steps that together are {@link #classify(Article)}, for a caller that fills batches across
     * articles.
     *
     * @param article any number of paragraphs
     * @return its windows, for {@link #probabilities}
     */
    public EncodedArticle encode(Article article) {
        return new EncodedArticle(
                article.paragraphs().size(), contents.network().encode(article));
    }

    /**
     * The second step: the network's work on one batch. What else is in the batch does not change a window's row.
     *
     * @param windows at least one, of any articles that this model encoded; those of like length together cost least
     * @return for each window a row for {@link #judge}
     */
    public float[][] probabilities(List<EncodedWindow> windows) {
        return contents.network().probabilities(windows);
    }

    /**
     * The last step.
     *
     * @param article as this model encoded it
     * @param rows for each of its windows, in order, what {@link #probabilities} gave
     * @return calibrated probabilities, one for each paragraph, in order
     * @throws IllegalArgumentException if there is not a row for each window
     */
    public List<Probabilities> judge(EncodedArticle article, float[][] rows) {
        if (rows.length != article.windows().size()) {
            throw new IllegalArgumentException(
                    rows.length + " rows for " + article.windows().size() + " windows");
        }
        ParagraphScores scores = new ParagraphScores(article.paragraphs());
        for (int i = 0; i < rows.length; i++) {
            scores.add(article.windows().get(i), rows[i]);
        }
        Calibration calibration = contents.calibration();
        return scores.means().stream().map(calibration::apply).toList();
    }

    /**
     * What speaks for and against the stances that an article's paragraphs are given, by leaving out each word in turn.
     *
     * @param article any number of paragraphs
     * @return for each paragraph, in order, the words that weigh most; see {@link #evidence}
     */
    public List<List<EvidenceWord>> explain(Article article) {
        OccludedArticle occluded = occlude(article);
        float[][] rows = contents.network().inBatches(occluded.windows());
        return evidence(
                occluded,
                rows,
                judge(occluded, rows).stream().map(Probabilities::mostProbable).toList());
    }

    /**
     * The first of three steps that together are {@link #explain}; what the network says of the windows also gives what
     * {@link #classify(Article)} does.
     *
     * @param article any number of paragraphs
     * @return its windows, whole and without each word of its prose, for {@link #probabilities}
     */
    public OccludedArticle occlude(Article article) {
        return contents.network().occlude(article);
    }

    /** As {@link #judge(EncodedArticle, float[][])}: of the whole article. */
    public List<Probabilities> judge(OccludedArticle article, float[][] rows) {
        return judge(
                article.article(),
                Arrays.copyOf(rows, article.article().windows().size()));
    }

    /**
     * The last step: occlusion (Zeiler and Fergus 2014, "Visualizing and Understanding Convolutional Networks", section
     * 4.2; of words, Li, Monroe and Jurafsky 2016, "Understanding Neural Networks through Representation Erasure"). A
     * word's weight is how much the calibrated probability of the paragraph's stance falls when the word is left out of
     * the text, before probabilities are moved for the sake of a rare stance (see {@link Calibration}).
     *
     * @param article as this model occluded it
     * @param rows for each of its windows, in order, what {@link #probabilities} gave
     * @param stances for each paragraph, in order, the stance that is explained
     * @return for each paragraph, in order, at most {@value Occlusion#MOST} words, those that weigh most first; a word
     *     that weighs less than {@value Occlusion#LEAST} is none; empty for boilerplate
     */
    public List<List<EvidenceWord>> evidence(OccludedArticle article, float[][] rows, List<Stance> stances) {
        return new Occlusion(contents.calibration(), article, rows).evidence(stances);
    }
}
