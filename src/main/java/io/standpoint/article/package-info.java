/**
 * Articles: submitted, analysed, kept, read, corrected and deleted, with their paragraphs, subjects and sources. It may import
 * {@code io.standpoint.model}, {@code extraction}, {@code serving}, {@code observation}, {@code idempotency} and
 * {@code convention}; its entities stay here.
 */
package io.standpoint.article;
