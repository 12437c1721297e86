package io.standpoint.extraction;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** From the classifier's ISO 639-3 codes to BCP 47, which wants the two-letter code where there is one. */
final class LanguageCode {

    private static final Map<String, String> SHORTER = shorter();

    private LanguageCode() {}

    static String ofIso3(String code) {
        return SHORTER.getOrDefault(code, code);
    }

    private static Map<String, String> shorter() {
        Map<String, String> codes = new HashMap<>();
        Arrays.stream(Locale.getISOLanguages())
                .map(Locale::forLanguageTag)
                .forEach(language -> codes.put(language.getISO3Language(), language.getLanguage()));
        // Single languages by whose macrolanguage everyone calls them (BCP 47, section 4.1.1)
        codes.putAll(Map.of("cmn", "zh", "pes", "fa", "ekk", "et", "lvs", "lv", "plt", "mg"));
        return Map.copyOf(codes);
    }
}
