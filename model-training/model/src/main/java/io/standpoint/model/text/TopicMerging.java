package io.standpoint.model.text;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Makes one topic of the names for one thing: full name, name with a title, surname; acronym and what it stands for. */
final class TopicMerging {

    private final Map<String, Topic> topics;

    TopicMerging(Map<String, Topic> topics) {
        this.topics = topics;
    }

    void merge() {
        mergeTitled();
        mergeSurnames();
        mergeAcronyms();
    }

    private void mergeTitled() {
        for (Topic topic : topics.values()) {
            int titles = PersonName.titles(topic.words());
            if (titles > 0 && topic.isName()) {
                Topic untitled = topics.get(TopicReader.key(
                        topic.words().subList(titles, topic.words().size())));
                if (untitled != null && !untitled.isMerged()) {
                    untitled.takeSurname(topic);
                }
            }
        }
    }

    /** Of several persons of one surname it goes to the one whom the text names most. */
    private void mergeSurnames() {
        List<Topic> byCount = topics.values().stream()
                .filter(topic -> topic.isName() && topic.words().size() > 1 && !topic.isMerged())
                .sorted(Comparator.comparingInt(Topic::count).reversed())
                .toList();
        for (Topic topic : byCount) {
            surname(topic)
                    .filter(surname -> surname.isName() && !surname.isMerged() && surname != topic)
                    .ifPresent(topic::takeSurname);
        }
    }

    private Optional<Topic> surname(Topic topic) {
        List<NameUnit> words = topic.words();
        if (PersonName.titles(words) > 0) {
            return Optional.empty();
        }
        return PersonName.read(words, false)
                .map(name -> name.surnames().get(0).size())
                .map(size -> topics.get(TopicReader.key(words.subList(words.size() - size, words.size()))));
    }

    private void mergeAcronyms() {
        Map<String, Topic> byInitials = new HashMap<>();
        for (Topic topic : topics.values()) {
            if (topic.isName() && topic.words().size() > 1 && !topic.isMerged()) {
                byInitials.merge(initials(topic), topic, (a, b) -> a.count() >= b.count() ? a : b);
            }
        }
        for (Topic topic : topics.values()) {
            Topic whole = byInitials.get(topic.words().get(0).key());
            boolean acronym = topic.isAcronym() && topic.words().size() == 1 && !topic.isMerged();
            if (acronym && whole != null) {
                whole.takeOther(topic);
            }
        }
    }

    private static String initials(Topic topic) {
        return topic.words().stream()
                .filter(word -> word.isAtLeast(NameUnit.Shape.CAPITAL))
                .map(word -> word.key().substring(0, word.key().offsetByCodePoints(0, 1)))
                .collect(Collectors.joining());
    }
}
