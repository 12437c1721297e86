package io.standpoint.model.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Proposes whom or what an article is about: the names it uses, and the topics its title shares with its text.
 *
 * <p>A candidate's score is the softmax of a linear function of how often and where the article has it and how it is
 * written, the weights fitted by gradient ascent on the log-likelihood of the annotated subjects of the training split.
 */
public final class SubjectCandidates {

    private static final int MOST = 20;
    /** Keeps the sum of rounded shares from exceeding one. */
    private static final double SLACK = 1 + 1e-9;

    private static final Set<String> SELDOM = WordList.words("seldom-subjects.txt");
    /** In the order of {@link #features}. */
    private static final double[] WEIGHTS = {
        1.34, 1.33, 2.64, 0.89, 0.06, 0.52, -2.44, -0.41, 0.68, -1.59, -0.71, -0.53, 0.55, -1.75
    };

    /**
     * A candidate.
     *
     * @param name as the article writes it; of a person the full name where the article has it
     * @param score the share of belief in it, in (0, 1]; those of one article sum to at most 1
     */
    public record Candidate(String name, double score) {}

    private record Scored(Topic topic, double score) {}

    private SubjectCandidates() {}

    /**
     * The candidates of an article.
     *
     * @param title its title, empty where there is none
     * @param paragraphs its paragraphs' texts, in order
     * @return the most prominent first, at most 20, no name twice; empty where the article names nothing
     */
    public static List<Candidate> of(String title, List<String> paragraphs) {
        List<Scored> scored = TopicReader.read(title, paragraphs).stream()
                .map(topic -> new Scored(topic, Math.exp(score(topic))))
                .sorted(Comparator.comparingDouble(Scored::score).reversed())
                .toList();
        double sum = scored.stream().mapToDouble(Scored::score).sum() * SLACK;
        List<Candidate> candidates = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (Scored next : scored) {
            String name = next.topic().name();
            if (candidates.size() < MOST && names.add(name.toLowerCase(Locale.ROOT))) {
                candidates.add(new Candidate(name, next.score() / sum));
            }
        }
        return candidates;
    }

    private static double score(Topic topic) {
        double[] features = features(topic);
        double score = 0;
        for (int i = 0; i < features.length; i++) {
            score += WEIGHTS[i] * features[i];
        }
        return score;
    }

    /** How prominent a topic is, one number a weight. Where in the text it comes first told nothing beyond these. */
    static double[] features(Topic topic) {
        double title = topic.inTitle() ? 1 : 0;
        double often = Math.log(topic.count());
        double name = topic.isName() ? 1 : 0;
        int words = topic.words().size();
        return new double[] {
            often,
            Math.log1p(topic.paragraphs()),
            title,
            title / (2 + topic.titlePlace()),
            name,
            topic.isAcronym() ? 1 : 0,
            topic.heldShare(),
            words == 1 ? 1 : 0,
            words == 2 ? 1 : 0,
            topic.words().stream().allMatch(word -> SELDOM.contains(word.key())) ? 1 : 0,
            title * often,
            PersonName.titles(topic.words()) > 0 ? 1 : 0,
            topic.heldShare() == 1 ? 1 : 0,
            words == 1 ? 1 - name : 0
        };
    }
}
