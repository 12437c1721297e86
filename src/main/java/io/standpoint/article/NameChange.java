package io.standpoint.article;

import jakarta.validation.constraints.Size;

/**
 * What a client changes of a subject; what is null stays.
 *
 * @param name its new name
 * @param confirmed whether it is one that clients want to see
 */
public record NameChange(@Filled @WellFormed @Size(max = ArticleLimits.NAME) String name, Boolean confirmed) {

    /**
     * What a client changes of a source.
     *
     * @param name its new name
     */
    public record OfSource(@Filled @WellFormed @Size(max = ArticleLimits.NAME) String name) {

        NameChange change() {
            return new NameChange(name, null);
        }
    }
}
