package io.standpoint.model;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.deser.std.FromStringDeserializer;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;

/**
 * The manifest as JSON. Fields it does not know are ignored: within one format version a later release may add some.
 */
final class ManifestJson {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .addModule(new SimpleModule()
                    .addSerializer(Instant.class, ToStringSerializer.instance)
                    .addDeserializer(Instant.class, new InstantReader()))
            .build();

    private ManifestJson() {}

    /** Always the same bytes for the same manifest. */
    static byte[] write(Manifest manifest) throws JsonProcessingException {
        DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
        DefaultPrettyPrinter printer =
                new DefaultPrettyPrinter().withObjectIndenter(indenter).withArrayIndenter(indenter);
        return MAPPER.writer(printer).writeValueAsString(manifest).getBytes(StandardCharsets.UTF_8);
    }

    /** Looks at the format version before anything else: another version may differ in all the rest. */
    static Manifest read(byte[] json) throws InvalidModelException {
        try {
            JsonNode tree = MAPPER.readTree(json);
            JsonNode version = tree.path("formatVersion");
            if (!version.canConvertToInt() || !version.isIntegralNumber()) {
                throw new InvalidModelException("the manifest names no format version: this is no Standpoint model");
            }
            if (version.intValue() != ModelArchive.FORMAT_VERSION) {
                throw new InvalidModelException("the model file has format " + version.intValue()
                        + ", this release reads only format " + ModelArchive.FORMAT_VERSION
                        + ": train the model with this release, or use the release that made it");
            }
            return MAPPER.treeToValue(tree, Manifest.class);
        } catch (JsonProcessingException e) {
            throw new InvalidModelException("the manifest is unusable: " + firstLine(e), e);
        } catch (IOException e) {
            throw new InvalidModelException("the manifest is not JSON in UTF-8", e);
        }
    }

    private static String firstLine(JsonProcessingException e) {
        return e.getOriginalMessage().lines().findFirst().orElse("it is not valid");
    }

    private static final class InstantReader extends FromStringDeserializer<Instant> {

        private static final long serialVersionUID = 1L;

        InstantReader() {
            super(Instant.class);
        }

        @Override
        protected Instant _deserialize(String text, DeserializationContext context) throws IOException {
            try {
                return Instant.parse(text);
            } catch (DateTimeException e) {
                return (Instant) context.handleWeirdStringValue(
                        Instant.class, text, "not a moment in UTC such as 2026-01-31T12:00:00Z");
            }
        }
    }
}
