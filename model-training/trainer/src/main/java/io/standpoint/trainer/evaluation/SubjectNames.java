package io.standpoint.trainer.evaluation;

import io.standpoint.trainer.data.LabelledArticle;
import java.text.Normalizer;
import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A set of subjects' names, compared by NFKC, lower case, folded white space and outer punctuation. */
final class SubjectNames {

    private static final Pattern WHITE_SPACE = Pattern.compile("[\\s\\p{Z}]+");
    private static final Pattern OUTER_PUNCTUATION = Pattern.compile("^[\\p{P}\\s]+|[\\p{P}\\s]+$");

    private final Set<String> names;

    SubjectNames(Collection<LabelledArticle> articles) {
        names = articles.stream()
                .map(article -> fold(article.subject().name()))
                .collect(Collectors.toUnmodifiableSet());
    }

    boolean contain(String name) {
        return names.contains(fold(name));
    }

    static String fold(String name) {
        String folded = Normalizer.normalize(name, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        folded = WHITE_SPACE.matcher(folded).replaceAll(" ");
        return OUTER_PUNCTUATION.matcher(folded).replaceAll("");
    }
}
