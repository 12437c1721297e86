package io.standpoint.model.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads the lists of words that lie beside this package's classes. */
final class WordList {

    private WordList() {}

    /** The words of a list. */
    static Set<String> words(String file) {
        return lines(file).stream()
                .flatMap(line -> Arrays.stream(line.trim().split("\\s+")))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The lines of a list, without comments and blank ones. */
    static List<String> lines(String file) {
        try (InputStream in = WordList.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("the library's own list " + file + " is missing from its jar");
            }
            return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
