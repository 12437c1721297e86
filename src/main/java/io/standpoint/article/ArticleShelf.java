package io.standpoint.article;

import com.github.f4b6a3.uuid.UuidCreator;
import io.standpoint.serving.Classification;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;

/**
 * Looks for articles and keeps them, any number at once, in the transaction that is under way. Whatever it waits for is
 * taken in one order: names of subjects, names of sources, subjects to confirm, identities.
 */
@ApplicationScoped
public class ArticleShelf {

    private static final int ATTEMPTS = 5;

    private final Event<ArticleChange> changes;
    private final Clock clock;

    ArticleShelf(Event<ArticleChange> changes, Clock clock) {
        this.changes = changes;
        this.clock = clock;
    }

    /** A submission that was read, and what the network says of it. */
    record Judged(ReadArticle read, Classification classification) {

        /** Pairs what stands in the same places. */
        static List<Judged> of(List<ReadArticle> reads, List<Classification> classifications) {
            return IntStream.range(0, reads.size())
                    .mapToObj(place -> new Judged(reads.get(place), classifications.get(place)))
                    .toList();
        }
    }

    /** An article that is to be kept. */
    private record Draft(ReadArticle read, ArticleEntity article) {

        private static Draft of(Judged judged) {
            return new Draft(judged.read(), ArticleEntity.of(judged.read(), judged.classification()));
        }
    }

    /** What is kept of submissions, each in its place; empty where nothing is. */
    List<Optional<Shelved>> known(List<ReadArticle> reads) {
        Map<ArticleIdentity, List<ArticleEntity>> kept =
                ArticleEntity.with(reads.stream().map(ReadArticle::identity).toList());
        List<Optional<Shelved>> known = new ArrayList<>();
        List<String> named = new ArrayList<>();
        for (ReadArticle read : reads) {
            Optional<Shelved> found = Shelved.of(read, kept.getOrDefault(read.identity(), List.of()));
            if (found.orElse(null) instanceof Shelved.Kept && !read.subjectDetected()) {
                named.add(read.identity().subjectKey());
            }
            known.add(found);
        }
        if (!named.isEmpty()) {
            SubjectEntity.confirm(SubjectEntity.called(named));
        }
        return known;
    }

    /** Keeps submissions unless something is kept of their identity, be it one of those before it in the list. */
    List<Shelved> keep(List<Judged> judged) {
        if (judged.isEmpty()) {
            return List.of();
        }
        List<Draft> drafts = judged.stream().map(Draft::of).toList();
        name(drafts);
        Instant now = clock.instant();
        SortedMap<CanonicalIdentity, Draft> left = new TreeMap<>();
        for (Draft draft : drafts) {
            draft.article().id = UuidCreator.getTimeOrderedEpoch();
            draft.article().receivedAt = now;
            left.putIfAbsent(CanonicalIdentity.of(draft.article()), draft);
        }
        Map<CanonicalIdentity, List<ArticleEntity>> kept = keep(left);
        List<Shelved> shelved = drafts.stream()
                .map(draft -> of(draft, kept.get(CanonicalIdentity.of(draft.article()))))
                .toList();
        List<UUID> stored = shelved.stream()
                .filter(Shelved.New.class::isInstance)
                .map(one -> ((Shelved.New) one).article().id)
                .toList();
        if (!stored.isEmpty()) {
            changes.fire(new ArticlesStored(stored));
        }
        return shelved;
    }

    private static Shelved of(Draft draft, List<ArticleEntity> kept) {
        return kept.contains(draft.article())
                ? new Shelved.New(draft.article())
                : Shelved.of(draft.read(), kept).orElseThrow();
    }

    /** What is kept of each identity in the end. */
    private static Map<CanonicalIdentity, List<ArticleEntity>> keep(SortedMap<CanonicalIdentity, Draft> left) {
        Map<CanonicalIdentity, List<ArticleEntity>> kept = new HashMap<>();
        look(IdentityQuery.claim(left.keySet()), left, kept);
        for (int attempt = 0; attempt < ATTEMPTS && !left.isEmpty(); attempt++) {
            List<ArticleEntity> articles =
                    left.values().stream().map(Draft::article).toList();
            Set<UUID> inserted = NewArticles.insert(articles);
            articles.stream()
                    .filter(article -> inserted.contains(article.id))
                    .forEach(article -> kept.put(CanonicalIdentity.of(article), List.of(article)));
            left.keySet().removeAll(kept.keySet());
            // Someone else's may be there when we come to insert and deleted when we come to look: ours is next then
            look(List.copyOf(left.keySet()), left, kept);
        }
        if (!left.isEmpty()) {
            throw new IllegalStateException("articles of one identity come and go too fast to keep one");
        }
        return kept;
    }

    /** Takes those out of what is left that are kept already. */
    private static void look(
            Collection<CanonicalIdentity> identities,
            SortedMap<CanonicalIdentity, Draft> left,
            Map<CanonicalIdentity, List<ArticleEntity>> kept) {
        if (identities.isEmpty()) {
            return;
        }
        Map<ArticleIdentity, List<ArticleEntity>> found = ArticleEntity.with(identities.stream()
                .map(identity -> left.get(identity).read().identity())
                .toList());
        for (CanonicalIdentity identity : identities) {
            List<ArticleEntity> articles = found
                    .getOrDefault(left.get(identity).read().identity(), List.of())
                    .stream()
                    .filter(article -> !article.isGone())
                    .toList();
            if (!articles.isEmpty()) {
                kept.put(identity, articles);
                left.remove(identity);
            }
        }
    }

    /** Gives an article its subject and source. */
    void name(ArticleEntity article, ReadArticle read) {
        name(List.of(new Draft(read, article)));
    }

    private void name(List<Draft> drafts) {
        Instant now = clock.instant();
        Map<String, SubjectEntity> subjects = SubjectEntity.keep(
                drafts.stream().map(draft -> draft.read().subject()).toList(), now);
        Map<String, SourceEntity> sources = SourceEntity.keep(
                drafts.stream()
                        .map(draft -> draft.read().source())
                        .filter(Objects::nonNull)
                        .toList(),
                now);
        for (Draft draft : drafts) {
            ArticleIdentity identity = draft.read().identity();
            draft.article().subject = subjects.get(identity.subjectKey());
            draft.article().source = identity.sourceKey() == null ? null : sources.get(identity.sourceKey());
        }
        SubjectEntity.confirm(drafts.stream()
                .filter(draft -> !draft.read().subjectDetected())
                .map(draft -> draft.article().subject)
                .distinct()
                .toList());
    }
}
