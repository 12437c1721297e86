package io.standpoint.trainer.fitting;

import io.standpoint.model.Lexicon;
import io.standpoint.trainer.vectors.WordVectors;

/**
 * What is known of words before any label is read.
 *
 * @param vectors from unlabelled articles
 * @param lexicon ratings of words
 */
public record LexicalResources(WordVectors vectors, Lexicon lexicon) {}
