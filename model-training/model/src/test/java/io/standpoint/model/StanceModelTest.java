package io.standpoint.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.standpoint.model.card.Cards;
import io.standpoint.model.text.Article;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StanceModelTest {

    private static final String LONG =
            "The council blamed Dahl, not the bad. ".repeat(12).strip();

    @TempDir
    Path folder;

    @Test
    void says_the_same_after_writing_and_reading() throws Exception {
        StanceModel model = SmallModel.model();
        Article article = SmallModel.article("The council", "Dahl is good.\n\n" + LONG + "\n\nBad, bad.");

        model.write(folder.resolve("model.zip"));
        StanceModel read = StanceModel.read(folder.resolve("model.zip"));

        assertThat(read.classify(article)).isEqualTo(model.classify(article));
        assertThat(read.undecidedThreshold()).isEqualTo(0.4);
        assertThat(read.manifest().name()).isEqualTo("standpoint-en");
    }

    @Test
    void has_no_card_before_it_was_measured() throws Exception {
        Path file = folder.resolve("model.zip");
        SmallModel.model().write(file);

        assertThat(StanceModel.read(file).card()).isEmpty();
    }

    @Test
    void takes_a_card_into_its_file_and_keeps_all_else() throws Exception {
        Path file = folder.resolve("model.zip");
        StanceModel model = SmallModel.model();
        model.write(file);
        Map<String, String> before = StanceModel.read(file).manifest().sha256();

        StanceModel.writeWithCard(file, Cards.card(), file);

        StanceModel read = StanceModel.read(file);
        assertThat(read.card()).contains(Cards.card());
        assertThat(read.manifest().sha256()).containsAllEntriesOf(before).hasSize(before.size() + 1);
        assertThat(read.manifest().withSha256(Map.of())).isEqualTo(model.manifest());
    }

    @Test
    void refuses_a_file_with_a_damaged_card() throws Exception {
        Path file = folder.resolve("model.zip");
        StanceModel model = SmallModel.model();
        Map<String, byte[]> parts = new HashMap<>(SmallModel.contents(List.of()).toParts());
        parts.put("card.json", "{\"schema\": 2}".getBytes(StandardCharsets.UTF_8));
        ModelArchive.write(file, model.manifest(), parts);

        assertThatThrownBy(() -> StanceModel.read(file))
                .isInstanceOf(InvalidModelException.class)
                .hasMessageContaining("the card has schema 2");
    }

    @Test
    void gives_every_paragraph_its_probabilities() {
        Article article = SmallModel.article("", "Good.\n\n…\n\n" + LONG);

        assertThat(SmallModel.model().classify(article)).hasSize(3).allSatisfy(p -> assertThat(
                        p.supportive() + p.neutral() + p.critical())
                .isCloseTo(1, within(1e-9)));
    }

    @Test
    void says_nothing_of_nothing() {
        assertThat(SmallModel.model().classify(List.of())).isEmpty();
        assertThat(SmallModel.model().classify(SmallModel.article("Dahl", ""))).isEmpty();
    }

    @Test
    void does_not_let_one_article_change_the_answer_for_another() {
        StanceModel model = SmallModel.model();
        Article shortOne = SmallModel.article("", "Dahl is good.");
        Article longOne = SmallModel.article("Not good", LONG + "\n\n" + LONG);

        List<List<Probabilities>> together = model.classify(List.of(shortOne, longOne));

        assertClose(together.get(0), model.classify(shortOne));
        assertClose(together.get(1), model.classify(longOne));
    }

    @Test
    void gives_the_same_answer_in_steps_whatever_else_is_in_the_batch() {
        StanceModel model = SmallModel.model();
        Article article = SmallModel.article("Not good", "Dahl is good.\n\n" + LONG + "\n\nBad.");
        EncodedArticle encoded = model.encode(article);
        EncodedWindow stranger =
                model.encode(SmallModel.article("", LONG + LONG)).windows().get(0);

        float[][] rows = new float[encoded.windows().size()][];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = model.probabilities(List.of(stranger, encoded.windows().get(i)))[1];
        }

        assertClose(model.judge(encoded, rows), model.classify(article));
    }

    @Test
    void does_not_judge_an_article_by_some_of_its_windows() {
        StanceModel model = SmallModel.model();
        EncodedArticle encoded = model.encode(SmallModel.article("", "Good.\n\nBad."));

        assertThatThrownBy(() -> model.judge(encoded, new float[1][3])).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void gives_any_number_of_threads_the_same_answer() throws Exception {
        StanceModel model = SmallModel.model();
        List<Article> articles = new ArrayList<>();
        for (int i = 1; i <= 8; i++) {
            articles.add(SmallModel.article("", "Dahl is good, the council is bad. ".repeat(i)));
        }
        List<List<Probabilities>> expected =
                articles.stream().map(model::classify).toList();
        ExecutorService threads = Executors.newFixedThreadPool(4);
        List<Future<List<Probabilities>>> answers = new ArrayList<>();
        for (int round = 0; round < 5; round++) {
            for (Article article : articles) {
                answers.add(threads.submit(() -> model.classify(article)));
            }
        }
        for (int i = 0; i < answers.size(); i++) {
            assertClose(answers.get(i).get(), expected.get(i % articles.size()));
        }
        threads.shutdownNow();
    }

    @Test
    void refuses_a_model_that_answers_its_probes_otherwise() throws Exception {
        Probe probe = new Probe("", "Good.", "Dahl", List.of(), List.of(new Probabilities(0.98, 0.01, 0.01)));
        new StanceModel(ModelFiles.manifest(), SmallModel.contents(List.of(probe))).write(folder.resolve("odd.zip"));

        assertThatThrownBy(() -> StanceModel.read(folder.resolve("odd.zip")))
                .isInstanceOf(InvalidModelException.class)
                .hasMessageContaining("gives another answer than when it was made");
    }

    @Test
    void refuses_a_model_without_probes() throws Exception {
        new StanceModel(ModelFiles.manifest(), SmallModel.contents(List.of())).write(folder.resolve("bare.zip"));

        assertThatThrownBy(() -> StanceModel.read(folder.resolve("bare.zip")))
                .isInstanceOf(InvalidModelException.class)
                .hasMessageContaining("no probes");
    }

    @Test
    void refuses_a_model_with_another_vocabulary() throws Exception {
        refuses("vocabulary.txt", "good\nbad".getBytes(StandardCharsets.UTF_8), "the word vectors have");
    }

    @Test
    void refuses_weights_of_another_network() throws Exception {
        refuses("weights.f32", new byte[16], "4 weights for a network of");
    }

    @Test
    void refuses_weights_that_are_no_numbers() throws Exception {
        byte[] weights = SmallModel.contents(List.of()).toParts().get("weights.f32");
        Arrays.fill(weights, (byte) 0xFF);

        refuses("weights.f32", weights, "not a finite number");
    }

    @Test
    void refuses_a_network_that_this_version_does_not_know() throws Exception {
        String json = new String(SmallModel.contents(List.of()).toParts().get("network.json"), StandardCharsets.UTF_8);

        refuses("network.json", json.replace("cnn-1", "rnn-7").getBytes(StandardCharsets.UTF_8), "must be cnn-1");
        refuses("network.json", "{\"filters\": 1}".getBytes(StandardCharsets.UTF_8), "cannot be read");
        refuses("network.json", "rubbish".getBytes(StandardCharsets.UTF_8), "cannot be read");
    }

    @Test
    void refuses_parts_with_nothing_where_something_must_be() throws Exception {
        refuses("calibration.json", "null".getBytes(StandardCharsets.UTF_8), "calibration.json says nothing");
        refuses("probes.json", "[null]".getBytes(StandardCharsets.UTF_8), "a probe is missing");
        refuses(
                "probes.json",
                "[{\"title\":null,\"text\":\"\",\"subject\":\"a\",\"aliases\":[],\"expected\":[]}]"
                        .getBytes(StandardCharsets.UTF_8),
                "cannot be read");
    }

    @Test
    void refuses_a_huge_network_before_it_takes_the_memory() throws Exception {
        String json = new String(SmallModel.contents(List.of()).toParts().get("network.json"), StandardCharsets.UTF_8);
        String huge = json.replace("\"filters\":8", "\"filters\":2048").replace("\"hidden\":8", "\"hidden\":4096");

        refuses("network.json", huge.getBytes(StandardCharsets.UTF_8), "weights for a network of");
    }

    @Test
    void refuses_a_model_whose_part_is_missing() throws Exception {
        refuses("calibration.json", null, "no part 'calibration.json'");
    }

    private void refuses(String part, byte[] content, String reason) throws IOException {
        Map<String, byte[]> parts = new HashMap<>(SmallModel.contents(List.of()).toParts());
        if (content == null) {
            parts.remove(part);
        } else {
            parts.put(part, content);
        }
        Path file = folder.resolve("changed.zip");
        ModelArchive.write(file, ModelFiles.manifest(), parts);
        byte[] bytes = Files.readAllBytes(file);
        assertThatThrownBy(() -> StanceModel.read(new ByteArrayInputStream(bytes)))
                .isInstanceOf(InvalidModelException.class)
                .hasMessageContaining(reason);
    }

    private static void assertClose(List<Probabilities> actual, List<Probabilities> expected) {
        assertThat(actual).hasSameSizeAs(expected);
        for (int i = 0; i < actual.size(); i++) {
            for (Stance stance : Stance.values()) {
                assertThat(actual.get(i).of(stance)).isCloseTo(expected.get(i).of(stance), within(1e-5));
            }
        }
    }
}
