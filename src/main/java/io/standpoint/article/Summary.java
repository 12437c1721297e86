package io.standpoint.article;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.standpoint.model.Stance;
import jakarta.persistence.Embeddable;
import java.util.List;

/** An article's paragraphs counted: each is boilerplate, else undecided, else of its stance. */
@Embeddable
public record Summary(int supportive, int neutral, int critical, int undecided, int boilerplate) {

    static Summary of(List<ParagraphEntity> paragraphs) {
        int boilerplate = (int)
                paragraphs.stream().filter(paragraph -> paragraph.boilerplate).count();
        List<ParagraphEntity> prose =
                paragraphs.stream().filter(paragraph -> !paragraph.boilerplate).toList();
        int undecided =
                (int) prose.stream().filter(paragraph -> paragraph.undecided).count();
        return new Summary(
                decided(prose, Stance.SUPPORTIVE),
                decided(prose, Stance.NEUTRAL),
                decided(prose, Stance.CRITICAL),
                undecided,
                boilerplate);
    }

    private static int decided(List<ParagraphEntity> prose, Stance stance) {
        return (int) prose.stream()
                .filter(paragraph -> !paragraph.undecided)
                .filter(paragraph -> paragraph.stance == stance)
                .count();
    }

    /** (supportive − critical) / (paragraphs − boilerplate); null where all is boilerplate. */
    @JsonProperty
    public Double net() {
        int prose = supportive + neutral + critical + undecided;
        return prose == 0 ? null : (supportive - critical) / (double) prose;
    }
}
