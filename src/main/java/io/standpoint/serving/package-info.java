/**
 * The model in service: loaded and checked at start, and asked for the stance of articles through one queue. It may import
 * {@code io.standpoint.model} and {@code io.standpoint.observation}, and nothing else of the service.
 */
package io.standpoint.serving;
