/**
 * The one place where exceptions become problem+json (RFC 9457). It may import the exceptions and limits of other
 * packages and nothing else of theirs.
 */
package io.standpoint.problem;
