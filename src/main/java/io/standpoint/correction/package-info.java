/**
 * What people's labels are taken up for outside of their articles: the feed of corrections in the order of commits. It
 * may import {@code article}, {@code observation} and {@code convention}.
 */
package io.standpoint.correction;
