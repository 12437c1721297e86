package io.standpoint.trainer.behaviour;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.standpoint.trainer.data.InvalidDataException;
import io.standpoint.trainer.data.JsonProblem;
import io.standpoint.trainer.data.PreparedData;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * What the tests of behaviour found; the same model and version of the tests give the same report.
 *
 * @param model its name
 * @param version its version
 * @param summary the figures by which a model is accepted
 * @param tests in the order of the capabilities
 */
public record BehaviourReport(String model, String version, Summary summary, List<TestResult> tests) {

    /** Copies the list. */
    public BehaviourReport {
        tests = List.copyOf(tests);
    }

    /**
     * Figures over several tests.
     *
     * @param negationAndSwappedSubjects the cases passed of all tests of these two capabilities
     * @param changedByName the pairs whose stance changed when a name was swapped for another of the same kind
     */
    public record Summary(Share negationAndSwappedSubjects, Share changedByName) {}

    /**
     * What one test found.
     *
     * @param name a few words
     * @param capability what it is about
     * @param kind of test
     * @param description what is tested and what is expected, in one or two sentences
     * @param passed the cases that passed
     * @param change how far the pairs differ; null where the kind is not invariance
     * @param failures some cases that failed, of different templates as far as there are
     */
    public record TestResult(
            String name,
            Capability capability,
            TestKind kind,
            String description,
            Share passed,
            Change change,
            List<Failure> failures) {

        /** Copies the list. */
        public TestResult {
            failures = List.copyOf(failures);
        }
    }

    /**
     * A share with its 95 % interval.
     *
     * @param count how many
     * @param of all
     * @param share {@code count / of}
     * @param low lower end of the interval
     * @param high upper end of the interval
     */
    public record Share(int count, int of, double share, double low, double high) {

        private static final double NORMAL_QUANTILE = 1.959963984540054;

        /**
         * A share with the interval of Wilson, "Probable Inference, the Law of Succession, and Statistical Inference",
         * JASA 22 (1927).
         *
         * @param count from 0 to {@code of}
         * @param of at least 1
         * @return the share, which lies in its interval
         */
        public static Share of(int count, int of) {
            if (of < 1 || count < 0 || count > of) {
                throw new IllegalArgumentException("no share: " + count + " of " + of);
            }
            double share = count / (double) of;
            double squared = NORMAL_QUANTILE * NORMAL_QUANTILE;
            double middle = (share + squared / (2 * of)) / (1 + squared / of);
            double half = NORMAL_QUANTILE
                    * Math.sqrt(share * (1 - share) / of + squared / (4.0 * of * of))
                    / (1 + squared / of);
            return new Share(
                    count,
                    of,
                    share,
                    Math.min(share, Math.max(0, middle - half)),
                    Math.max(share, Math.min(1, middle + half)));
        }
    }

    /**
     * How far the two of a pair differ, where they should not. The change of a pair is the largest difference of the
     * probabilities of one stance.
     *
     * @param stanceChanged the pairs whose stance differs
     * @param mean of the changes, in [0, 1]
     * @param largest of the changes, in [0, 1]
     */
    public record Change(Share stanceChanged, double mean, double largest) {}

    /**
     * A case that failed.
     *
     * @param original what was judged
     * @param changed the other of the pair; null where one passage was judged alone
     * @param expected in words, such as {@code critical} or {@code the same stance}
     * @param given in words, with the probability
     */
    public record Failure(Excerpt original, Excerpt changed, String expected, String given) {}

    /**
     * What there is to read of a passage.
     *
     * @param subject whom or what the stance is toward
     * @param title of the article, empty where it has none
     * @param context the article's other paragraphs, empty where there is none
     * @param text the paragraph that was judged
     */
    public record Excerpt(String subject, String title, String context, String text) {}

    /**
     * Reads a report.
     *
     * @param file as {@link #write} made it
     * @return the report
     * @throws InvalidDataException where it is no report
     * @throws IOException where reading fails
     */
    public static BehaviourReport read(Path file) throws IOException {
        try {
            return PreparedData.json().readValue(Files.readString(file, StandardCharsets.UTF_8), BehaviourReport.class);
        } catch (JsonProcessingException e) {
            throw new InvalidDataException(file + ": " + JsonProblem.of(e) + "; run 'behaviour' again", e);
        }
    }

    /**
     * Writes the report as JSON.
     *
     * @param file the file to write
     * @throws IOException where writing fails
     */
    public void write(Path file) throws IOException {
        Files.writeString(
                file,
                PreparedData.json().writerWithDefaultPrettyPrinter().writeValueAsString(this) + "\n",
                StandardCharsets.UTF_8);
    }
}
