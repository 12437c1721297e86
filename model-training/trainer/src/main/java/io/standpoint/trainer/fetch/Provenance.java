package io.standpoint.trainer.fetch;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import io.standpoint.model.AtomicFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Where the records in a folder come from and what may be done with them: the file {@code dataset.json} beside them.
 *
 * @param name of the data set
 * @param title for people
 * @param homepage where its authors describe it
 * @param licence an SPDX identifier
 * @param rights what the licence does not say
 * @param citation how to cite it
 * @param fetched when, in UTC
 * @param local the folder or archive it was made from; null where it was downloaded
 * @param files what was downloaded; empty where {@code local} is given
 * @param records how many there are
 */
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonInclude(JsonInclude.Include.NON_NULL)
record Provenance(
        String name,
        String title,
        String homepage,
        String licence,
        String rights,
        String citation,
        String fetched,
        String local,
        List<VerifiedDownloads.Verified> files,
        int records) {

    static final String FILE = "dataset.json";

    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    static Optional<Provenance> read(Path folder) throws IOException {
        Path file = folder.resolve(FILE);
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(JSON.readValue(Files.readAllBytes(file), Provenance.class));
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }

    void write(Path folder) throws IOException {
        byte[] content = JSON.writeValueAsBytes(this);
        AtomicFile.write(folder.resolve(FILE), out -> {
            out.write(content);
            out.write('\n');
        });
    }

    /** Whether these records are of the files that the registry names now. */
    boolean isOf(Dataset dataset) {
        return files != null
                && files.size() == dataset.files().size()
                && dataset.files().stream().allMatch(wanted -> files.stream()
                        .anyMatch(file -> file.url().equals(wanted.url().toString())
                                && wanted.pinned().map(file.sha256()::equals).orElse(true)));
    }
}
