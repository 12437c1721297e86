/**
 * Articles: submitted, analysed, kept, read and deleted, with their subjects and sources. It may import
 * {@code io.standpoint.model}, {@code extraction}, {@code serving}, {@code idempotency} and {@code convention}; its
 * entities stay here.
 */
package io.standpoint.article;
