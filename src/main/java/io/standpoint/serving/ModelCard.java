package io.standpoint.serving;

import io.standpoint.model.Manifest;
import io.standpoint.model.StanceModel;
import io.standpoint.model.card.Card;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a client may know of a model.
 *
 * @param card what was measured of it, made for readers; null where its file has none
 */
public record ModelCard(
        String name,
        String version,
        String description,
        List<String> languages,
        Instant created,
        String gitCommit,
        List<DataSet> dataSets,
        Map<String, Double> metrics,
        double undecidedThreshold,
        String javaVersion,
        String dl4jVersion,
        int formatVersion,
        Card card) {

    /** A data set that the model was trained or measured on. */
    public record DataSet(String name, int articles, int paragraphs, String licence, String source) {

        private static DataSet of(Manifest.DataSet set) {
            return new DataSet(set.name(), set.articles(), set.paragraphs(), set.licence(), set.source());
        }
    }

    static ModelCard of(StanceModel model) {
        Manifest manifest = model.manifest();
        return new ModelCard(
                manifest.name(),
                manifest.version(),
                manifest.description(),
                manifest.languages(),
                manifest.created(),
                manifest.gitCommit(),
                manifest.dataSets().stream().map(DataSet::of).toList(),
                new TreeMap<>(manifest.metrics()),
                model.undecidedThreshold(),
                manifest.javaVersion(),
                manifest.dl4jVersion(),
                manifest.formatVersion(),
                model.card().orElse(null));
    }
}
