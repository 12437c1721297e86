package io.standpoint.intake;

import java.util.UUID;

/**
 * A chunk that a worker has.
 *
 * @param importId of the import it is part of
 * @param position within that
 * @param run tells this attempt from another
 * @param firstLine the number of the first line in it
 * @param read how many lines, without blank ones, are settled already
 * @param failures how often it failed through what may be its own fault
 * @param content the lines
 */
record Chunk(UUID importId, int position, UUID run, long firstLine, int read, int failures, Packed content) {}
