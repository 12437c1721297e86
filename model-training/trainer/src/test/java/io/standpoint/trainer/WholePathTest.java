package io.standpoint.trainer;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.standpoint.model.StanceModel;
import io.standpoint.model.card.Card;
import io.standpoint.model.card.MeasuredSet;
import io.standpoint.trainer.behaviour.BehaviourReport;
import io.standpoint.trainer.behaviour.BehaviourReport.TestResult;
import io.standpoint.trainer.data.PreparedData;
import io.standpoint.trainer.evaluation.SplitReport;
import io.standpoint.trainer.report.EvaluationReport;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From a file of labels to a model that answers, through the command line alone, on a few sentences. */
class WholePathTest {

    private static final List<String> TOWNS = List.of("Aby", "Boda", "Ceda", "Dala", "Eka", "Fors");

    @TempDir
    static Path folder;

    @BeforeAll
    static void train_a_small_model() throws IOException {
        succeed("prepare", "--out", path("work"), "--own", labels().toString());
        String configuration = configuration().toString();
        succeed(
                "vectors",
                "--articles",
                articles().toString(),
                "--output",
                path("vectors"),
                "--configuration",
                configuration);
        succeed(
                "train",
                "--work",
                path("work"),
                "--vectors",
                path("vectors"),
                "--lexicon",
                Path.of("..", "data", "lexicon.tsv").toString(),
                "--output",
                path("small.model"),
                "--configuration",
                configuration,
                "--model-version",
                "0.0.1",
                "--name",
                "small");
        succeed(
                "evaluate",
                path("small.model"),
                "--work",
                path("work"),
                "--split",
                "own-test,own-dev",
                "--report",
                path("report"));
    }

    @Test
    void evaluates_beside_the_baselines() throws IOException {
        EvaluationReport report = EvaluationReport.read(folder.resolve("report/evaluation.json"));

        SplitReport test = report.split("own-test").orElseThrow();
        assertThat(report.model()).isEqualTo("small");
        assertThat(test.systems()).containsOnlyKeys("model", "majority", "tf-idf");
        assertThat(test.fittedOn()).isZero();
        assertThat(report.split("own-dev").orElseThrow().fittedOn()).isEqualTo(1);
    }

    @Test
    void writes_a_card_that_quotes_the_evaluation() {
        CommandRun card = succeed(
                "card",
                path("small.model"),
                "--evaluation",
                folder.resolve("report/evaluation.json").toString());

        assertThat(card.out())
                .contains("# Model card: small 0.0.1")
                .contains("| own | ")
                .contains("| own-test | 18 | **")
                .contains("| own-dev (fitted on it: not held out) | 18 |")
                .contains("its agreement with people is unknown")
                .contains("## Tests of behaviour");
    }

    @Test
    void puts_the_card_into_the_model_file_and_reads_it_from_there() throws Exception {
        String evaluation = folder.resolve("report/evaluation.json").toString();

        CommandRun measured =
                succeed("card", path("small.model"), "--evaluation", evaluation, "--into", path("carded.model"));

        assertThat(succeed("card", path("carded.model")).out()).isEqualTo(measured.out());
        assertThat(succeed("card", path("carded.model"), "--evaluation", evaluation)
                        .out())
                .isEqualTo(measured.out());
        assertThat(succeed("card", path("small.model")).out()).contains("No evaluation was given");
        Card card = StanceModel.read(folder.resolve("carded.model")).card().orElseThrow();
        assertThat(card.sets()).extracting(MeasuredSet::name).containsExactly("own-test", "own-dev");
        assertThat(card.behaviour().tests()).isNotEmpty();
    }

    @Test
    void writes_a_page_that_leaves_the_texts_out_where_it_is_told_to() throws IOException {
        succeed(
                "evaluate",
                path("small.model"),
                "--work",
                path("work"),
                "--split",
                "own-test",
                "--report",
                path("bare"),
                "--without-texts",
                "--skip-behaviour",
                "--skip-evidence");

        EvaluationReport report = EvaluationReport.read(folder.resolve("bare/evaluation.json"));
        assertThat(report.behaviour()).isNull();
        assertThat(report.evidence()).isNull();
        assertThat(report.split("own-test").orElseThrow().mistakes())
                .allSatisfy(mistake -> assertThat(mistake.text()).isNull());
        assertThat(folder.resolve("bare/evaluation.html")).content().doesNotContain("<blockquote>");
    }

    @Test
    void refuses_the_evaluation_of_another_model() throws IOException {
        EvaluationReport report = EvaluationReport.read(folder.resolve("report/evaluation.json"));
        new EvaluationReport(
                        "small",
                        "0.0.2",
                        report.fingerprint(),
                        report.created(),
                        report.splits(),
                        report.behaviour(),
                        report.evidence())
                .write(folder.resolve("other.json"));

        CommandRun card = CommandRun.of(
                "card",
                path("small.model"),
                "--evaluation",
                folder.resolve("other.json").toString());

        assertThat(card.code()).isEqualTo(1);
        assertThat(card.err()).contains("is of small 0.0.2, and the model is small 0.0.1");
    }

    @Test
    void tells_how_the_model_behaves() throws IOException {
        CommandRun run = succeed("behaviour", path("small.model"), "--json", path("behaviour.json"));

        BehaviourReport report = BehaviourReport.read(folder.resolve("behaviour.json"));
        assertThat(report.model()).isEqualTo("small");
        assertThat(run.out())
                .contains(report.tests().stream().map(TestResult::name).toList())
                .contains("negation and swapped subjects, passed: ")
                .contains("stance changed when a name was swapped: ");
    }

    @Test
    void refuses_the_evaluation_of_another_model_of_the_same_version() throws IOException {
        EvaluationReport report = EvaluationReport.read(folder.resolve("report/evaluation.json"));
        new EvaluationReport(
                        "small",
                        "0.0.1",
                        "another",
                        report.created(),
                        report.splits(),
                        report.behaviour(),
                        report.evidence())
                .write(folder.resolve("namesake.json"));

        CommandRun card = CommandRun.of("card", path("small.model"), "--evaluation", path("namesake.json"));

        assertThat(card.code()).isEqualTo(1);
        assertThat(card.err()).contains("is of another model that is also called small 0.0.1");
    }

    @Test
    void refuses_to_cross_fit_articles_that_every_fold_is_fitted_on() throws IOException {
        String settings = Files.readString(folder.resolve("small.yaml"));
        Path overlapping = Files.writeString(
                folder.resolve("overlapping.yaml"), settings.replace("additional: []", "additional: [own-dev]"));

        CommandRun run = CommandRun.of(
                "train",
                "--work",
                path("work"),
                "--vectors",
                path("vectors"),
                "--configuration",
                overlapping.toString(),
                "--lexicon",
                "../data/lexicon.tsv",
                "--output",
                path("never.model"),
                "--model-version",
                "0.0.1");

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).contains("is in a set under data.additional and in one under data.train");
    }

    @Test
    void answers_for_every_paragraph_with_its_place_in_the_text() throws IOException {
        String text = "Berg was a brilliant success.\n\nOn Monday \ud83d\ude80 Berg left.\n";
        Path article = Files.writeString(folder.resolve("article.txt"), text);

        CommandRun run =
                succeed("predict", path("small.model"), article.toString(), "--subject", "Berg", "--format", "jsonl");

        List<String> lines = run.out().lines().toList();
        JsonNode second = PreparedData.json().readTree(lines.get(1));
        assertThat(lines).hasSize(2);
        assertThat(text.substring(second.get("start").asInt(), second.get("end").asInt()))
                .isEqualTo(second.get("text").asText());
        assertThat(second.get("supportive").asDouble()
                        + second.get("neutral").asDouble()
                        + second.get("critical").asDouble())
                .isBetween(0.9999, 1.0001);
        assertThat(second.get("mentionsSubject").asBoolean()).isTrue();
    }

    @Test
    void prints_lines_for_people_and_rows_for_programs() throws IOException {
        Path article = Files.writeString(folder.resolve("short.txt"), "Berg, \"the mayor\", won.");

        CommandRun text = succeed("predict", path("small.model"), article.toString(), "--subject", "Berg");
        CommandRun csv =
                succeed("predict", path("small.model"), article.toString(), "--subject", "Berg", "--format", "csv");

        assertThat(text.out())
                .containsPattern("  0  \\w+ +supportive 0\\.\\d\\d  neutral 0\\.\\d\\d  critical 0\\.\\d\\d");
        assertThat(csv.out().lines().toList().get(1)).endsWith("\"Berg, \"\"the mayor\"\", won.\"");
    }

    @Test
    void explains_its_answers_with_words_of_the_text() throws IOException {
        String text = "Berg was an awful failure.\n\nMore.";
        Path article = Files.writeString(folder.resolve("explained.txt"), text);
        String[] command = {"predict", path("small.model"), article.toString(), "--subject", "Berg", "--explain"};

        JsonNode answer = PreparedData.json()
                .readTree(succeed(with(command, "--format", "jsonl"))
                        .out()
                        .lines()
                        .findFirst()
                        .orElseThrow());
        CommandRun csv = CommandRun.of(with(command, "--format", "csv"));

        assertThat(answer.get("evidence")).allSatisfy(word -> assertThat(text.substring(
                        word.get("start").asInt(), word.get("end").asInt()))
                .isEqualTo(word.get("word").asText())
                .matches("\\w+"));
        assertThat(succeed(command).out()).contains("critical");
        assertThat(csv.code()).isEqualTo(2);
        assertThat(csv.err()).contains("--explain");
    }

    private static String[] with(String[] command, String... more) {
        return Stream.concat(Stream.of(command), Stream.of(more)).toArray(String[]::new);
    }

    @Test
    void refuses_an_empty_text_and_one_that_is_not_utf_8() throws IOException {
        Path empty = Files.writeString(folder.resolve("empty.txt"), " \n\n");
        Path latin = Files.write(folder.resolve("latin.txt"), "Caf\u00e9".getBytes(StandardCharsets.ISO_8859_1));

        CommandRun nothing = CommandRun.of("predict", path("small.model"), empty.toString(), "--subject", "Berg");
        CommandRun unreadable = CommandRun.of("predict", path("small.model"), latin.toString(), "--subject", "Berg");

        assertThat(nothing.code()).isEqualTo(1);
        assertThat(nothing.err()).contains("there is no text");
        assertThat(unreadable.code()).isEqualTo(1);
        assertThat(unreadable.err()).contains("is not UTF-8");
    }

    @Test
    void refuses_word_vectors_of_another_size_than_the_configuration_names() throws IOException {
        Path wider = Files.writeString(
                folder.resolve("wider.yaml"),
                Files.readString(folder.resolve("small.yaml")).replace("dimensions: 8", "dimensions: 16"));

        CommandRun run = train(wider);

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).contains("have 8 dimensions, and vectors.dimensions of the configuration is 16");
    }

    @Test
    void names_the_prepared_sets_when_the_configuration_names_another() throws IOException {
        Path misspelt = Files.writeString(
                folder.resolve("misspelt.yaml"),
                Files.readString(folder.resolve("small.yaml")).replace("[own-dev]", "[own-development]"));

        CommandRun run = train(misspelt);

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).contains("own-development.jsonl is missing", "own-dev, own-test, own-train");
    }

    private static CommandRun train(Path configuration) {
        return CommandRun.of(
                "train",
                "--work",
                path("work"),
                "--vectors",
                path("vectors"),
                "--lexicon",
                Path.of("..", "data", "lexicon.tsv").toString(),
                "--output",
                path("other.model"),
                "--configuration",
                configuration.toString(),
                "--model-version",
                "0.0.2");
    }

    @Test
    void says_why_a_file_is_no_model() throws IOException {
        byte[] bytes = Files.readAllBytes(folder.resolve("small.model"));
        Path cut = Files.write(folder.resolve("cut.model"), Arrays.copyOf(bytes, bytes.length / 2));
        Path article = Files.writeString(folder.resolve("one.txt"), "Berg won.");

        CommandRun run = CommandRun.of("predict", cut.toString(), article.toString(), "--subject", "Berg");

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).contains("cut.model cannot be used: ").doesNotContain("\tat ");
    }

    private static CommandRun succeed(String... arguments) {
        CommandRun run = CommandRun.of(arguments);
        assertThat(run.code()).as(run.err()).isZero();
        return run;
    }

    private static String path(String name) {
        return folder.resolve(name).toString();
    }

    private static Path labels() throws IOException {
        List<String> rows = new ArrayList<>(List.of("article,paragraph,text,subject,stance,split"));
        for (String town : TOWNS) {
            for (String split : List.of("train", "dev", "test")) {
                String subject = split.equals("test") ? "Berg" : "Dahl";
                String row = split + town + ",%d," + subject + " %s " + town + "." + "," + subject + ",%s," + split;
                rows.add(row.formatted(0, "is a brilliant success in", "supportive"));
                rows.add(row.formatted(1, "is an awful failure in", "critical"));
                rows.add(row.formatted(2, "went on Monday to", "neutral"));
            }
        }
        return Files.write(folder.resolve("own.csv"), rows);
    }

    private static Path articles() throws IOException {
        Path articles = Files.createDirectories(folder.resolve("articles"));
        for (String town : TOWNS) {
            Files.writeString(
                    articles.resolve(town + ".json"),
                    "{\"title\": \"News\", \"content_original\": \"Dahl is a brilliant success in " + town
                            + ". Berg is an awful failure. Both went on Monday.\"}");
        }
        return articles;
    }

    private static Path configuration() throws IOException {
        String committed = Files.readString(Path.of("..", "training-small.yaml"));
        String small = committed
                .replaceAll("train: \\[.*]", "train: [own-train]")
                .replaceAll("development: \\[.*]", "development: [own-dev]")
                .replaceAll("additional: \\[.*]", "additional: []")
                .replaceAll("minimumCount: \\d+", "minimumCount: 1")
                .replaceAll("dimensions: \\d+", "dimensions: 8")
                .replaceAll("filters: \\d+", "filters: 4")
                .replaceAll("hidden: \\d+", "hidden: 4")
                .replaceAll("( +)epochs: \\d+", "$1epochs: 2")
                .replaceAll("averagedEpochs: \\d+", "averagedEpochs: 1")
                .replaceAll("folds: \\d+", "folds: 2");
        return Files.writeString(folder.resolve("small.yaml"), small);
    }
}
