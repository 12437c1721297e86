package io.standpoint.model.card;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CardTest {

    private static final String JSON = new String(Cards.card().toJson(), StandardCharsets.UTF_8);

    @Test
    void reads_what_was_written() throws IOException {
        Card card = Cards.card();

        assertThat(Card.ofJson(card.toJson())).isEqualTo(card);
        assertThat(Card.ofJson(card.toJson()).toJson()).isEqualTo(card.toJson());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"schema\":1 | \"schema\":2 | has schema 2",
                "\"schema\":1, | '' | schema",
                "\"cases\":40 | \"cases\":20 | 30 of 20 cases",
                "\"cases\":40 | \"cases\":null | null",
                "\"low\":0.45 | \"low\":0.51 | does not hold its figure",
                "\"low\":0.45 | \"low\":\"NaN\" | does not hold its figure",
                "\"fittedOn\":0.0 | \"fittedOn\":1.5 | between 0 and 1",
                "[1,0,0] | [1,0] | three rows of three counts",
                "[1,0,0] | [1,0,-2] | cannot be -2",
                "\"sets\": | \"sorts\": | sets",
                "2026-01-31T12:00:00Z | yesterday | no moment",
                "Irony escapes it. | '' | limits needs 1 to 2000 characters",
                "\"limits\": | \"uses\":[],\"limits\": | Duplicate"
            })
    void refuses_a_damaged_card(String whole, String damaged, String reason) {
        assertThat(JSON).contains(whole);
        byte[] json = JSON.replace(whole, damaged).getBytes(StandardCharsets.UTF_8);

        assertThatThrownBy(() -> Card.ofJson(json))
                .isInstanceOf(IOException.class)
                .hasMessageContaining(reason);
    }

    @Test
    void refuses_what_is_no_card() {
        assertThatThrownBy(() -> Card.ofJson("null".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(IOException.class);
        assertThatThrownBy(() -> Card.ofJson(new byte[0])).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> Card.ofJson(new byte[Card.MAX_BYTES + 1]))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("bytes");
    }

    @Test
    void refuses_more_than_a_page_has_room_for() {
        Card card = Cards.card();
        List<String> many = Collections.nCopies(Bounds.MAX_ENTRIES + 1, "More.");

        assertThatThrownBy(() -> new Card(
                        card.schema(),
                        card.evaluated(),
                        many,
                        card.misuses(),
                        card.labels(),
                        card.sets(),
                        card.behaviour(),
                        card.evidence(),
                        card.limits()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("at most 200 entries");
    }
}
