package io.standpoint.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ManifestTest {

    @Test
    void is_written_as_json_for_people_with_the_moment_in_utc() throws Exception {
        String json = new String(ManifestJson.write(ModelFiles.manifest()), StandardCharsets.UTF_8);
        assertThat(json)
                .startsWith("{\n  \"formatVersion\" : 4,\n  \"name\" : \"standpoint-en\"")
                .contains("\"created\" : \"2026-01-31T12:00:00Z\"")
                .contains("für")
                .containsSubsequence("\"accuracy\" : 0.625", "\"macroF1\" : 0.5");
    }

    @Test
    void comes_back_as_it_was_written() throws Exception {
        assertThat(ManifestJson.read(ManifestJson.write(ModelFiles.manifest()))).isEqualTo(ModelFiles.manifest());
    }

    @Test
    void refuses_a_metric_that_is_no_number() throws Exception {
        String json = new String(ManifestJson.write(ModelFiles.manifest()), StandardCharsets.UTF_8);
        byte[] odd = json.replace("0.625", "\"NaN\"").getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(() -> ManifestJson.read(odd))
                .isInstanceOf(InvalidModelException.class)
                .hasMessageContaining("the metric 'accuracy' is NaN");
    }

    @Test
    void refuses_a_model_of_no_language() throws Exception {
        String json = new String(ManifestJson.write(ModelFiles.manifest()), StandardCharsets.UTF_8);
        byte[] none = json.replaceAll("(?s)\"languages\" : \\[.*?]", "\"languages\" : []")
                .getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(() -> ManifestJson.read(none))
                .isInstanceOf(InvalidModelException.class)
                .hasMessageContaining("languages are missing");
    }

    @Test
    void refuses_a_negative_count_of_a_data_set() {
        assertThatThrownBy(() -> new Manifest.DataSet("own", -1, 2, "", ""))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'own' has a negative count");
    }
}
