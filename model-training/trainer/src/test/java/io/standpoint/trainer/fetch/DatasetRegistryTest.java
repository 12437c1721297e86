package io.standpoint.trainer.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.standpoint.trainer.data.InvalidDataException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatasetRegistryTest {

    private static final String REGISTRY =
            """
            version: 1
            datasets:
              - name: sentences
                title: Sentences
                homepage: https://example.org
                licence: MIT
                rights: ""
                citation: Writer (2021)
                layout: newsmtsc
                files: [{file: train.jsonl, url: "https://example.org/train.jsonl", sha256: null, bytes: null}]
                labelled: null
            """;

    @TempDir
    Path folder;

    @Test
    void the_registry_of_this_project_names_what_prepare_reads() throws IOException {
        DatasetRegistry registry = DatasetRegistry.read(Path.of("../datasets.yaml"));

        assertThat(registry.datasets()).extracting(Dataset::name).containsExactly("allsides-articles", "newsmtsc");
        assertThat(registry.datasets())
                .flatExtracting(Dataset::files)
                .extracting(RemoteFile::url)
                .allSatisfy(url -> assertThat(url.toString()).matches("https://.*/[0-9a-f]{40}[./].*"));
        assertThat(Path.of("..")
                        .resolve(
                                registry.dataset("allsides-articles").labelled().annotations()))
                .isRegularFile();
    }

    @Test
    void reads_a_registry() throws IOException {
        assertThat(read(REGISTRY).dataset("sentences").layout()).isEqualTo(Layout.NEWSMTSC);
    }

    @Test
    void says_which_key_is_missing_or_unknown() {
        assertRefused(REGISTRY.replace("    licence: MIT\n", ""), "licence' is missing");
        assertRefused(REGISTRY.replace("licence: MIT", "licence: MIT\n    md5: x"), "unknown field 'datasets[0].md5'");
        assertRefused(REGISTRY.replace("licence: MIT", "licence: ''"), "licence must not be blank");
        assertRefused(REGISTRY.replace("layout: newsmtsc", "layout: csv"), "'csv' is not one of");
    }

    @Test
    void refuses_what_could_leave_the_folder_or_is_no_checksum() {
        assertRefused(REGISTRY.replace("name: sentences", "name: ../sentences"), "name must be of lower-case letters");
        assertRefused(REGISTRY.replace("name: sentences", "name: downloads"), "name must be of lower-case letters");
        assertRefused(REGISTRY.replace("file: train.jsonl", "file: ../train.jsonl"), "must be a plain file name");
        assertRefused(REGISTRY.replace("\"https://example", "\"file:///example"), "url must start with https://");
        assertRefused(REGISTRY.replace("sha256: null", "sha256: abc"), "sha256 must be 64 hexadecimal digits");
        assertRefused(REGISTRY.replace("version: 1", "version: 2"), "version must be 1 and is 2");
    }

    @Test
    void says_where_the_registry_is_looked_for() {
        assertThatThrownBy(() -> DatasetRegistry.read(folder.resolve("none.yaml")))
                .isInstanceOf(InvalidDataException.class)
                .hasMessageContaining("name it with --registry");
    }

    private void assertRefused(String registry, String reason) {
        assertThatThrownBy(() -> read(registry))
                .isInstanceOf(InvalidDataException.class)
                .hasMessageContaining(reason);
    }

    private DatasetRegistry read(String registry) throws IOException {
        return DatasetRegistry.read(Files.writeString(folder.resolve("datasets.yaml"), registry));
    }
}
