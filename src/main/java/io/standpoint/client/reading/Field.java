package io.standpoint.client.reading;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A field of the service's articles, with the names that archives give it, the one that counts most first. */
enum Field {
    TITLE("title", "headline"),
    /** The untouched text of the public data set before the one that was taken apart for a program. */
    TEXT("text", "content_original body content article_body article_text full_text article"),
    PARAGRAPHS("paragraphs", ""),
    HTML("html", "content_html body_html"),
    SUBJECT("subject", ""),
    SUBJECTS("subjects", ""),
    ALIASES("aliases", ""),
    SOURCE("source", "publication outlet publisher"),
    AUTHOR("author", "authors byline creator"),
    URL("url", "link canonical_url"),
    PUBLISHED_AT("publishedAt", "date_published published publication_date publish_date pub_date date"),
    LANGUAGE("language", "lang"),
    EXTERNAL_ID("externalId", "id article_id guid");

    private static final Map<Field, List<String>> NAMES = Arrays.stream(values())
            .collect(Collectors.toMap(Function.identity(), field -> Pattern.compile(" ")
                    .splitAsStream((field.name + " " + field.others).strip())
                    .map(Field::fold)
                    .toList()));

    private final String name;
    private final String others;

    Field(String name, String others) {
        this.name = name;
        this.others = others;
    }

    /** As the service calls it. */
    String key() {
        return name;
    }

    /** Folded names. */
    List<String> names() {
        return NAMES.get(this);
    }

    /** Upper and lower case, spaces, hyphens, dots and underscores make no difference. */
    static String fold(String name) {
        return name.strip().toLowerCase(Locale.ROOT).replaceAll("[\\s_.-]", "");
    }

    /** Whether one of these is of a text, without which there is no article. */
    static boolean haveText(Collection<String> names) {
        return names.stream().map(Field::fold).anyMatch(name -> Stream.of(TEXT, PARAGRAPHS, HTML)
                .anyMatch(field -> field.names().contains(name)));
    }
}
