package io.standpoint.trainer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class EncodedCorpusTest {

    @Test
    void numbers_words_by_frequency_and_leaves_rare_ones_out() {
        EncodedCorpus.Builder builder = new EncodedCorpus.Builder();
        builder.add("b a b c");
        builder.add("C b once");
        builder.add("a");
        EncodedCorpus corpus = builder.build(10, 2);
        assertThat(corpus.words()).containsExactly("b", "a", "c");
        assertThat(corpus.counts()).containsExactly(3, 2, 2);
        assertThat(corpus.texts()).containsExactly(new int[] {0, 1, 0, 2}, new int[] {2, 0});
        assertThat(corpus.length()).isEqualTo(6);
        assertThat(corpus.tokens()).isEqualTo(8);
    }

    @Test
    void keeps_no_more_words_than_asked_for() {
        EncodedCorpus.Builder builder = new EncodedCorpus.Builder();
        builder.add("a a a b b c");
        assertThat(builder.build(2, 1).words()).containsExactly("a", "b");
    }
}
