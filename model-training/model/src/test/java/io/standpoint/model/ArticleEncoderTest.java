package io.standpoint.model;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.standpoint.model.EncodedWindow.Channel;
import io.standpoint.model.EncodedWindow.Region;
import io.standpoint.model.text.Article;
import io.standpoint.model.text.Subject;
import io.standpoint.model.text.Tokenizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class ArticleEncoderTest {

    private static final Vocabulary VOCABULARY = new Vocabulary(SmallModel.WORDS);
    private static final Lexicon LEXICON = Lexicon.ofBytes(
            "word\tpolarity\tgeneral\tagent\ttarget\ngood\t1.9\t2\t0\t0\nblamed\t-0.8\t0\t0\t-3\n".getBytes(UTF_8));

    private final ArticleEncoder encoder = new ArticleEncoder(SmallModel.CONFIGURATION, VOCABULARY, LEXICON);

    @Test
    void turns_every_mention_into_one_and_the_same_token() {
        EncodedWindow maria = onlyWindow(Article.of("", "Maria Dahl is good.", new Subject("Maria Dahl", List.of())));
        EncodedWindow other = onlyWindow(Article.of("", "Tom Stein is good.", new Subject("Tom Stein", List.of())));

        assertThat(maria.rows()).isEqualTo(other.rows());
        assertThat(maria.rows()).containsOnlyOnce(Vocabulary.SUBJECT);
        assertThat(maria.channels()).isDeepEqualTo(other.channels());
    }

    @Test
    void a_name_with_a_determiner_is_as_one_without() {
        EncodedWindow plain = onlyWindow(Article.of("", "Dahl is good.", new Subject("Dahl", List.of())));

        for (String name : List.of("Bathe", "The Hague")) {
            Article article = Article.of("", name + " is good.", new Subject(name, List.of()));
            assertThat(onlyWindow(article).channels()).isDeepEqualTo(plain.channels());
        }
        EncodedWindow council = onlyWindow(Article.of("", "The Council is good.", new Subject("Council", List.of())));
        assertThat(council.rows()).isEqualTo(plain.rows());
        assertThat(council.channels()).isDeepEqualTo(plain.channels());
    }

    @Test
    void sees_the_title_and_the_paragraph_before() {
        List<EncodedWindow> windows =
                encoder.encode(SmallModel.article("Council praised", "Bad, bad.\n\nThe council blamed Dahl."));

        EncodedWindow second = windows.get(1);
        assertThat(words(second, Region.TITLE)).containsExactly("council", "praised");
        assertThat(words(second, Region.CONTEXT)).containsExactly("bad", ",", "bad", ".");
        assertThat(words(second, Region.PARAGRAPH))
                .startsWith("the", "council", "blamed")
                .endsWith(".");
        assertThat(words(windows.get(0), Region.CONTEXT)).isEmpty();
    }

    @Test
    void tells_what_the_lexicon_knows_of_a_word_unless_it_is_hidden() {
        EncodedWindow window = onlyWindow(SmallModel.article("", "The council blamed Dahl."));

        int blamed = indexOf(window, "blamed");
        int target = Channel.LEXICON + Lexicon.CHANNELS - 1;
        assertThat(window.channels()[target][blamed]).isEqualTo(1.5f);
        assertThat(window.channels()[target - 1][blamed]).isZero();
        assertThat(window.channels()[target][indexOf(window, "council")]).isZero();
        assertThat(window.withUnknownWords(1, 0, new Random(1)).channels()[target][blamed])
                .isZero();
    }

    @Test
    void turns_what_a_negated_word_conveys_into_its_contrary_and_back_for_two_negations() {
        int praise = Channel.LEXICON;
        EncodedWindow once = onlyWindow(SmallModel.article("", "Dahl is not good."));
        EncodedWindow twice = onlyWindow(SmallModel.article("", "Dahl never failed to be good."));

        assertThat(once.channels()[praise][indexOf(once, "good")]).isZero();
        assertThat(once.channels()[praise + 1][indexOf(once, "good")]).isEqualTo(0.95f);
        assertThat(twice.channels()[praise][indexOf(twice, "good")]).isEqualTo(0.95f);
    }

    @Test
    void says_at_a_mention_what_its_clause_says_of_the_subject() {
        EncodedWindow window = onlyWindow(SmallModel.article("", "The council blamed Dahl."));

        int mention = IntStream.range(0, window.length())
                .filter(i -> window.channels()[Channel.MENTION][i] > 0)
                .findFirst()
                .orElseThrow();
        assertThat(window.channels()[Channel.SAID_OF_SUBJECT + 1][mention]).isEqualTo(1.5f);
        assertThat(window.channels()[Channel.SAID_OF_SUBJECT][mention]).isZero();
    }

    @Test
    void marks_what_is_quoted_and_what_is_negated() {
        EncodedWindow window = onlyWindow(SmallModel.article("", "“Not good”, the council, Dahl, said bad."));

        int good = indexOf(window, "good");
        int bad = indexOf(window, "bad");
        assertThat(window.channels()[Channel.QUOTED][good]).isEqualTo(1);
        assertThat(window.channels()[Channel.NEGATED][good]).isEqualTo(1);
        assertThat(window.channels()[Channel.QUOTED][bad]).isZero();
        assertThat(window.channels()[Channel.NEGATED][bad]).isZero();
    }

    @Property(tries = 50)
    void covers_every_token_of_a_long_paragraph_with_overlapping_windows(@ForAll @IntRange(max = 200) int size) {
        Random random = new Random(size);
        List<String> words = IntStream.range(0, size)
                .mapToObj(i -> SmallModel.WORDS.get(random.nextInt(7)))
                .toList();
        Article article = Article.ofParagraphs("", List.of(String.join(" ", words)), new Subject("Dahl", List.of()));

        List<EncodedWindow> windows = encoder.encode(article);

        List<String> seen = new ArrayList<>();
        for (EncodedWindow window : windows) {
            List<String> part = words(window, Region.PARAGRAPH);
            int overlap = seen.isEmpty() ? 0 : SmallModel.CONFIGURATION.windowOverlap();
            assertThat(part).hasSizeLessThanOrEqualTo(SmallModel.CONFIGURATION.windowTokens());
            assertThat(seen.subList(seen.size() - overlap, seen.size())).isEqualTo(part.subList(0, overlap));
            seen.addAll(part.subList(overlap, part.size()));
        }
        assertThat(seen).isEqualTo(words);
        assertThat(Tokenizer.tokenize(String.join(" ", words))).hasSize(size);
    }

    @Test
    void hides_words_but_neither_mentions_nor_padding() {
        EncodedWindow window = onlyWindow(SmallModel.article("", "Dahl praised the council."));

        EncodedWindow hidden = window.withUnknownWords(1, 0, new Random(1));

        assertThat(hidden.rows()).hasSameSizeAs(window.rows()).contains(Vocabulary.SUBJECT, Vocabulary.UNKNOWN);
        assertThat(IntStream.of(hidden.rows()).max()).hasValue(Vocabulary.SUBJECT);
        assertThat(window.rows()).contains(VOCABULARY.row("council"));
    }

    @Test
    void hides_the_names_of_others_more_often_than_words() {
        EncodedWindow window = onlyWindow(SmallModel.article("", "Good council, Dahl said: Good."));

        EncodedWindow hidden = window.withUnknownWords(0, 1, new Random(1));

        assertThat(words(hidden, Region.PARAGRAPH)).contains("council").doesNotContain("good");
    }

    private EncodedWindow onlyWindow(Article article) {
        List<EncodedWindow> windows = encoder.encode(article);
        assertThat(windows).hasSize(1);
        return windows.get(0);
    }

    private static int indexOf(EncodedWindow window, String word) {
        return IntStream.range(0, window.length())
                .filter(i -> window.rows()[i] == VOCABULARY.row(word))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> words(EncodedWindow window, int region) {
        List<String> words = new ArrayList<>();
        for (int i = 0; i < window.length(); i++) {
            if (window.regions()[region][i] > 0) {
                int row = window.rows()[i];
                words.add(row < Vocabulary.RESERVED ? "#" + row : SmallModel.WORDS.get(row - Vocabulary.RESERVED));
            }
        }
        return words;
    }
}
