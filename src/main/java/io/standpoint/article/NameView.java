package io.standpoint.article;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A subject or source as clients see it.
 *
 * @param formerNames under which it is still known, in their order
 * @param merged all that are merged into it, directly or by way of others, in the order of their names
 * @param confirmed null for sources, of which it is not asked
 * @param articles how many name it, or what is merged into it
 * @param series its articles by month; null where it was not asked for
 * @param undated how many articles are in no month; null where series is
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record NameView(
        UUID id,
        String name,
        List<String> formerNames,
        List<ArticleView.Named> merged,
        Boolean confirmed,
        long articles,
        Instant createdAt,
        List<Month> series,
        Long undated)
        implements NameReading {

    /**
     * The articles of a month counted, and their paragraphs as {@link Summary} counts them.
     *
     * @param period such as 2026-02
     * @param paragraphs the sum of the five counts
     */
    public record Month(
            String period,
            long articles,
            long paragraphs,
            long supportive,
            long neutral,
            long critical,
            long undecided,
            long boilerplate) {

        /** (supportive − critical) / (paragraphs − boilerplate); null where all is boilerplate. */
        @JsonProperty
        @JsonInclude(JsonInclude.Include.ALWAYS)
        public Double net() {
            long prose = paragraphs - boilerplate;
            return prose == 0 ? null : (supportive - critical) / (double) prose;
        }
    }

    NameView with(NameSeries.Articles counted) {
        return new NameView(
                id, name, formerNames, merged, confirmed, articles, createdAt, counted.months(), counted.undated());
    }
}
