package io.standpoint.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LanguageSharesTest {

    @Test
    void ten_times_the_known_language_is_beyond_doubt() {
        assertThat(new LanguageShares(Map.of("fr", 0.1, "nl", 0.09, "en", 0.01)).beyondDoubt(List.of("en")))
                .contains(new LanguageShares.Share("fr", 0.1));
        assertThat(new LanguageShares(Map.of("fr", 0.09, "nl", 0.08, "en", 0.01)).beyondDoubt(List.of("en")))
                .isEmpty();
    }

    @Test
    void only_known_language_has_no_rival() {
        LanguageShares shares = new LanguageShares(Map.of("en", 0.02, "nl", 0.019, "fr", 0.019));

        assertThat(shares.beyondDoubt(List.of("en"))).contains(new LanguageShares.Share("en", 0.02));
        assertThat(shares.beyondDoubt(List.of("en", "nl"))).isEmpty();
    }

    @Test
    void known_language_that_was_never_learned_leaves_doubt() {
        assertThat(new LanguageShares(Map.of("fr", 0.99, "en", 0.01)).beyondDoubt(List.of("en", "tlh")))
                .isEmpty();
    }
}
