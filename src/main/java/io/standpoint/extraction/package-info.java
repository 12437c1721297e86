/**
 * What can be read off an article before anyone judges it: the language it is in. It may import the text classes of
 * {@code io.standpoint.model} and nothing of the service.
 */
package io.standpoint.extraction;
