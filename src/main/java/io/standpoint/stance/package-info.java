/**
 * Aggregates: stance toward subjects over many articles, counted and as an estimate with intervals. It follows articles
 * in a table of its own, and may import the public records of {@code io.standpoint.article}, {@code serving},
 * {@code observation}, {@code convention} and {@code io.standpoint.model}.
 */
package io.standpoint.stance;
