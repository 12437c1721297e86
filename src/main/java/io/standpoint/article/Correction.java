package io.standpoint.article;

import io.standpoint.model.Stance;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * What a client says of a paragraph in the model's place.
 *
 * @param stance the label
 * @param note why; null where the client does not say
 */
public record Correction(
        @NotNull(message = "must be given: supportive, neutral or critical")
                @Pattern(
                        regexp = "supportive|neutral|critical",
                        message = "must be one of supportive, neutral, critical")
                String stance,
        @Filled @WellFormed @Size(max = ArticleLimits.NOTE) String note) {

    Stance label() {
        return Stance.ofLabel(stance);
    }
}
