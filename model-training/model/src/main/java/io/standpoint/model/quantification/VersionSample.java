package io.standpoint.model.quantification;

/**
 * The articles of a group that one version of a model read.
 *
 * @param moments of them, at least one article
 * @param rates at which that version errs
 */
public record VersionSample(SampleMoments moments, ErrorRates rates) {

    /** Refuses a sample without articles. */
    public VersionSample {
        if (moments.clusters() == 0) {
            throw new IllegalArgumentException("a sample has at least one article");
        }
    }
}
