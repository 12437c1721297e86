package io.standpoint.model;

/**
 * What a network that was not fitted on an article said of one of its labelled paragraphs: the ground for calibration,
 * threshold and error rates, kept in the model file for later use.
 *
 * @param article id of the article
 * @param dataset where it comes from
 * @param kind of its subject, such as {@code person}; empty where not known
 * @param leaning of its outlet, such as {@code left}; empty where not known
 * @param paragraph place in the article, from 0
 * @param label the annotated stance
 * @param probabilities calibrated
 */
public record CrossFittedPrediction(
        String article,
        String dataset,
        String kind,
        String leaning,
        int paragraph,
        Stance label,
        Probabilities probabilities) {}
