package io.standpoint.article;

import java.time.Instant;

/**
 * A person's label of a paragraph as clients see it.
 *
 * @param note null where none was given
 * @param by null as long as callers have no names
 */
public record CorrectionView(String stance, String note, String by, Instant at) {

    static CorrectionView of(CorrectionEntity correction) {
        return correction == null
                ? null
                : new CorrectionView(correction.stance.label(), correction.note, correction.by, correction.at);
    }
}
