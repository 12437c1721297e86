package io.standpoint.article;

import io.standpoint.convention.QueryParameters;
import io.standpoint.convention.TimeRange;
import java.util.List;
import java.util.stream.Stream;

/**
 * Which articles are asked for. Of several values of one kind any will do; all kinds that are given must fit.
 *
 * @param subjects ids or names; empty for all
 * @param sources ids or names; empty for all
 * @param authors names; empty for all
 * @param published when; articles without a date are in no range
 * @param paragraphStance the article has a paragraph that its summary counts so; null for all
 * @param words to be found in title or text, as web searches take them; null for all
 */
record ArticleFilter(
        List<String> subjects,
        List<String> sources,
        List<String> authors,
        TimeRange published,
        String paragraphStance,
        String words) {

    /** The names of the parameters that ask about the article as a whole and not for what it says. */
    static final List<String> OF_ARTICLES = List.of("subject", "source", "author", "from", "to", "timeZone");

    /** The names of all parameters. */
    static final List<String> PARAMETERS = Stream.concat(OF_ARTICLES.stream(), Stream.of("paragraphStance", "q"))
            .toList();

    static ArticleFilter of(QueryParameters parameters) {
        return new ArticleFilter(
                parameters.all("subject"),
                parameters.all("source"),
                parameters.all("author"),
                parameters.timeRange(),
                parameters
                        .someOf("paragraphStance", "supportive", "neutral", "critical", "undecided")
                        .orElse(null),
                parameters.value("q").orElse(null));
    }
}
