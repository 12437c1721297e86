package io.standpoint.extraction;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.text.Normalizer;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageDetectorTest {

    private static final LanguageDetector DETECTOR = new LanguageDetector();
    private static final List<String> ENGLISH = List.of("en");

    private static final String PLAN = "The government presented a plan to save twelve billion euros on Wednesday. The"
            + " finance minister said that hospitals and schools would be spared, which several mayors did not believe. ";
    private static final String FRENCH_PLAN =
            "Le gouvernement a présenté mercredi un plan d'économies de douze milliards"
                    + " d'euros. Selon le ministre, les hôpitaux et les écoles seront épargnés, ce que plusieurs maires ne croient"
                    + " pas. ";

    @ParameterizedTest
    @CsvFileSource(resources = "/languages.csv")
    void knows_the_language_of_a_paragraph(String language, String paragraph) {
        assertThat(detected(paragraph)).isEqualTo(language);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Acme failed.",
                "it rained.",
                "Photo: Reuters",
                "ABU DHABI, UAE",
                "Alaska: 16 delegates",
                "Doug Stanglin, and Kim Hjelmgaard",
                "Sign up for our newsletter",
                "Acme divides the town",
                "Zelenskyy, Erdogan, Scholz, Macron, Meloni and Lula da Silva came.",
                "Xi Jinping met Recep Tayyip Erdogan, Volodymyr Zelenskyy, Luiz Inacio Lula da Silva, Giorgia Meloni, Olaf"
                        + " Scholz, Emmanuel Macron and Narendra Modi in Johannesburg, with Cyril Ramaphosa as host.",
                "Yankees 5, Red Sox 3; Mets 2, Phillies 1; Dodgers 7, Giants 0; Cubs 4, Cardinals 4",
                "THE GOVERNMENT PRESENTED A PLAN TO SAVE TWELVE BILLION EUROS. HOSPITALS WILL BE SPARED."
            })
    void takes_no_short_english_text_for_another_language(String text) {
        assertThat(detected(text)).isIn("", "en");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " \n\n ",
                "1,234.56 2026-02-27 10:30 99 % 12/13 $4,000",
                "\uD83D\uDE00\uD83D\uDE00 \uD83C\uDF89 \uD83D\uDC4D\uD83C\uDFFD",
                "https://example.org/a/b?c=d http://www.example.com/index.html",
                "GDP 2.1% Q3 2025, CPI 3.4%, NASDAQ -1.2%, S&P 500 +0.3%, EUR/USD 1.08",
                "for (int i = 0; i < 10; i++) { System.out.println(x); }",
                "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
                "Le maire.",
                "\u5E02\u957F"
            })
    void takes_what_says_little_for_no_other_language(String text) {
        assertThat(detected(text)).isIn("", "en");
    }

    @Test
    void quotation_in_another_language_changes_nothing() {
        assertThat(detected(PLAN.repeat(5) + FRENCH_PLAN + PLAN.repeat(5))).isEqualTo("en");
    }

    @Test
    void language_that_has_most_of_the_text_wins() {
        assertThat(detected(FRENCH_PLAN.repeat(10) + PLAN.repeat(2))).isEqualTo("fr");
    }

    @Test
    void halves_in_two_languages_settle_nothing_for_another() {
        assertThat(detected(PLAN.repeat(10) + FRENCH_PLAN.repeat(10))).isIn("", "en");
    }

    @Test
    void language_with_close_relatives_is_no_known_one() {
        String indonesian =
                "Pemerintah pada hari Rabu mengumumkan rencana penghematan senilai dua belas miliar euro yang"
                        + " langsung dikritik oleh oposisi dan serikat pekerja. Menurut menteri keuangan, rumah sakit dan sekolah"
                        + " tidak akan terkena dampak, tetapi banyak wali kota khawatir dana untuk daerah akan berkurang.";

        assertThat(detected(indonesian)).isIn("id", "ms", "su", "jv");
    }

    @Test
    void title_counts() {
        assertThat(detected("Le plan a été adopté.")).isEmpty();

        assertThat(DETECTOR.detect(FRENCH_PLAN, "Le plan a été adopté.", ENGLISH))
                .contains("fr");
    }

    @Test
    void known_languages_are_told_apart() {
        assertThat(DETECTOR.detect("", PLAN, List.of("de", "en", "fr"))).contains("en");
        assertThat(DETECTOR.detect("", FRENCH_PLAN, List.of("de", "en", "fr"))).contains("fr");
        assertThat(DETECTOR.detect("", "Acme.", List.of("de", "en", "fr"))).isEmpty();
    }

    @Test
    void decomposed_letters_are_the_letters() {
        String decomposed = Normalizer.normalize(FRENCH_PLAN, Normalizer.Form.NFD);

        assertThat(decomposed).isNotEqualTo(FRENCH_PLAN);
        assertThat(detected(decomposed)).isEqualTo("fr");
    }

    @Test
    void same_text_gets_the_same_answer_on_every_thread() throws Exception {
        List<String> texts = List.of(PLAN, FRENCH_PLAN, "Le maire.", PLAN + FRENCH_PLAN);
        LanguageDetector alone = new LanguageDetector();
        List<Optional<String>> answers =
                texts.stream().map(text -> alone.detect("", text, ENGLISH)).toList();
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            Callable<List<Optional<String>>> call = () -> texts.stream()
                    .map(text -> DETECTOR.detect("", text, ENGLISH))
                    .toList();
            for (Future<List<Optional<String>>> again : threads.invokeAll(Collections.nCopies(100, call))) {
                assertThat(again.get()).isEqualTo(answers);
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void any_text_gets_an_answer() {
        Random random = new Random(1);
        for (int i = 0; i < 500; i++) {
            String text = anyText(random);

            assertThat(detected(text))
                    .as(() -> escaped(text))
                    .matches("|[a-z]{2,3}")
                    .isEqualTo(detected(text));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "a@", "-", "https://", "\uD83D\uDE00", "\u0301", "The mayor. "})
    void longest_text_costs_little(String piece) {
        String longest = piece.repeat(500_000 / piece.length());

        assertTimeoutPreemptively(
                Duration.ofSeconds(2), () -> assertThat(detected(longest)).isIn("", "en"));
    }

    /** Code units of all kinds, halves of surrogate pairs among them, of ASCII mostly or of everything. */
    private static String anyText(Random random) {
        int bound = random.nextBoolean() ? 128 : Character.MAX_VALUE + 1;
        return IntStream.range(0, random.nextInt(2_000))
                .map(i -> random.nextInt(bound))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static String escaped(String text) {
        return text.chars()
                .mapToObj(unit -> String.format(Locale.ROOT, "\\u%04x", unit))
                .collect(joining());
    }

    private static String detected(String text) {
        return DETECTOR.detect("", text, ENGLISH).orElse("");
    }
}
