package io.standpoint.trainer.fitting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.standpoint.model.Stance;
import io.standpoint.model.text.Subject;
import io.standpoint.trainer.data.InvalidDataException;
import io.standpoint.trainer.data.LabelledArticle;
import io.standpoint.trainer.data.LabelledArticle.LabelledParagraph;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CrossFittingTest {

    private static List<LabelledArticle> articles() {
        return articles(40);
    }

    private static List<LabelledArticle> articles(int size) {
        return IntStream.range(0, size)
                .mapToObj(i -> new LabelledArticle(
                        "a" + i / 2,
                        "own",
                        "",
                        new Subject("subject " + i, List.of()),
                        "",
                        "",
                        "",
                        "",
                        List.of(new LabelledParagraph("Text.", Stance.NEUTRAL, null))))
                .toList();
    }

    @Test
    void holds_out_every_article_once_with_all_its_subjects() throws InvalidDataException {
        CrossFitting folds = new CrossFitting(articles(), 5, 1);
        List<LabelledArticle> held = new ArrayList<>();

        for (int fold = 0; fold < folds.count(); fold++) {
            held.addAll(folds.heldOut(fold));
            Set<String> out = ids(folds.heldOut(fold));
            assertThat(ids(folds.others(fold))).doesNotContainAnyElementsOf(out);
            assertThat(folds.heldOut(fold).size() + folds.others(fold).size()).isEqualTo(40);
        }

        assertThat(held).containsExactlyInAnyOrderElementsOf(articles());
    }

    @Test
    void deals_the_same_folds_for_the_same_seed() throws InvalidDataException {
        assertThat(new CrossFitting(articles(), 5, 1).heldOut(2))
                .isEqualTo(new CrossFitting(articles(), 5, 1).heldOut(2));
        assertThat(new CrossFitting(articles(), 5, 1).heldOut(2))
                .isNotEqualTo(new CrossFitting(articles(), 5, 2).heldOut(2));
    }

    @Test
    void refuses_fewer_articles_than_folds() {
        assertThatThrownBy(() -> new CrossFitting(articles(8), 5, 1))
                .isInstanceOf(InvalidDataException.class)
                .hasMessageContaining("4 articles are too few for 5 folds")
                .hasMessageContaining("lower calibration.folds");
    }

    @Test
    void refuses_no_articles_at_all() {
        assertThatThrownBy(() -> new CrossFitting(List.of(), 2, 1)).hasMessageContaining("0 articles are too few");
    }

    private static Set<String> ids(List<LabelledArticle> articles) {
        return new HashSet<>(articles.stream().map(LabelledArticle::id).toList());
    }
}
