package io.standpoint.article;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;

/** What names and their articles must look like, kept in memory and as simply as can be. */
final class NameModel {

    /** A subject or source. */
    static final class Name {

        final String id;
        String called;
        Name mergedInto;
        boolean confirmed = true;
        boolean confirmedByMerge;

        Name(String id, String called) {
            this.id = id;
            this.called = called;
        }

        Name canonical() {
            return mergedInto == null ? this : mergedInto.canonical();
        }
    }

    /** An article, under the name that it came with. */
    record Article(String id, Name name, String externalId) {}

    /** As a list shows it. */
    record Listed(
            String id, String name, List<String> formerNames, List<String> merged, int articles, boolean confirmed) {}

    final Map<String, Name> names = new LinkedHashMap<>();
    final Map<String, Name> owners = new TreeMap<>();
    final List<Article> articles = new ArrayList<>();

    /** The ids of the articles that a post is the same as; empty where it is new. */
    List<String> same(String called, String externalId) {
        Name owner = owners.get(called);
        return articles.stream()
                .filter(article -> owner != null && article.name().canonical() == owner.canonical())
                .filter(article -> article.externalId().equals(externalId))
                .map(Article::id)
                .toList();
    }

    /**
     * Takes note of a post.
     *
     * @param article its id; null where it was the same as one that is there
     * @param id what its name gets as an id; asked for where the name is new
     */
    void posted(String article, String called, String externalId, Supplier<String> id) {
        Name owner = owners.get(called);
        if (owner == null) {
            owner = new Name(id.get(), called);
            names.put(owner.id, owner);
            owners.put(called, owner);
        }
        if (article != null) {
            articles.add(new Article(article, owner, externalId));
        }
        owner.confirmed = true;
        owner.confirmedByMerge = false;
        confirmByMerge(owner.canonical());
    }

    int merge(Name name, Name into) {
        if (name == into) {
            return 400;
        }
        if (name.mergedInto != null || into.canonical() == name) {
            return 409;
        }
        name.mergedInto = into;
        confirmByMerge(into);
        return 200;
    }

    int undo(Name name) {
        if (name.mergedInto == null) {
            return 404;
        }
        Name into = name.mergedInto;
        name.mergedInto = null;
        if (into.confirmedByMerge && mergedInto(into).isEmpty()) {
            into.confirmed = false;
            into.confirmedByMerge = false;
        }
        sweep();
        return 204;
    }

    int rename(Name name, String called) {
        if (name.mergedInto != null) {
            return 409;
        }
        Name owner = owners.get(called);
        if (owner != null && owner != name && owner.called.equals(called)) {
            return 409;
        }
        owners.put(called, name);
        name.called = called;
        return show(name, true);
    }

    int show(Name name, boolean confirmed) {
        if (name.mergedInto != null) {
            return 409;
        }
        name.confirmed = confirmed;
        name.confirmedByMerge = false;
        return 200;
    }

    void delete(Article article) {
        articles.remove(article);
        sweep();
    }

    List<Listed> listed() {
        return names.values().stream()
                .filter(name -> name.mergedInto == null)
                .map(this::listed)
                .sorted(Comparator.comparing(Listed::id))
                .toList();
    }

    private Listed listed(Name name) {
        List<String> former = owners.entrySet().stream()
                .filter(owned -> owned.getValue() == name && !owned.getKey().equals(name.called))
                .map(Map.Entry::getKey)
                .toList();
        List<String> merged = names.values().stream()
                .filter(one -> one != name && one.canonical() == name)
                .sorted(Comparator.comparing(one -> one.called))
                .map(one -> one.id)
                .toList();
        return new Listed(name.id, name.called, former, merged, family(name).size(), name.confirmed);
    }

    /** The ids of the articles that count as a name's. */
    Set<String> family(Name name) {
        Set<String> ids = new TreeSet<>();
        articles.stream()
                .filter(article -> article.name().canonical() == name.canonical())
                .forEach(article -> ids.add(article.id()));
        return ids;
    }

    private static void confirmByMerge(Name name) {
        if (!name.confirmed) {
            name.confirmed = true;
            name.confirmedByMerge = true;
        }
    }

    private List<Name> mergedInto(Name into) {
        return names.values().stream().filter(name -> name.mergedInto == into).toList();
    }

    private void sweep() {
        List<Name> unused = names.values().stream()
                .filter(name -> name.mergedInto == null && mergedInto(name).isEmpty())
                .filter(name -> articles.stream().noneMatch(article -> article.name() == name))
                .toList();
        names.values().removeAll(unused);
        owners.values().removeAll(unused);
    }
}
