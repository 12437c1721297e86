package io.standpoint.model;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.bytedeco.javacpp.indexer.HalfIndexer;

/** Weights as bytes, little-endian: 32-bit for what is fitted, 16-bit (IEEE 754 half precision) for word vectors. */
final class Numbers {

    private Numbers() {}

    static byte[] toFloats(float[] numbers) {
        ByteBuffer bytes = ByteBuffer.allocate(numbers.length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asFloatBuffer().put(numbers);
        return bytes.array();
    }

    static float[] ofFloats(byte[] bytes) {
        if (bytes.length % Float.BYTES != 0) {
            throw new IllegalArgumentException("the weights are cut short");
        }
        float[] numbers = new float[bytes.length / Float.BYTES];
        ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer().get(numbers);
        return finite(numbers);
    }

    static byte[] toHalves(float[][] rows) {
        int width = rows.length == 0 ? 0 : rows[0].length;
        ByteBuffer bytes =
                ByteBuffer.allocate(rows.length * width * Short.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        for (float[] row : rows) {
            for (float number : row) {
                bytes.putShort((short) HalfIndexer.fromFloat(number));
            }
        }
        return bytes.array();
    }

    static float[][] ofHalves(byte[] bytes, int rows, int width) {
        if (bytes.length != (long) rows * width * Short.BYTES) {
            throw new IllegalArgumentException(
                    "the word vectors have " + bytes.length + " bytes and not those of " + rows + " words");
        }
        ByteBuffer buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        float[][] numbers = new float[rows][width];
        for (float[] row : numbers) {
            for (int i = 0; i < width; i++) {
                row[i] = HalfIndexer.toFloat(buffer.getShort() & 0xFFFF);
            }
            finite(row);
        }
        return numbers;
    }

    /** The number as a model file keeps it. */
    static float half(float number) {
        return HalfIndexer.toFloat(HalfIndexer.fromFloat(number) & 0xFFFF);
    }

    private static float[] finite(float[] numbers) {
        for (float number : numbers) {
            if (!Float.isFinite(number)) {
                throw new IllegalArgumentException("a weight is not a finite number");
            }
        }
        return numbers;
    }
}
