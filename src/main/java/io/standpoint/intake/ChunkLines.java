package io.standpoint.intake;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The lines of a chunk that are not settled yet. */
final class ChunkLines {

    /**
     * A line that is not blank.
     *
     * @param number within the import, blank ones counted
     */
    record Line(long number, byte[] content) {}

    private ChunkLines() {}

    static List<Line> of(Chunk chunk) {
        byte[] text = Packed.unpack(chunk.packed());
        List<Line> lines = new ArrayList<>();
        long number = chunk.firstLine();
        int start = 0;
        for (int i = 0; i < text.length; i++) {
            if (text[i] == '\n') {
                if (i > start) {
                    lines.add(new Line(number, Arrays.copyOfRange(text, start, i)));
                }
                number++;
                start = i + 1;
            }
        }
        return List.copyOf(lines.subList(Math.min(chunk.read(), lines.size()), lines.size()));
    }
}
