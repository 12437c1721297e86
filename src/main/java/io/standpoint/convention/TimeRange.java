package io.standpoint.convention;

import java.time.Instant;

/**
 * A stretch of time, open where an end is null.
 *
 * @param from the first moment in it
 * @param to the first moment after it
 */
public record TimeRange(Instant from, Instant to) {}
