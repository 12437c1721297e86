package io.standpoint.model;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.standpoint.model.EncodedWindow.Channel;
import io.standpoint.model.EncodedWindow.Region;
import io.standpoint.model.text.Article;
import io.standpoint.model.text.Paragraph;
import io.standpoint.model.text.Subject;
import java.util.List;
import java.util.StringJoiner;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** In these texts the subject, Dahl, says what stands in square brackets, and others say what stands in curly ones. */
class SpeechTest {

    private static final SegmentReader READER = new SegmentReader(new Vocabulary(SmallModel.WORDS), Lexicon.EMPTY);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Dahl [accused the council of waste .]",
                "The council {accused Dahl of waste .}",
                "Dahl has repeatedly [accused the council of waste .] The council is new .",
                "[In an interview , Dahl called the council asleep .]",
                "[Dahl , the head of the party , said it was a waste .]",
                "[Dahl , though , rejects this .]",
                "Dahl voters {called it a waste .}",
                "{“ No , ” said Berg , and the council asked what Dahl} [said on Monday .]",
            })
    void one_who_stands_before_an_active_verb_says_what_follows(String text) {
        assertThat(marked(text)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[The council was accused by Dahl of waste .]",
                "{Dahl was accused by Berg of waste .}",
                "Dahl was {accused of waste .}",
            })
    void a_passive_turns_it_round(String text) {
        assertThat(marked(text)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[It is a waste , said Dahl on Monday .]",
                "{It is a waste , said Berg on Monday .}",
                "[“ It is a waste , ” Dahl said .] [“ Nobody needs it . ”] The council is new .",
                "{“ Dahl is a waste , ” Berg said .}",
            })
    void what_was_said_may_stand_before_the_one_who_says_it_and_go_on_in_quotation_marks(String text) {
        assertThat(marked(text).replace("] [", " ")).isEqualTo(text.replace("] [", " "));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Dahl met Berg on Monday . He [said it was a waste .]",
                "Berg met Dahl on Monday . He {said it was a waste .}",
                "Dahl met the council . In his view it was asleep . He [said it was a waste .]",
            })
    void a_pronoun_stands_for_the_one_whom_the_sentence_before_is_about(String text) {
        assertThat(marked(text)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Dahl is the head of the council .", "Said to be rich ."})
    void nobody_speaks_where_no_verb_says_so(String text) {
        assertThat(marked(text)).isEqualTo(text);
    }

    @Test
    void a_pronoun_may_stand_for_the_subject_of_the_paragraph_before() {
        Article article =
                article("Dahl met Berg on Monday.\n\nShe said it was a waste.\n\nBerg met Stein. She said no.");
        ArticleEncoder encoder =
                new ArticleEncoder(SmallModel.CONFIGURATION, new Vocabulary(SmallModel.WORDS), Lexicon.EMPTY);

        List<EncodedWindow> windows = encoder.encode(article);

        assertThat(own(windows.get(1))).isEqualTo(6);
        assertThat(own(windows.get(2))).isZero();
    }

    @Test
    void what_the_subject_says_is_not_rated() {
        Lexicon lexicon =
                Lexicon.ofBytes("word\tpolarity\tgeneral\tagent\ttarget\nwaste\t-2\t-2\t0\t0\n".getBytes(UTF_8));
        SegmentReader reader = new SegmentReader(new Vocabulary(SmallModel.WORDS), lexicon);

        assertThat(rating(reader, "Dahl accused the council of waste.")).isZero();
        assertThat(rating(reader, "The council accused Dahl of waste.")).isPositive();
    }

    private static float rating(SegmentReader reader, String text) {
        Paragraph paragraph = article(text).paragraphs().get(0);
        Segment read = reader.read(text, paragraph.mentions(), paragraph.quotations(), false);
        return read.channels()[Channel.LEXICON + 1][read.size() - 2];
    }

    private static long own(EncodedWindow window) {
        long own = 0;
        for (int i = 0; i < window.length(); i++) {
            own += window.channels()[Channel.OWN_WORDS][i] > 0 && window.regions()[Region.PARAGRAPH][i] > 0 ? 1 : 0;
        }
        return own;
    }

    private static Article article(String text) {
        return Article.of("", text, new Subject("Dahl", List.of()));
    }

    /** The text's tokens with brackets put anew. */
    private static String marked(String text) {
        String plain = text.replaceAll("[\\[\\]{}]", "");
        Paragraph paragraph = article(plain).paragraphs().get(0);
        Segment read = READER.read(plain, paragraph.mentions(), paragraph.quotations(), false);
        StringJoiner marked = new StringJoiner(" ");
        char open = ' ';
        StringBuilder token = new StringBuilder();
        for (int i = 0; i < read.size(); i++) {
            char speaker = speaker(read, i);
            token.setLength(0);
            token.append(speaker != open && speaker != ' ' ? speaker : "")
                    .append(read.spans().get(i).of(plain));
            if (speaker != ' ' && (i == read.size() - 1 || speaker(read, i + 1) != speaker)) {
                token.append(speaker == '[' ? ']' : '}');
            }
            marked.add(token);
            open = speaker;
        }
        return marked.toString();
    }

    private static char speaker(Segment read, int at) {
        if (read.channels()[Channel.OWN_WORDS][at] > 0) {
            return '[';
        }
        return read.channels()[Channel.OTHERS_WORDS][at] > 0 ? '{' : ' ';
    }
}
