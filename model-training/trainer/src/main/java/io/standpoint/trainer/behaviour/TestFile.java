package io.standpoint.trainer.behaviour;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The tests of one capability with their templates, and how they become cases.
 *
 * @param capability what its tests are about
 * @param words lists that all its templates may use, by slot
 * @param templates lists of groups, by the name that tests call them by
 * @param tests in order
 */
record TestFile(
        Capability capability,
        Map<String, List<String>> words,
        Map<String, List<TemplateGroup>> templates,
        List<BehaviourTest> tests) {

    private static final ObjectMapper YAML = YAMLMapper.builder()
            .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
            .build();
    private static final long SEED = 2020;
    private static final int ATTEMPTS_FOR_ONE = 40;

    TestFile {
        words = words == null ? Map.of() : Map.copyOf(words);
        templates = Map.copyOf(templates);
        tests = List.copyOf(tests);
    }

    /** Reads a file from beside this class. */
    static TestFile read(String resource) {
        return read(resource, new TypeReference<>() {});
    }

    /** All names, by kind. */
    static Map<String, List<Name>> names(String resource) {
        Map<String, Map<Pronoun, List<String>>> kinds = read(resource, new TypeReference<>() {});
        Map<String, List<Name>> names = new HashMap<>();
        kinds.forEach((kind, pronouns) -> pronouns.forEach((pronoun, texts) -> texts.forEach(
                text -> names.computeIfAbsent(kind, any -> new ArrayList<>()).add(new Name(text, kind, pronoun)))));
        return names;
    }

    private static <T> T read(String resource, TypeReference<T> type) {
        try (InputStream in = TestFile.class.getResourceAsStream(resource)) {
            return YAML.readValue(in, type);
        } catch (IOException e) {
            throw new UncheckedIOException(resource, e);
        }
    }

    /** The cases of one of the tests: all different, the templates taken in turn, the same at every call. */
    List<Case> cases(BehaviourTest test, Map<String, List<Name>> names) {
        List<TemplateGroup> groups = templates.get(test.templates());
        if (groups == null) {
            throw new IllegalArgumentException("test '" + test.name() + "' has no templates");
        }
        List<CaseSource> sources = new ArrayList<>();
        for (TemplateGroup group : groups) {
            Dealer dealer = dealer(group, names, SEED + test.name().hashCode());
            group.texts().forEach(text -> sources.add(new CaseSource(test, sources.size(), text, dealer)));
        }
        List<Case> cases = new ArrayList<>();
        for (int i = 0; cases.size() < test.cases() && i < test.cases() * ATTEMPTS_FOR_ONE; i++) {
            Case made = sources.get(i % sources.size()).next();
            if (!cases.contains(made)) {
                cases.add(made);
            }
        }
        return cases;
    }

    private Dealer dealer(TemplateGroup group, Map<String, List<Name>> all, long seed) {
        Map<String, List<Name>> cast = new HashMap<>();
        group.cast()
                .forEach((slot, kinds) -> cast.put(
                        slot,
                        kinds.stream().flatMap(kind -> all.get(kind).stream()).toList()));
        Map<String, List<String>> lists = new HashMap<>(words);
        lists.putAll(group.words());
        return new Dealer(cast, lists, seed);
    }

    /** Makes cases of one template. */
    private record CaseSource(BehaviourTest test, int number, ArticleTemplate template, Dealer dealer) {

        Case next() {
            Filling filling = new Filling(dealer);
            Passage original = test.afterChange()
                    ? template.filledAfterChange(filling, test.subject())
                    : template.filled(filling, test.subject());
            return switch (test.kind()) {
                case MINIMUM_FUNCTIONALITY -> new Case.Single(number, original);
                case INVARIANCE ->
                    new Case.Pair(
                            number,
                            original,
                            template.filled(filling.swapped(test.check().swap()), test.subject()));
                case DIRECTIONAL_EXPECTATION ->
                    new Case.Pair(number, original, template.filledAfterChange(filling, test.subject()));
            };
        }
    }
}
