package io.standpoint.model;

import java.lang.ref.Reference;
import org.bytedeco.javacpp.FloatPointer;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.api.shape.Shape;
import org.nd4j.linalg.factory.Nd4j;

/**
 * The numbers of an array in native memory, in row-major order, moved to and from the heap in blocks: ND4J's own ways
 * go number by number, or through a copy of the whole.
 */
final class NativeFloats {

    private final INDArray array;
    private final FloatPointer numbers;

    private NativeFloats(INDArray array) {
        this.array = array;
        this.numbers = new FloatPointer(array.data().addressPointer());
    }

    /** The numbers of an array; of one that is not in row-major order, those of a copy that is. */
    static NativeFloats of(INDArray array) {
        boolean plain = array.ordering() == 'c' && Shape.hasDefaultStridesForShape(array);
        return new NativeFloats(plain ? array : array.dup('c'));
    }

    /** A new array with undefined numbers. */
    static NativeFloats create(long... shape) {
        return new NativeFloats(Nd4j.createUninitialized(DataType.FLOAT, shape, 'c'));
    }

    INDArray array() {
        return array;
    }

    /** Fills a block with the numbers from a position on. */
    void read(long from, float[] block) {
        try {
            numbers.position(from).get(block);
        } finally {
            Reference.reachabilityFence(array);
        }
    }

    /** Puts a block to a position. */
    void write(long from, float[] block) {
        write(from, block, block.length);
    }

    /** Puts so many numbers at the beginning of a block to a position. */
    void write(long from, float[] block, int count) {
        try {
            numbers.position(from).put(block, 0, count);
        } finally {
            Reference.reachabilityFence(array);
        }
    }

    /** All numbers. */
    float[] toArray() {
        float[] all = new float[(int) array.length()];
        read(0, all);
        return all;
    }
}
