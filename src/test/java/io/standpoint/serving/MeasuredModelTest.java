package io.standpoint.serving;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.standpoint.Contract;
import io.standpoint.TestDatabase;
import io.standpoint.model.InvalidModelException;
import io.standpoint.model.StanceModel;
import io.standpoint.model.card.Behaviour;
import io.standpoint.model.card.Breakdown;
import io.standpoint.model.card.Card;
import io.standpoint.model.card.ConfidenceBin;
import io.standpoint.model.card.CoveragePoint;
import io.standpoint.model.card.Estimate;
import io.standpoint.model.card.Evidence;
import io.standpoint.model.card.MeasuredSet;
import io.standpoint.model.card.Undecided;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestDatabase.class)
@TestProfile(MeasuredModelTest.WithCard.class)
class MeasuredModelTest {

    private static final Estimate HALF = new Estimate(0.5, 0.4, 0.625);

    /** A service whose model file has a card. */
    public static final class WithCard implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            try (InputStream shipped = WithCard.class.getResourceAsStream("/models/standpoint-en.zip")) {
                Path file = Files.createTempDirectory("measured-model").resolve("model.zip");
                Files.copy(shipped, file);
                StanceModel.writeWithCard(file, card(), file);
                file.toFile().deleteOnExit();
                file.getParent().toFile().deleteOnExit();
                return Map.of("standpoint.model.file", file.toString());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (InvalidModelException e) {
                throw new IllegalStateException(e);
            }
        }

        private static Card card() {
            MeasuredSet set = new MeasuredSet(
                    "test",
                    0,
                    4,
                    2,
                    Map.of("model", new MeasuredSet.Figures(HALF, HALF, Map.of("neutral", HALF), HALF, HALF)),
                    List.of(List.of(1, 0, 0), List.of(1, 1, 0), List.of(0, 1, 0)),
                    new Undecided(0.45, 0.25, 0.5),
                    List.of(new ConfidenceBin(0.4, 0.5, 4, 0.45, 0.5)),
                    List.of(new CoveragePoint(1, 0.4, 0.5)),
                    List.of(new Breakdown(
                            "kind of subject",
                            List.of(new Breakdown.Group(
                                    "person",
                                    4,
                                    2,
                                    Map.of("neutral", 2),
                                    Map.of("model", new Breakdown.Figures(HALF, HALF)))))));
            return new Card(
                    Card.SCHEMA,
                    "2026-01-31T12:00:00Z",
                    List.of("For aggregates."),
                    List.of("Not for verdicts."),
                    List.of("Labels are a language model's."),
                    List.of(set),
                    new Behaviour(
                            HALF, HALF, List.of(new Behaviour.Test("failed to", "negation", "It turns.", 4, 2, HALF))),
                    new Evidence("Occlusion.", "test", 3, 4, new Estimate(6, 4, 9), HALF, 0.25, 0),
                    List.of("Irony escapes it."));
        }
    }

    @Test
    void shows_what_was_measured_as_the_contract_has_it() {
        Contract.call()
                .get("/v1/model")
                .then()
                .statusCode(200)
                .body("name", is("standpoint-en"))
                .body("card.sets[0].systems.model.macroF1.low", is(0.4f))
                .body("card.sets[0].confusion[1]", contains(1, 1, 0))
                .body("card.behaviour.tests[0].rate.value", is(0.5f))
                .body("card.evidence.fallRatio.high", is(9.0f))
                .body("card.limits", contains("Irony escapes it."));
    }
}
