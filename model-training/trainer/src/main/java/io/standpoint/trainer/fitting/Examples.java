package io.standpoint.trainer.fitting;

import io.standpoint.model.Stance;
import io.standpoint.model.StanceNetwork;
import io.standpoint.trainer.data.LabelledArticle;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.random.RandomGenerator;

/** All articles as the networks of a run read them, which is the same for each: read once and shared. */
final class Examples {

    private final IdentityHashMap<LabelledArticle, List<Example>> ofArticles = new IdentityHashMap<>();
    private final List<Example> additional;
    private final double neutralShare;

    /**
     * Reads them.
     *
     * @param network with the words and the shape of those that will be fitted
     * @param articles some of which each network is fitted on
     * @param additional fitted on along with them
     * @param neutralShare of the additional neutral ones, the share that a network is fitted on, in (0, 1]
     */
    Examples(
            StanceNetwork network,
            List<LabelledArticle> articles,
            List<LabelledArticle> additional,
            double neutralShare) {
        articles.forEach(article -> ofArticles.put(article, Example.of(network, article)));
        this.additional = additional.stream()
                .flatMap(article -> Example.of(network, article).stream())
                .toList();
        this.neutralShare = neutralShare;
    }

    /**
     * What a network is fitted on.
     *
     * @param some of the articles, all of whose examples are taken, in order
     * @param random draws those of the additional neutral ones that are taken behind them; all others are
     */
    List<Example> of(List<LabelledArticle> some, RandomGenerator random) {
        List<Example> examples = new ArrayList<>();
        some.forEach(article -> examples.addAll(ofArticles.get(article)));
        additional.stream()
                .filter(example -> example.stance() != Stance.NEUTRAL || random.nextDouble() < neutralShare)
                .forEach(examples::add);
        return examples;
    }
}
