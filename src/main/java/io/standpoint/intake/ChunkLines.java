package io.standpoint.intake;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/** The lines of a chunk that are not settled yet. */
final class ChunkLines {

    /**
     * A line that is not blank.
     *
     * @param number within the import, blank ones counted
     */
    record Line(long number, ByteBuffer content) {

        /** With its end, so that it is a chunk by itself. */
        Packed packed() {
            return Packed.of(content.array(), content.arrayOffset(), content.limit() + 1);
        }
    }

    private ChunkLines() {}

    static List<Line> of(Chunk chunk) {
        byte[] text = chunk.content().unpack();
        List<Line> lines = new ArrayList<>();
        long number = chunk.firstLine();
        int start = 0;
        for (int i = 0; i < text.length; i++) {
            if (text[i] == '\n') {
                if (i > start) {
                    lines.add(new Line(
                            number, ByteBuffer.wrap(text, start, i - start).slice()));
                }
                number++;
                start = i + 1;
            }
        }
        return List.copyOf(lines.subList(Math.min(chunk.read(), lines.size()), lines.size()));
    }
}
