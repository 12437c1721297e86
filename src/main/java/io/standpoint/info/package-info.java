/**
 * What the service says of itself: version, model, limits and the contract. It may import {@code serving} and
 * {@code article}'s limits.
 */
package io.standpoint.info;
