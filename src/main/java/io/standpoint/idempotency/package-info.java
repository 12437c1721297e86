/**
 * Requests that clients may send again without having them done again: each is known by its {@code Idempotency-Key}. It
 * may import {@code convention} and {@code observation}, and nothing else of the service.
 */
package io.standpoint.idempotency;
