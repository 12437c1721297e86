package io.standpoint.stance;

import io.standpoint.article.NameDirectory;
import io.standpoint.article.NameDirectory.Known;
import io.standpoint.convention.InvalidInputException;
import io.standpoint.observation.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.Session;
import org.hibernate.exception.DataException;

/** Reads what an answer is made of, all of it as it was at one moment. */
@ApplicationScoped
public class StanceReader {

    /** The most groups of an answer. */
    static final int MAX_GROUPS = 20_000;

    private final Transactions transactions;
    private final EntityManager entities;
    private final NameDirectory directory;
    private final ModelErrors errors;
    private final SideReader side;

    StanceReader(
            Transactions transactions,
            EntityManager entities,
            NameDirectory directory,
            ModelErrors errors,
            SideReader side) {
        this.transactions = transactions;
        this.entities = entities;
        this.directory = directory;
        this.errors = errors;
        this.side = side;
    }

    /**
     * What was found.
     *
     * @param totals one for each subject, in the order of their names
     * @param groups in the order of subject, source, author and period
     */
    record Found(
            List<Group> totals, List<Group> groups, GroupNames names, Map<Integer, ModelErrors.JudgingModel> models) {}

    Found read(StanceQuestion question) {
        errors.keep();
        try {
            return transactions.call(() -> entities.unwrap(Session.class).doReturningWork(connection -> {
                prepare(connection);
                return found(connection, question);
            }));
        } catch (DataException e) {
            throw new InvalidInputException("timeZone", "is not known to the database");
        }
    }

    static void prepare(Connection connection) throws SQLException {
        Transactions.seeOneMoment(connection);
        try (Statement statement = connection.createStatement()) {
            // Large questions sort and group in memory, and each has the plan that suits it
            statement.execute("SET LOCAL work_mem = '32MB'");
            statement.execute("SET LOCAL plan_cache_mode = force_custom_plan");
        }
    }

    private Found found(Connection connection, StanceQuestion question) throws SQLException {
        ArticleScope.Ids ids = ids(question);
        ArticleScope scope = ArticleScope.of(MergedRows.of(connection), question, ids);
        Map<Integer, ModelErrors.JudgingModel> models = errors.models();
        StanceSums sums = sums(connection, question, scope, models.size());
        List<Group> groups = sums.groups();
        if (groups.size() > MAX_GROUPS) {
            throw tooManyGroups();
        }
        List<Group> totals = withEmpty(sums.totals(), ids.subjects());
        GroupNames names = GroupNames.of(connection, totals, groups);
        List<Group> sortedTotals = names.sorted(totals);
        return new Found(
                sortedTotals, question.groupBy().bySubjectAlone() ? sortedTotals : names.sorted(groups), names, models);
    }

    private StanceSums sums(Connection connection, StanceQuestion question, ArticleScope scope, int models)
            throws SQLException {
        StanceSums sums = new StanceSums(question, scope.ofOneSource());
        try (SideReader.Pending<Besides> besides =
                side.begin(connection, own -> Besides.of(new StanceQuery(own, question, scope), question, scope))) {
            // A group has a tally for each model, and there is one more group by time: of articles without a date
            if (!new StanceQuery(connection, question, scope).readTallies(sums, 2 * MAX_GROUPS * Math.max(1, models))) {
                throw tooManyGroups();
            }
            Besides found = besides.get();
            found.copies().forEach(some -> sums.addCopies(some.cell(), some.text(), some.moments()));
            found.largestSources()
                    .forEach(source -> sums.addLargestSource(source.key(), source.total(), source.articles()));
        }
        return sums;
    }

    /** What is to be known besides the sums. */
    private record Besides(List<StanceQuery.Copies> copies, List<StanceQuery.LargestSource> largestSources) {

        static Besides of(StanceQuery query, StanceQuestion question, ArticleScope scope) throws SQLException {
            boolean ofSources = scope.ofOneSource() || question.groupBy().source();
            return new Besides(query.copies(), ofSources ? List.of() : query.largestSources());
        }
    }

    private static InvalidInputException tooManyGroups() {
        return new InvalidInputException(
                "groupBy",
                "makes more than " + MAX_GROUPS + " groups: ask for fewer subjects, sources or authors, for a shorter"
                        + " time or for longer periods");
    }

    /** Whoever asks for a subject is told that it has no articles. */
    private static List<Group> withEmpty(List<Group> totals, List<UUID> asked) {
        List<Group> all = new ArrayList<>(totals);
        asked.stream()
                .filter(subject ->
                        totals.stream().noneMatch(total -> total.key().subject().equals(subject)))
                .forEach(subject -> all.add(Group.empty(new GroupKey(subject, null, null, null))));
        return all;
    }

    private ArticleScope.Ids ids(StanceQuestion question) {
        List<Known> subjects = known(
                "subject",
                question.names().subjects(),
                directory.subjects(question.names().subjects()));
        if (!question.includeDetected()) {
            subjects.stream()
                    .filter(subject -> !subject.confirmed())
                    .findFirst()
                    .ifPresent(subject -> {
                        throw new InvalidInputException(
                                "subject",
                                "is '" + subject.name() + "', which was only detected in texts: confirm it with PATCH"
                                        + " /v1/subjects/" + subject.id() + " or ask with includeDetected=true");
                    });
        }
        List<Known> sources = known(
                "source",
                question.names().sources(),
                directory.sources(question.names().sources()));
        return new ArticleScope.Ids(
                subjects.stream().map(Known::id).distinct().toList(),
                sources.stream().map(Known::id).distinct().toList(),
                question.names().authors().stream()
                        .map(NameDirectory::authorKey)
                        .distinct()
                        .toList());
    }

    private static List<Known> known(String field, List<String> asked, Map<String, Known> found) {
        List<Known> known = new ArrayList<>();
        for (String idOrName : asked) {
            if (!found.containsKey(idOrName)) {
                throw new InvalidInputException(
                        field,
                        "is '" + idOrName + "', which no " + field + " has as its id or name: GET /v1/" + field
                                + "s lists those that there are");
            }
            known.add(found.get(idOrName));
        }
        return known;
    }
}
