/**
 * Text as the model sees it: normalising, paragraphs, quotations, mentions of the subject, tokens. Every offset is in
 * UTF-16 code units of the text that was handed in; nothing here knows of networks, so it may import the JDK alone.
 */
package io.standpoint.model.text;
