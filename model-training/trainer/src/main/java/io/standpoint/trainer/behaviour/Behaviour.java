package io.standpoint.trainer.behaviour;

import io.standpoint.trainer.behaviour.BehaviourReport.Share;
import io.standpoint.trainer.behaviour.BehaviourReport.Summary;
import io.standpoint.trainer.behaviour.BehaviourReport.TestResult;
import io.standpoint.trainer.evaluation.Classifier;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * The tests of behaviour, after Ribeiro et al., "Beyond Accuracy: Behavioral Testing of NLP Models with CheckList", ACL
 * 2020. What is expected follows {@code docs/annotation-guideline.md}. The templates lie beside this class.
 */
public final class Behaviour {

    private static final List<String> FILES = List.of(
            "negation.yaml",
            "swapped-subjects.yaml",
            "swapped-names.yaml",
            "voices.yaml",
            "tone.yaml",
            "fairness.yaml");

    private final List<TestFile> files;
    private final Map<String, List<Name>> names;

    private Behaviour(List<TestFile> files, Map<String, List<Name>> names) {
        this.files = files;
        this.names = names;
    }

    /** The tests that come with the trainer. */
    public static Behaviour standard() {
        return new Behaviour(FILES.stream().map(TestFile::read).toList(), TestFile.names("names.yaml"));
    }

    /**
     * Runs all tests.
     *
     * @param model the name of what is tested, for the report
     * @param version its version
     * @param classifier what is tested
     * @return what was found
     */
    public BehaviourReport run(String model, String version, Classifier classifier) {
        List<TestResult> results = new ArrayList<>();
        for (TestFile file : files) {
            for (BehaviourTest test : file.tests()) {
                results.add(TestRun.of(file.capability(), test, file.cases(test, names), classifier));
            }
        }
        return new BehaviourReport(model, version, summary(results), results);
    }

    private static Summary summary(List<TestResult> results) {
        Share negation = sum(
                results,
                test -> test.capability() == Capability.NEGATION || test.capability() == Capability.SWAPPED_SUBJECTS);
        Share names = sum(results, test -> test.capability() == Capability.NAMES);
        return new Summary(negation, Share.of(names.of() - names.count(), names.of()));
    }

    private static Share sum(List<TestResult> results, Predicate<TestResult> which) {
        List<Share> passed =
                results.stream().filter(which).map(TestResult::passed).toList();
        return Share.of(
                passed.stream().mapToInt(Share::count).sum(),
                passed.stream().mapToInt(Share::of).sum());
    }

    /** All tests with their cases, for the tests of the tests. */
    Map<BehaviourTest, List<Case>> cases() {
        Map<BehaviourTest, List<Case>> cases = new LinkedHashMap<>();
        files.forEach(file -> file.tests().forEach(test -> cases.put(test, file.cases(test, names))));
        return cases;
    }
}
