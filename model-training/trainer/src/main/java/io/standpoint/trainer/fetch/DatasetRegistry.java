package io.standpoint.trainer.fetch;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.standpoint.trainer.data.InvalidDataException;
import io.standpoint.trainer.data.JsonProblem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The public data sets that can be fetched: {@code model-training/datasets.yaml}. Every key is required (a checksum that
 * nobody knows is written {@code null}), and no other is allowed.
 *
 * @param version of this format; {@value #VERSION}
 * @param datasets in the order in which they are listed
 */
public record DatasetRegistry(int version, List<Dataset> datasets) {

    /** The one version of the format that this code reads. */
    public static final int VERSION = 1;

    private static final ObjectMapper YAML = YAMLMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    /** Copies the list; refuses another version and a name that occurs twice. */
    public DatasetRegistry {
        if (version != VERSION) {
            throw new IllegalArgumentException("version must be " + VERSION + " and is " + version);
        }
        if (datasets == null) {
            throw new IllegalArgumentException("datasets is missing");
        }
        datasets = List.copyOf(datasets);
        Set<String> names = new HashSet<>();
        for (Dataset dataset : datasets) {
            if (!names.add(dataset.name())) {
                throw new IllegalArgumentException("two data sets are called " + dataset.name());
            }
        }
    }

    /**
     * Reads a registry.
     *
     * @param file YAML
     * @return what it names; paths of annotations are made relative to the file's folder
     * @throws InvalidDataException where it is missing, malformed or of another version
     * @throws IOException where reading fails
     */
    public static DatasetRegistry read(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new InvalidDataException(
                    file + " is missing: run from the repository's root, or name it with --registry");
        }
        try {
            return YAML.readValue(Files.readAllBytes(file), DatasetRegistry.class);
        } catch (JsonProcessingException e) {
            throw new InvalidDataException(file + ": " + JsonProblem.of(e), e);
        }
    }

    /**
     * Finds a data set.
     *
     * @param name as in the registry
     * @return the data set
     * @throws InvalidDataException where there is none; the message names those there are
     */
    public Dataset dataset(String name) throws InvalidDataException {
        return datasets.stream()
                .filter(dataset -> dataset.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new InvalidDataException("the registry has no data set '" + name + "', but "
                        + datasets.stream().map(Dataset::name).collect(Collectors.joining(", "))));
    }
}
