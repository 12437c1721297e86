package io.standpoint.trainer.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.standpoint.model.Stance;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OwnDataTest {

    private static final String HEADER = "article,paragraph,text,subject,stance,title,aliases,split\n";

    @TempDir
    Path folder;

    private final BadRows badRows = new BadRows();
    private final OwnData data = new OwnData(badRows);

    @Test
    void puts_the_rows_of_an_article_together_in_the_order_of_their_numbers() throws IOException {
        csv(HEADER + "b1,2,Second.,Dahl,critical,News,Ms Dahl; the minister,dev\n"
                + "b2,1,Other.,Berg,neutral,,,dev\n"
                + "b1,1,\"First,\nquoted.\",Dahl,,News,,dev\n");

        LabelledArticle article = data.splits().get(Split.DEV).get(0);
        assertThat(article.subject().aliases()).containsExactly("Ms Dahl", "the minister");
        assertThat(article.paragraphs()).extracting("text").containsExactly("First,\nquoted.", "Second.");
        assertThat(article.paragraphs()).extracting("stance").containsExactly(null, Stance.CRITICAL);
        assertThat(badRows.size()).isZero();
    }

    @Test
    void reports_each_bad_row_of_a_csv_by_its_line() throws IOException {
        csv(HEADER + "b1,1,\"Two\nlines.\",Dahl,neutral,,,train\n"
                + "b1,two,Text.,Dahl,neutral,,,train\n"
                + "b1,3,Text.,Dahl,positive,,,train\n"
                + "b1,4,,Dahl,neutral,,,train\n"
                + "b1,5,Text.\n"
                + "b1,1,Again.,Dahl,neutral,,,train\n");

        assertThat(badRows.describe().lines())
                .satisfiesExactly(
                        line -> assertThat(line).contains("line 4: paragraph 'two' is not a whole number"),
                        line -> assertThat(line).contains("line 5: 'positive' is not a stance"),
                        line -> assertThat(line).contains("line 6: text is empty"),
                        line -> assertThat(line).contains("line 7: has 3 cells and the header 8"),
                        line -> assertThat(line).contains("line 8: paragraph 1 of article 'b1' is given twice"));
        assertThat(data.splits().get(Split.TRAIN)).hasSize(1);
    }

    @Test
    void reports_a_row_that_puts_its_article_in_another_split() throws IOException {
        csv(HEADER + "b1,1,Text.,Dahl,neutral,,,dev\n" + "b1,2,Text.,Dahl,neutral,,,train\n"
                + "b1,-3,Text.,Dahl,neutral,,,dev\n");

        assertThat(badRows.describe().lines())
                .satisfiesExactly(
                        line -> assertThat(line).contains("line 3: split 'train' is not that of the article's first"),
                        line -> assertThat(line).contains("line 4: paragraph '-3' is not a whole number of 0 or more"));
    }

    @Test
    void refuses_a_csv_with_nothing_below_its_header() {
        assertThatThrownBy(() -> csv(HEADER))
                .isInstanceOf(InvalidDataException.class)
                .hasMessageContaining("holds no rows below its header");
    }

    @Test
    void refuses_bad_rows_and_says_how_to_leave_them_out() throws IOException {
        csv(HEADER + "b1,x,Text.,Dahl,neutral,,,train\n");

        assertThatThrownBy(badRows::refuse)
                .isInstanceOf(InvalidDataException.class)
                .hasMessageContaining("1 bad rows: mend them, or leave them out with --skip-bad-rows");
    }

    @Test
    void shows_twenty_bad_rows_and_counts_the_others() {
        for (int line = 1; line <= 25; line++) {
            badRows.add(Path.of("own.csv"), line, "bad");
        }

        assertThat(badRows.describe())
                .contains("line 20: bad")
                .contains("… and 5 more")
                .doesNotContain("line 21");
    }

    @Test
    void names_a_missing_and_an_unknown_column() {
        assertThatThrownBy(() -> csv("article,paragraph,text,subject\n"))
                .hasMessageContaining("the column stance is missing");
        assertThatThrownBy(() -> csv(HEADER.replace("title", "headline")))
                .hasMessageContaining("unknown column headline; optional are title");
    }

    @Test
    void reads_a_spreadsheets_csv_with_a_byte_order_mark() throws IOException {
        csv("\ufeff" + HEADER + "b1,1,Text.,Dahl,neutral,,,train\n");

        assertThat(data.splits().get(Split.TRAIN)).hasSize(1);
    }

    @Test
    void says_that_a_file_is_not_utf_8() throws IOException {
        Path file = folder.resolve("own.csv");
        Files.write(file, (HEADER + "b1,1,Caf\u00e9.,Dahl,neutral,,,train\n").getBytes(StandardCharsets.ISO_8859_1));

        assertThatThrownBy(() -> data.read(file)).hasMessageContaining("is not UTF-8");
    }

    @Test
    void refuses_an_article_in_two_splits_and_one_without_labels() throws IOException {
        csv(HEADER + "b1,1,Text.,Dahl,neutral,,,train\n" + "b1,1,Text.,Berg,neutral,,,dev\n"
                + "b2,1,Text.,Dahl,,,,dev\n");

        assertThat(badRows.describe())
                .contains("line 3: article 'b1' is in split dev here and in train before")
                .contains("line 4: article 'b2' has no labelled paragraph");
    }

    @Test
    void reads_json_lines_with_a_plain_subject_and_with_aliases() throws IOException {
        jsonl("{\"id\": \"j1\", \"subject\": \"Dahl\", \"split\": \"test\","
                + " \"paragraphs\": [{\"text\": \"One.\", \"stance\": \"Critical\"}, {\"text\": \"Two.\"}]}\n\n"
                + "{\"id\": \"j2\", \"subject\": {\"name\": \"Berg\", \"aliases\": [\"he\"]}, \"split\": \"test\","
                + " \"paragraphs\": [{\"text\": \"He won.\", \"stance\": \"neutral\","
                + " \"mentions\": [{\"start\": 0, \"end\": 2}]}]}\n");

        List<LabelledArticle> articles = data.splits().get(Split.TEST);
        assertThat(badRows.describe()).isEmpty();
        assertThat(articles).extracting(LabelledArticle::dataset).containsOnly("own");
        assertThat(articles.get(0).paragraphs()).extracting("stance").containsExactly(Stance.CRITICAL, null);
        assertThat(articles.get(1).article().paragraphs().get(0).mentionsSubject())
                .isTrue();
    }

    @Test
    void reports_each_bad_line_of_json_with_its_field() throws IOException {
        jsonl(
                "{\"id\": \"j1\", \"subject\": \"Dahl\", \"paragraphs\": [{\"text\": \"One.\", \"label\": \"neutral\"}]}\n"
                        + "{\"id\": \"j2\", \"paragraphs\": [{\"text\": \"One.\", \"stance\": \"neutral\"}]}\n"
                        + "{\"id\": \"j3\", \"subject\": \"Dahl\", \"paragraphs\": [{\"text\": \"One.\", \"stance\": \"good\"}]}\n"
                        + "not JSON\n"
                        + "{\"id\": \"j4\", \"subject\": \"Dahl\", \"paragraphs\": [{\"text\": \"One.\", \"stance\": \"neutral\","
                        + " \"mentions\": [{\"start\": 2, \"end\": 9}]}]}\n");

        assertThat(badRows.describe().lines())
                .satisfiesExactly(
                        line -> assertThat(line).contains("line 1: unknown field 'paragraphs[0].label'"),
                        line -> assertThat(line).contains("line 2: subject: a name is missing"),
                        line -> assertThat(line).contains("line 3: paragraphs[0].stance: 'good' is not one of"),
                        line -> assertThat(line).contains("line 4: "),
                        line -> assertThat(line).contains("line 5: ").contains("mentions must lie in the text"));
    }

    @Test
    void refuses_a_file_of_another_kind() throws IOException {
        Path file = Files.writeString(folder.resolve("own.xlsx"), "");

        assertThatThrownBy(() -> data.read(file)).hasMessageContaining("must end in .csv or .jsonl");
    }

    private void csv(String text) throws IOException {
        data.read(Files.writeString(folder.resolve("own.csv"), text));
    }

    private void jsonl(String text) throws IOException {
        data.read(Files.writeString(folder.resolve("own.jsonl"), text));
    }
}
