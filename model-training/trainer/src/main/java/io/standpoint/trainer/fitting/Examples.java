package io.standpoint.trainer.fitting;

import io.standpoint.model.StanceNetwork;
import io.standpoint.trainer.data.LabelledArticle;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;

/** All articles as the networks of a run read them, which is the same for each: read once and shared. */
final class Examples {

    private final IdentityHashMap<LabelledArticle, List<Example>> ofArticles = new IdentityHashMap<>();
    private final List<Example> additional;

    /**
     * Reads them.
     *
     * @param network with the words and the shape of those that will be fitted
     * @param articles some of which each network is fitted on
     * @param additional fitted on along with them
     */
    Examples(StanceNetwork network, List<LabelledArticle> articles, List<LabelledArticle> additional) {
        articles.forEach(article -> ofArticles.put(article, Example.of(network, article)));
        this.additional = additional.stream()
                .flatMap(article -> Example.of(network, article).stream())
                .toList();
    }

    /** What a network is fitted on: some of the articles, in order, and all that are additional. */
    List<Example> of(List<LabelledArticle> some) {
        List<Example> examples = new ArrayList<>();
        some.forEach(article -> examples.addAll(ofArticles.get(article)));
        examples.addAll(additional);
        return examples;
    }
}
