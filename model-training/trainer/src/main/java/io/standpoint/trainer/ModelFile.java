package io.standpoint.trainer;

import io.standpoint.model.InvalidModelException;
import io.standpoint.model.Manifest;
import io.standpoint.model.ModelContents;
import io.standpoint.model.StanceModel;
import io.standpoint.model.card.Card;
import io.standpoint.trainer.data.Fingerprint;
import io.standpoint.trainer.data.InvalidDataException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Reads and writes the model file that a command names. */
final class ModelFile {

    private ModelFile() {}

    static StanceModel read(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new InvalidDataException(file + " is missing: name a model file that 'train' wrote");
        }
        try {
            return StanceModel.read(file);
        } catch (InvalidModelException e) {
            throw new InvalidDataException(file + " cannot be used: " + e.getMessage(), e);
        }
    }

    static void writeWithCard(Path from, Card card, Path to) throws IOException {
        try {
            StanceModel.writeWithCard(from, card, to);
        } catch (InvalidModelException e) {
            throw new InvalidDataException(from + " cannot be used: " + e.getMessage(), e);
        }
    }

    /** Of all parts of a model but its card, so that it stays the same when the card comes in. */
    static String fingerprint(Manifest manifest) {
        Fingerprint fingerprint = new Fingerprint();
        manifest.sha256().entrySet().stream()
                .filter(part -> !part.getKey().equals(ModelContents.CARD))
                .sorted(Map.Entry.comparingByKey())
                .forEach(part -> fingerprint.add((part.getKey() + part.getValue()).getBytes(StandardCharsets.UTF_8)));
        return fingerprint.hex();
    }
}
