package io.standpoint.article;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.standpoint.model.Stance;
import jakarta.persistence.Embeddable;
import java.util.List;
import java.util.Optional;

/** An article's paragraphs counted: each is boilerplate, else of a person's label, else undecided, else of its stance. */
@Embeddable
public record Summary(int supportive, int neutral, int critical, int undecided, int boilerplate) {

    static Summary of(List<ParagraphEntity> paragraphs) {
        int boilerplate = (int)
                paragraphs.stream().filter(paragraph -> paragraph.boilerplate).count();
        List<ParagraphEntity> prose =
                paragraphs.stream().filter(paragraph -> !paragraph.boilerplate).toList();
        return new Summary(
                counted(prose, Optional.of(Stance.SUPPORTIVE)),
                counted(prose, Optional.of(Stance.NEUTRAL)),
                counted(prose, Optional.of(Stance.CRITICAL)),
                counted(prose, Optional.empty()),
                boilerplate);
    }

    private static int counted(List<ParagraphEntity> prose, Optional<Stance> stance) {
        return (int) prose.stream()
                .filter(paragraph -> paragraph.counted().equals(stance))
                .count();
    }

    /** (supportive − critical) / (paragraphs − boilerplate); null where all is boilerplate. */
    @JsonProperty
    public Double net() {
        int prose = supportive + neutral + critical + undecided;
        return prose == 0 ? null : (supportive - critical) / (double) prose;
    }
}
