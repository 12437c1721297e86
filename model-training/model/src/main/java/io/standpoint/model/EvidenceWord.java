package io.standpoint.model;

import io.standpoint.model.text.Span;

/**
 * A word of a paragraph and how much it speaks for the stance that the paragraph was given.
 *
 * @param span where it lies in the article's text
 * @param weight how much the stance's probability falls when the word is taken out, in [-1, 1]; negative where it rises
 */
public record EvidenceWord(Span span, double weight) {}
