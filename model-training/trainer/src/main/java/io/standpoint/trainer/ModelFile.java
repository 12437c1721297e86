package io.standpoint.trainer;

import io.standpoint.model.InvalidModelException;
import io.standpoint.model.StanceModel;
import io.standpoint.model.card.Card;
import io.standpoint.trainer.data.InvalidDataException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

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
}
