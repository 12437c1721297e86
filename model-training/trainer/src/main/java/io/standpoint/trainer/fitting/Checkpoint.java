package io.standpoint.trainer.fitting;

import io.standpoint.model.AtomicFile;
import io.standpoint.model.StanceNetwork.FittingState;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.UTFDataFormatException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The state of a fit after an epoch.
 *
 * @param fingerprint of everything that the fit depends on
 * @param epochs done
 * @param parameters of the network
 * @param state of the optimiser
 * @param sum of the parameters over the epochs that are averaged
 */
@SuppressWarnings("ArrayRecordComponent")
record Checkpoint(String fingerprint, int epochs, float[] parameters, FittingState state, double[] sum) {

    void write(Path file) throws IOException {
        AtomicFile.write(file, stream -> {
            DataOutputStream out = new DataOutputStream(stream);
            out.writeUTF(fingerprint);
            out.writeInt(epochs);
            out.writeInt(state.iterations());
            writeFloats(out, parameters);
            writeFloats(out, state.moments());
            out.writeInt(sum.length);
            for (double number : sum) {
                out.writeDouble(number);
            }
            out.flush();
        });
    }

    /** The checkpoint in a file, if there is a whole one with this fingerprint; else the fit begins anew. */
    static Optional<Checkpoint> read(Path file, String fingerprint) throws IOException {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(Files.readAllBytes(file)))) {
            if (!in.readUTF().equals(fingerprint)) {
                return Optional.empty();
            }
            int epochs = in.readInt();
            int iterations = in.readInt();
            float[] parameters = readFloats(in);
            float[] moments = readFloats(in);
            double[] sum = new double[readLength(in, Double.BYTES)];
            for (int i = 0; i < sum.length; i++) {
                sum[i] = in.readDouble();
            }
            return Optional.of(
                    new Checkpoint(fingerprint, epochs, parameters, new FittingState(moments, iterations), sum));
        } catch (EOFException | UTFDataFormatException e) {
            return Optional.empty();
        }
    }

    /** A damaged length must not ask for more memory than the file has numbers. */
    private static int readLength(DataInputStream in, int bytes) throws IOException {
        int length = in.readInt();
        if (length < 0 || length > in.available() / bytes) {
            throw new EOFException("a length of " + length);
        }
        return length;
    }

    private static void writeFloats(DataOutputStream out, float[] numbers) throws IOException {
        out.writeInt(numbers.length);
        for (float number : numbers) {
            out.writeFloat(number);
        }
    }

    private static float[] readFloats(DataInputStream in) throws IOException {
        float[] numbers = new float[readLength(in, Float.BYTES)];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = in.readFloat();
        }
        return numbers;
    }
}
