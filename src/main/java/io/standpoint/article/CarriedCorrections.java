package io.standpoint.article;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The corrections of an article that is being replaced: each goes with the text it was made of. */
final class CarriedCorrections {

    /** A text and how many paragraphs before it have the same. */
    private record Occurrence(String text, int before) {}

    /** What was said of an occurrence, and in which place. */
    private record Said(CorrectionView correction, int place) {}

    private final Map<Integer, CorrectionEntity> rows;
    private final Map<Occurrence, Said> said = new HashMap<>();
    private final SubjectEntity subject;

    /** Those that stand before the article changes. */
    CarriedCorrections(ArticleEntity before) {
        rows = CorrectionEntity.standing(before.id);
        subject = before.subject;
        if (!rows.isEmpty()) {
            List<Occurrence> places = occurrences(before);
            rows.forEach((place, row) -> said.put(places.get(place), new Said(CorrectionView.of(row), place)));
        }
    }

    /**
     * Gives the paragraphs that the article has now their labels, and withdraws what fits none: a label that was given
     * toward another subject, or to what is boilerplate now.
     */
    void carryOver(ArticleEntity after, Instant now) {
        if (rows.isEmpty()) {
            return;
        }
        Map<Integer, Said> kept = subject.id.equals(after.subject.id) ? kept(after) : Map.of();
        rows.forEach((place, row) -> {
            if (!kept.containsKey(place)) {
                row.withdraw(now);
            }
        });
        kept.forEach((place, carried) -> {
            CorrectionEntity row = CorrectionEntity.of(after.id, place);
            if (carried.place() != place) {
                row.stand(carried.correction());
            }
            after.paragraphs.get(place).label = row.stance;
        });
        after.summary = Summary.of(after.paragraphs);
    }

    private Map<Integer, Said> kept(ArticleEntity after) {
        Map<Integer, Said> kept = new HashMap<>();
        List<Occurrence> places = occurrences(after);
        for (int place = 0; place < places.size(); place++) {
            Said carried = said.get(places.get(place));
            if (carried != null && !after.paragraphs.get(place).boilerplate) {
                kept.put(place, carried);
            }
        }
        return kept;
    }

    private static List<Occurrence> occurrences(ArticleEntity article) {
        Map<String, Integer> seen = new HashMap<>();
        List<Occurrence> occurrences = new ArrayList<>();
        for (ParagraphEntity paragraph : article.paragraphs) {
            String text = article.text.substring(paragraph.start, paragraph.end);
            occurrences.add(new Occurrence(text, seen.merge(text, 1, Integer::sum) - 1));
        }
        return occurrences;
    }
}
