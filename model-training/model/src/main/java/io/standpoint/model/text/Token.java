package io.standpoint.model.text;

/**
 * A word, number or mark of punctuation.
 *
 * @param text its normalised form, lower case
 * @param span where it lies in the text that was tokenised
 */
public record Token(String text, Span span) {}
