package io.standpoint.convention;

/**
 * One thing that is wrong with an input.
 *
 * @param field its JSON path, empty for the whole
 * @param message what must be so
 */
public record Violation(String field, String message) {}
