package io.standpoint.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.standpoint.article.ArticleLimits;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class LineCutterTest {

    @Property(tries = 100)
    void every_line_comes_out_whole_under_its_number(
            @ForAll @Size(max = 100) List<@IntRange(min = 0, max = 3) Integer> kinds, @ForAll Random random)
            throws IOException {
        Map<Long, String> wanted = new TreeMap<>();
        StringBuilder text = new StringBuilder();
        long number = 0;
        for (int kind : kinds) {
            number++;
            String line = "x".repeat(kind == 0 ? 0 : random.nextInt(kind == 3 ? 100_000 : 100) + 1);
            if (!line.isEmpty()) {
                wanted.put(number, line);
            }
            text.append(line).append('\n');
        }

        Cut cut = cut(new Trickle(text.toString(), random), Long.MAX_VALUE);

        assertThat(cut.lines()).isEqualTo(wanted);
        assertThat(cut.count).isEqualTo(wanted.size());
    }

    @Test
    void last_line_needs_no_end() throws IOException {
        assertThat(cut("a\nb").lines()).containsExactly(Map.entry(1L, "a"), Map.entry(2L, "b"));
    }

    @Test
    void white_space_alone_is_blank() throws IOException {
        assertThat(cut(" \t\r\na\r\n").lines()).containsExactly(Map.entry(2L, "a\r"));
    }

    @Test
    void byte_order_mark_at_the_beginning_is_skipped() throws IOException {
        assertThat(cut("\ufeffa\n\ufeffb").lines()).containsExactly(Map.entry(1L, "a"), Map.entry(2L, "\ufeffb"));
    }

    @Test
    void chunk_has_at_most_thirty_two_lines() throws IOException {
        Cut cut = cut("a\n\n".repeat(100));

        assertThat(cut.chunks).extracting(ChunkText::lines).containsExactly(32, 32, 32, 4);
        assertThat(cut.chunks).extracting(ChunkText::firstLine).containsExactly(1L, 64L, 128L, 192L);
    }

    @Test
    void chunk_of_long_lines_is_closed_early() throws IOException {
        Cut cut = cut(("x".repeat(400_000) + "\n").repeat(5));

        assertThat(cut.chunks).extracting(ChunkText::lines).containsExactly(2, 2, 1);
    }

    @Test
    void blank_lines_alone_make_no_chunk() throws IOException {
        Cut cut = cut("\n".repeat(3_000_000) + "a");

        assertThat(cut.chunks).hasSize(1);
        assertThat(cut.lines()).containsExactly(Map.entry(3_000_001L, "a"));
    }

    @Test
    void line_that_is_too_long_is_named_and_passed_over() throws IOException {
        Cut cut = cut("a\n" + "x".repeat(ArticleLimits.BODY + 1) + "\nb\n");

        assertThat(cut.tooLong).containsExactly(2L);
        assertThat(cut.lines()).containsExactly(Map.entry(1L, "a"), Map.entry(3L, "b"));
        assertThat(cut.count).isEqualTo(3);
    }

    @Test
    void line_as_long_as_it_may_be_is_taken() throws IOException {
        String line = "x".repeat(ArticleLimits.BODY);

        assertThat(cut(line).lines()).containsExactly(Map.entry(1L, line));
    }

    @Test
    void more_lines_than_may_be_are_refused() {
        assertThatThrownBy(() -> cut(new ByteArrayInputStream("a\n\nb\nc".getBytes(UTF_8)), 2))
                .isInstanceOf(ImportTooLargeException.class)
                .hasMessageContaining("2 lines");
    }

    private static Cut cut(String text) throws IOException {
        return cut(new ByteArrayInputStream(text.getBytes(UTF_8)), Long.MAX_VALUE);
    }

    private static Cut cut(InputStream in, long mostLines) throws IOException {
        Cut cut = new Cut();
        cut.count = new LineCutter(cut, mostLines).cut(in);
        return cut;
    }

    private static final class Cut implements LineCutter.Taker {

        private final List<ChunkText> chunks = new ArrayList<>();
        private final List<Long> tooLong = new ArrayList<>();
        private long count;

        @Override
        public void chunk(ChunkText chunk) {
            chunks.add(chunk);
        }

        @Override
        public void tooLong(long line) {
            tooLong.add(line);
        }

        Map<Long, String> lines() {
            Map<Long, String> lines = new LinkedHashMap<>();
            for (ChunkText text : chunks) {
                UUID any = new UUID(0, 0);
                ChunkLines.of(new Chunk(any, 0, any, text.firstLine(), 0, 0, text.content()))
                        .forEach(line -> lines.put(
                                line.number(), UTF_8.decode(line.content()).toString()));
            }
            return lines;
        }
    }

    /** Comes in pieces, as networks have it. */
    private static final class Trickle extends ByteArrayInputStream {

        private final Random random;

        Trickle(String text, Random random) {
            super(text.getBytes(UTF_8));
            this.random = random;
        }

        @Override
        public int read(byte[] buffer) {
            return super.read(buffer, 0, 1 + random.nextInt(buffer.length));
        }
    }
}
