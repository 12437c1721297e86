package io.standpoint.article;

import java.util.List;
import java.util.UUID;

/**
 * Which subjects and sources count as one. To be asked in a transaction; a statement may as well join on
 * {@code canonical_id} of {@code subject} or {@code source}, which is the same for all of a family.
 */
public final class NameFamilies {

    private NameFamilies() {}

    /** Those that ids or names stand for, each with all that counts as the same; what stands for nothing is left out. */
    public static List<UUID> subjects(List<String> idsOrNames) {
        return SubjectEntity.idsOf(idsOrNames);
    }

    /** As {@link #subjects(List)}, of sources. */
    public static List<UUID> sources(List<String> idsOrNames) {
        return SourceEntity.idsOf(idsOrNames);
    }
}
