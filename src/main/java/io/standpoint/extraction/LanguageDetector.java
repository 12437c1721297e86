package io.standpoint.extraction;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingDouble;

import io.quarkus.runtime.Startup;
import io.standpoint.extraction.LanguageShares.Share;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import opennlp.tools.langdetect.Language;
import opennlp.tools.langdetect.LanguageDetectorME;
import opennlp.tools.langdetect.LanguageDetectorModel;

/** Tells the language of a text by its character n-grams; the same text always gets the same answer. */
@Startup
@Singleton
public class LanguageDetector {

    private static final String MODEL = "/langdetect-183.bin";
    private static final String OTHER = "other";

    /** Read beside the start, which it would hold up; who comes before it is there waits. */
    private final CompletableFuture<LanguageDetectorME> classifier =
            CompletableFuture.supplyAsync(LanguageDetector::read, LanguageDetector::beside);

    /**
     * The language of most of an article, its title included.
     *
     * @param known BCP 47 codes, of which the language is expected to be one; another is answered where it is beyond
     *     doubt
     * @return a BCP 47 code; empty where the text is too short or too mixed to tell
     */
    public Optional<String> detect(String title, String text, List<String> known) {
        List<String> windows = TextWindows.of(title.isEmpty() ? text : title + "\n\n" + text);
        // Languages as close as Indonesian and Malay divide a text between them: first see that no known one has it
        Map<String, List<Share>> camps = new HashMap<>();
        for (String window : windows) {
            Optional<Share> vote = shares(window).beyondDoubt(known);
            if (vote.isEmpty()) {
                continue;
            }
            String language = vote.get().language();
            List<Share> camp =
                    camps.computeIfAbsent(known.contains(language) ? language : OTHER, none -> new ArrayList<>());
            camp.add(vote.get());
            if (2 * camp.size() > windows.size()) {
                return Optional.of(strongest(camp));
            }
        }
        return Optional.empty();
    }

    private static String strongest(List<Share> votes) {
        return new LanguageShares(votes.stream().collect(groupingBy(Share::language, summingDouble(Share::value))))
                .first()
                .language();
    }

    private LanguageShares shares(String window) {
        // The n-grams were learned from composed letters
        String composed = Normalizer.normalize(window, Normalizer.Form.NFC);
        return new LanguageShares(Arrays.stream(classifier.join().predictLanguages(composed))
                .collect(groupingBy(
                        language -> LanguageCode.ofIso3(language.getLang()), summingDouble(Language::getConfidence))));
    }

    private static void beside(Runnable reading) {
        Thread thread = new Thread(reading, "language-model-loader");
        thread.setDaemon(true);
        thread.start();
    }

    private static LanguageDetectorME read() {
        try (InputStream in = LanguageDetectorModel.class.getResourceAsStream(MODEL)) {
            if (in == null) {
                throw new IllegalStateException("this build brings no model for languages");
            }
            return new LanguageDetectorME(new LanguageDetectorModel(in));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
