package io.standpoint.trainer.behaviour;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The pronouns of a name, which tell its gender and its number. */
enum Pronoun {
    @JsonProperty("she")
    SHE("she", "her", "her", "herself"),
    @JsonProperty("he")
    HE("he", "him", "his", "himself"),
    @JsonProperty("it")
    IT("it", "it", "its", "itself"),
    @JsonProperty("they")
    THEY("they", "them", "their", "themselves");

    private final String subject;
    private final String object;
    private final String possessive;
    private final String reflexive;

    Pronoun(String subject, String object, String possessive, String reflexive) {
        this.subject = subject;
        this.object = object;
        this.possessive = possessive;
        this.reflexive = reflexive;
    }

    boolean isPerson() {
        return this == SHE || this == HE;
    }

    boolean isPlural() {
        return this == THEY;
    }

    /** The form that templates ask for by its masculine. */
    String form(String masculine) {
        return switch (masculine) {
            case "he" -> subject;
            case "him" -> object;
            case "his" -> possessive;
            case "himself" -> reflexive;
            default -> throw new IllegalArgumentException("no form of a pronoun: " + masculine);
        };
    }
}
