package io.standpoint.article;

import io.standpoint.convention.QueryParameters;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Which paragraphs are asked for; all that is given must fit.
 *
 * @param articles in which articles they stand
 * @param stance what summaries count them as; null for all
 * @param corrected whether a person's label stands; empty for all
 * @param boilerplate boilerplate, too, which is counted as nothing
 */
record ParagraphFilter(ArticleFilter articles, String stance, Optional<Boolean> corrected, boolean boilerplate) {

    /** The names of the parameters. */
    static final List<String> PARAMETERS = Stream.concat(
                    ArticleFilter.OF_ARTICLES.stream(), Stream.of("stance", "corrected", "boilerplate"))
            .toList();

    static ParagraphFilter of(QueryParameters parameters) {
        return new ParagraphFilter(
                ArticleFilter.of(parameters),
                parameters
                        .someOf("stance", "supportive", "neutral", "critical", "undecided")
                        .orElse(null),
                parameters.value("corrected").map(given -> parameters.flag("corrected")),
                parameters.flag("boilerplate"));
    }
}
