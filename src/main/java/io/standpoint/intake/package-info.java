/**
 * Bulk imports: lines of articles that are kept before they are accepted, and then worked off in chunks, which the
 * replicas share by way of the database. It may import {@code article}, {@code serving}, {@code idempotency},
 * {@code observation} and {@code convention}.
 */
package io.standpoint.intake;
