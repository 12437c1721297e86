package io.standpoint.model.text;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Collects the topics of one article: runs of up to four words that neither begin nor end with a stop word. */
final class TopicReader {

    private static final int LONGEST = 4;
    /** An article says in its first 20,000 words what it is about. */
    private static final int MOST_UNITS = 20_000;

    private static final Set<String> STOP_WORDS = WordList.words("stop-words.txt");

    private final Map<String, Topic> topics = new LinkedHashMap<>();

    private TopicReader() {}

    /** The topics of an article, in the order in which it brings them up; none where it neither names nor entitles one. */
    static List<Topic> read(String title, List<String> paragraphs) {
        TopicReader reader = new TopicReader();
        int units = 0;
        for (int i = 0; i < paragraphs.size() && units < MOST_UNITS; i++) {
            if (!Boilerplate.matches(paragraphs.get(i))) {
                units += reader.readParagraph(paragraphs.get(i), i, MOST_UNITS - units);
            }
        }
        reader.readTitle(title);
        reader.topics.values().removeIf(topic -> !isWorthKeeping(topic));
        if (reader.topics.values().stream().noneMatch(topic -> topic.isName() || topic.inTitle())) {
            return List.of();
        }
        reader.noteHolders();
        new TopicMerging(reader.topics).merge();
        List<Topic> read = new ArrayList<>(reader.topics.values());
        read.removeIf(Topic::isMerged);
        return read;
    }

    /** What other topics are found by: the keys, the last one in the singular. */
    static String key(List<NameUnit> run) {
        StringBuilder key = new StringBuilder();
        for (NameUnit unit : run.subList(0, run.size() - 1)) {
            key.append(unit.key()).append(' ');
        }
        String last = run.get(run.size() - 1).key();
        return key.append(Plurals.singular(last).orElse(last)).toString();
    }

    private int readParagraph(String text, int paragraph, int most) {
        List<NameUnit> all = NameUnit.of(text, Tokenizer.tokenize(text));
        List<NameUnit> units = all.subList(0, Math.min(all.size(), most));
        for (int i = 0; i < units.size(); i++) {
            for (List<NameUnit> run : runs(units, i)) {
                String form = text.substring(
                        run.get(0).span().start(),
                        run.get(run.size() - 1).span().end());
                topics.computeIfAbsent(key(run), k -> new Topic(run)).add(form, run, paragraph);
            }
        }
        return units.size();
    }

    private void readTitle(String title) {
        List<NameUnit> all = NameUnit.of(title, Tokenizer.tokenize(title));
        List<NameUnit> units = all.subList(0, Math.min(all.size(), MOST_UNITS));
        for (int i = 0; i < units.size(); i++) {
            for (List<NameUnit> run : runs(units, i)) {
                Topic topic = topics.get(key(run));
                if (topic != null) {
                    topic.addTitle(i);
                }
            }
        }
    }

    private static List<List<NameUnit>> runs(List<NameUnit> units, int start) {
        List<List<NameUnit>> runs = new ArrayList<>(LONGEST);
        if (isStop(units.get(start))) {
            return runs;
        }
        boolean whole = true;
        int longest = Math.min(LONGEST, units.size() - start);
        for (int length = 1; length <= longest; length++) {
            NameUnit last = units.get(start + length - 1);
            if (!whole || (length > 1 && !last.joined())) {
                break;
            }
            if (!isStop(last)) {
                runs.add(units.subList(start, start + length));
            } else {
                whole = Topic.INNER_WORDS.contains(last.key());
            }
        }
        return runs;
    }

    private static boolean isStop(NameUnit unit) {
        boolean country = unit.key().equals("us") && unit.isAtLeast(NameUnit.Shape.UPPER);
        return !country
                && (unit.key().length() < 2
                        || !Character.isLetter(unit.key().codePointAt(0))
                        || STOP_WORDS.contains(unit.key()));
    }

    /** What the title has, names of several words, and whatever is said more than once. */
    private static boolean isWorthKeeping(Topic topic) {
        boolean longName = topic.isName() && topic.words().size() > 1;
        return topic.inTitle() || longName || topic.count() > 1;
    }

    private void noteHolders() {
        for (Topic topic : topics.values()) {
            List<NameUnit> words = topic.words();
            for (int start = 0; start < words.size(); start++) {
                for (int end = start + 1; end <= words.size(); end++) {
                    Topic part = end - start < words.size() ? topics.get(key(words.subList(start, end))) : null;
                    if (part != null) {
                        part.addHolder(topic);
                    }
                }
            }
        }
    }
}
