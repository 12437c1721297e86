package io.standpoint.stance;

import static io.standpoint.stance.Asked.ask;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.standpoint.ServiceTest;
import io.standpoint.convention.TimeRange;
import io.standpoint.model.quantification.SampleMoments;
import io.standpoint.stance.JudgedArticles.Kept;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** What the database sums up is what a recount of the same articles gives, one after another. */
@ServiceTest
class StanceRecountTest {

    @Inject
    DataSource database;

    private final String name = "Acme " + UUID.randomUUID();
    private final Random random = new Random(20_261_125);

    @Test
    void groups_and_totals_are_what_a_recount_gives() throws SQLException {
        JudgedArticles kept = new JudgedArticles(database);
        UUID acme = kept.subject(name, true);
        List<UUID> papers = List.of(kept.source("A " + name), kept.source("B " + name));
        List<Kept> articles = new ArrayList<>();
        for (int i = 0; i < 150; i++) {
            articles.add(article(acme, papers));
            kept.keep(articles.get(i));
        }

        for (Weight weight : Weight.values()) {
            Map<String, Object> question = Map.of("subject", name, "groupBy", "month,source", "weight", weight.label());
            List<Map<String, Object>> groups = ask(question).extract().path("groups");
            Map<String, List<Kept>> dated = by(
                    articles.stream().filter(a -> a.published() != null).toList(),
                    a -> a.source() + " " + a.published().substring(0, 7));
            assertThat(groups).hasSameSizeAs(dated.keySet());
            for (Map<String, Object> group : groups) {
                Object source = group.get("source") == null ? null : ((Map<?, ?>) group.get("source")).get("id");
                Object month = ((Map<?, ?>) group.get("period")).get("label");
                check(group, dated.get(source + " " + month), weight);
            }
            List<Map<String, Object>> totals = ask(question).extract().path("totals");
            check(totals.get(0), articles, weight);
        }
    }

    private Kept article(UUID subject, List<UUID> papers) {
        StringBuilder paragraphs = new StringBuilder();
        int length = 1 + random.nextInt(20);
        for (int i = 0; i < length; i++) {
            paragraphs.append("sncSNCb".charAt(random.nextInt(7)));
        }
        Kept article = Kept.of(subject, paragraphs.toString()).copyOf(name + random.nextInt(60));
        article = random.nextInt(3) == 0 ? article : article.in(papers.get(random.nextInt(2)));
        return random.nextInt(4) == 0 ? article : article.on("2026-0" + (1 + random.nextInt(2)) + "-11");
    }

    private static void check(Map<String, Object> group, List<Kept> articles, Weight weight) {
        assertThat(group.get("articles")).isEqualTo(articles.size());
        Map<String, Integer> counts = Map.of(
                "supportive", count(articles, "s"),
                "neutral", count(articles, "n"),
                "critical", count(articles, "c"),
                "undecided", count(articles, "SNC"),
                "boilerplate", count(articles, "b"));
        assertThat(group.get("counts")).isEqualTo(counts);
        double sum = 0;
        double all = 0;
        for (Kept article : articles) {
            double prose = prose(article);
            double share = weight == Weight.PARAGRAPH || prose == 0 ? 1 : 1 / prose;
            sum += share * (count(List.of(article), "s") - count(List.of(article), "c"));
            all += share * prose;
        }
        assertThat(((Number) group.get("net")).doubleValue()).isCloseTo(sum / all, within(1e-4));
    }

    @Test
    void moments_are_those_of_clusters_of_one_text() throws SQLException {
        JudgedArticles kept = new JudgedArticles(database);
        UUID acme = kept.subject(name, true);
        List<Kept> articles = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            articles.add(article(acme, List.of(acme, acme)).in(null));
            kept.keep(articles.get(i));
        }
        for (Weight weight : Weight.values()) {
            SampleMoments expected = SampleMoments.NONE;
            for (List<Kept> cluster : by(articles, Kept::text).values()) {
                expected = expected.plus(moments(cluster, weight));
            }
            SampleMoments found = read(acme, weight);
            assertThat(found)
                    .usingRecursiveComparison()
                    .withComparatorForType(StanceRecountTest::close, Double.class)
                    .isEqualTo(expected);
        }
    }

    /** Of the total, where articles are also put into groups. */
    private SampleMoments read(UUID subject, Weight weight) throws SQLException {
        StanceQuestion question = new StanceQuestion(
                new StanceQuestion.Names(List.of(), List.of(), List.of()),
                new TimeRange(null, null),
                ZoneOffset.UTC,
                GroupBy.of("month"),
                weight,
                false);
        ArticleScope scope = ArticleScope.of(
                new MergedRows(false, false), question, new ArticleScope.Ids(List.of(subject), List.of(), List.of()));
        StanceSums sums = new StanceSums(question, false);
        try (Connection connection = database.getConnection()) {
            StanceQuery query = new StanceQuery(connection, question, scope);
            assertThat(query.readTallies(sums, 10)).isTrue();
            query.copies().forEach(some -> sums.addCopies(some.cell(), some.text(), some.moments()));
        }
        return sums.totals().get(0).versions().get(0).moments();
    }

    private static int close(double a, double b) {
        return Math.abs(a - b) <= 1e-6 * (1 + Math.abs(a)) ? 0 : Double.compare(a, b);
    }

    private static SampleMoments moments(List<Kept> cluster, Weight weight) {
        List<Kept> judged =
                cluster.stream().filter(article -> prose(article) > 0).toList();
        if (judged.isEmpty()) {
            return SampleMoments.NONE;
        }
        double w = 0;
        double s = 0;
        double k = 0;
        for (Kept article : judged) {
            double share = weight == Weight.PARAGRAPH ? 1 : 1.0 / prose(article);
            w += share * prose(article);
            s += share * count(List.of(article), "sS");
            k += share * count(List.of(article), "cC");
        }
        return SampleMoments.ofCluster(judged.size(), w, s, k);
    }

    private static int prose(Kept article) {
        return count(List.of(article), "sncSNC");
    }

    private static int count(List<Kept> articles, String letters) {
        return articles.stream()
                .mapToInt(article -> (int) article.paragraphs()
                        .chars()
                        .filter(c -> letters.indexOf(c) >= 0)
                        .count())
                .sum();
    }

    private static <K> Map<K, List<Kept>> by(List<Kept> articles, Function<Kept, K> key) {
        return articles.stream().collect(Collectors.groupingBy(key));
    }
}
