package io.standpoint.article;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;

/**
 * What a client merges a subject or source into.
 *
 * @param into its id
 */
public record MergeTarget(@NotNull(message = "must be the id of the one to merge into") UUID into) {}
