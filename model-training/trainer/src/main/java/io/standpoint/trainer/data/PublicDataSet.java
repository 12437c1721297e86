package io.standpoint.trainer.data;

import java.util.Arrays;
import java.util.Optional;

/** The public data sets that the trainer knows, as a model's manifest and card name them; {@code NOTICE} says more. */
public enum PublicDataSet {
    /** Articles with labels of this project; see {@link AnnotatedArticles}. */
    ALLSIDES("allsides", "Apache-2.0", "Article-Bias-Prediction (Baly et al., EMNLP 2020), labelled by this project"),

    /** Single sentences; see {@link NewsMtsc}. */
    NEWSMTSC("newsmtsc", "MIT", "NewsMTSC (Hamborg and Donnay, EACL 2021)");

    private final String label;
    private final String licence;
    private final String source;

    PublicDataSet(String label, String licence, String source) {
        this.label = label;
        this.licence = licence;
        this.source = source;
    }

    /**
     * Finds a data set.
     *
     * @param label as {@link LabelledArticle#dataset()} has it
     * @return empty for a user's own data
     */
    public static Optional<PublicDataSet> ofLabel(String label) {
        return Arrays.stream(values()).filter(set -> set.label.equals(label)).findFirst();
    }

    /** The value of {@link LabelledArticle#dataset()}. */
    public String label() {
        return label;
    }

    /** The licence of the data, as an SPDX identifier. */
    public String licence() {
        return licence;
    }

    /** Where the data comes from, with the paper. */
    public String source() {
        return source;
    }
}
