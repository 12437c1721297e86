package io.standpoint.trainer.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class UpstreamArticlePropertyTest {

    /** Python's str.isspace(), by which the labels' paragraphs were counted. */
    private static final String WHITE_SPACE =
            "\t\n\u000b\f\r\u001c\u001d\u001e\u001f \u0085\u00a0\u1680\u2000\u2001\u2002"
                    + "\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000";

    @Property
    void splits_bodies_as_the_labels_count_paragraphs(@ForAll("bodies") String body) {
        assertThat(UpstreamArticle.split(body)).isEqualTo(splitByHand(body));
    }

    @Property
    void gives_back_paragraphs_that_were_joined_with_blank_lines(@ForAll("paragraphs") List<String> paragraphs) {
        assertThat(UpstreamArticle.split(String.join("\n\n", paragraphs))).isEqualTo(paragraphs);
    }

    @Provide
    Arbitrary<String> bodies() {
        return Arbitraries.of(
                        "word",
                        "\ud83d\ude00",
                        "\u200b",
                        "\ufeff",
                        ".",
                        "\n",
                        "\n",
                        "\n\n",
                        "\r\n",
                        "\r\n\r\n",
                        " ",
                        "\t",
                        "\u00a0",
                        "\u0085",
                        "\u001c",
                        "\u001f",
                        "\u2028",
                        "\u3000",
                        "\n \n",
                        "\n\u00a0\n",
                        "\n\u200b\n")
                .list()
                .ofMaxSize(30)
                .map(pieces -> String.join("", pieces));
    }

    @Provide
    Arbitrary<List<String>> paragraphs() {
        Arbitrary<String> word = Arbitraries.strings().alpha().ofMinLength(1).ofMaxLength(8);
        Arbitrary<String> paragraph = word.list().ofMinSize(1).ofMaxSize(5).map(words -> String.join(" ", words));
        return paragraph.list().ofMinSize(1).ofMaxSize(5);
    }

    /** The rule of the data's description, a character at a time: a line feed, white space, a line feed. */
    private static List<String> splitByHand(String body) {
        List<String> paragraphs = new ArrayList<>();
        int start = 0;
        for (int i = body.indexOf('\n'); i >= 0; i = body.indexOf('\n', i + 1)) {
            int end = i + 1;
            while (end < body.length() && isSpace(body.charAt(end))) {
                end++;
            }
            int last = body.lastIndexOf('\n', end - 1);
            if (last > i) {
                paragraphs.add(fold(body.substring(start, i)));
                start = last + 1;
                i = last;
            }
        }
        paragraphs.add(fold(body.substring(start)));
        return paragraphs;
    }

    private static String fold(String text) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        for (char c : (text + " ").toCharArray()) {
            if (!isSpace(c)) {
                word.append(c);
            } else if (!word.isEmpty()) {
                words.add(word.toString());
                word.setLength(0);
            }
        }
        return String.join(" ", words);
    }

    private static boolean isSpace(char c) {
        return WHITE_SPACE.indexOf(c) >= 0;
    }
}
