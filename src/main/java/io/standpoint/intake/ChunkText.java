package io.standpoint.intake;

/**
 * Some lines of an upload, to be worked off together.
 *
 * @param firstLine the number of the first of them, blank ones counted
 * @param lines how many are not blank
 * @param content the lines, blank ones too
 */
record ChunkText(long firstLine, int lines, Packed content) {}
