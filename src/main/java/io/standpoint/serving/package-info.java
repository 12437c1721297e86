/**
 * The model in service: loaded and checked at start, and asked for the stance of articles. It may import
 * {@code io.standpoint.model} and nothing else of the service.
 */
package io.standpoint.serving;
