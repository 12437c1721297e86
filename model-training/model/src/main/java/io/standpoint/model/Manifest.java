package io.standpoint.model;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What a model file says about itself.
 *
 * @param formatVersion of the file, {@link ModelArchive#FORMAT_VERSION}
 * @param name of the model, say {@code standpoint-en}
 * @param version of the model
 * @param created when it was trained
 * @param gitCommit the commit of the program that trained it
 * @param languages of the texts it reads, as BCP 47 tags
 * @param dataSets what it was trained on
 * @param metrics measured on held-out data; finite numbers by name
 * @param javaVersion that trained it
 * @param dl4jVersion of Deeplearning4j that trained it
 * @param sha256 of each part, in lower-case hexadecimal, by the part's name
 * @param description for people
 */
public record Manifest(
        int formatVersion,
        String name,
        String version,
        Instant created,
        String gitCommit,
        List<String> languages,
        List<DataSet> dataSets,
        Map<String, Double> metrics,
        String javaVersion,
        String dl4jVersion,
        Map<String, String> sha256,
        String description) {

    /** Refuses missing values and numbers that are not finite; copies the collections. */
    public Manifest {
        requireText("name", name);
        requireText("version", version);
        Objects.requireNonNull(created, "created is missing");
        Objects.requireNonNull(gitCommit, "gitCommit is missing");
        languages = List.copyOf(Objects.requireNonNull(languages, "languages are missing"));
        if (languages.isEmpty()) {
            throw new IllegalArgumentException("languages are missing");
        }
        dataSets = List.copyOf(Objects.requireNonNull(dataSets, "dataSets are missing"));
        metrics = Map.copyOf(Objects.requireNonNull(metrics, "metrics are missing"));
        Objects.requireNonNull(javaVersion, "javaVersion is missing");
        Objects.requireNonNull(dl4jVersion, "dl4jVersion is missing");
        sha256 = Map.copyOf(Objects.requireNonNull(sha256, "sha256 is missing"));
        Objects.requireNonNull(description, "description is missing");
        metrics.forEach((metric, value) -> {
            if (!Double.isFinite(value)) {
                throw new IllegalArgumentException("the metric '" + metric + "' is " + value);
            }
        });
    }

    /**
     * Data that a model was trained on.
     *
     * @param name of the data set
     * @param articles how many of it were used
     * @param paragraphs how many labelled ones
     * @param licence of the data
     * @param source where it comes from
     */
    public record DataSet(String name, int articles, int paragraphs, String licence, String source) {

        /** Refuses missing values and negative counts. */
        public DataSet {
            requireText("a data set's name", name);
            Objects.requireNonNull(licence, "a data set's licence is missing");
            Objects.requireNonNull(source, "a data set's source is missing");
            if (articles < 0 || paragraphs < 0) {
                throw new IllegalArgumentException("the data set '" + name + "' has a negative count");
            }
        }
    }

    /** The same with other hashes. */
    Manifest withSha256(Map<String, String> hashes) {
        return new Manifest(
                formatVersion,
                name,
                version,
                created,
                gitCommit,
                languages,
                dataSets,
                metrics,
                javaVersion,
                dl4jVersion,
                hashes,
                description);
    }

    private static void requireText(String what, String text) {
        if (text == null || text.isBlank()) {
            throw new IllegalArgumentException(what + " is missing");
        }
    }
}
