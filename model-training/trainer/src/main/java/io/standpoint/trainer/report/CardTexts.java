package io.standpoint.trainer.report;

import java.util.List;

/** What every model of this trainer has to tell, in sentences. */
final class CardTexts {

    static final List<String> USES = List.of(
            "It reads a news or opinion article in English and a subject (a person, organisation, country, group, law, policy"
                    + " or topic) and says of every paragraph whether it conveys a supportive, neutral or critical stance"
                    + " toward that subject, with probabilities.",
            "It is meant for aggregates over many articles, such as how the coverage of a source moves over time.",
            "It is meant for pointing readers to paragraphs worth reading.");

    static final List<String> MISUSES = List.of(
            "It is not for decisions about people or outlets.",
            "It is not for single paragraphs without a person who reads them.",
            "It is not for languages other than English, and not for social media.",
            "It is no measure of truth, bias or quality: a critical paragraph may be right, and a supportive one wrong.");

    static final List<String> LABELS = List.of(
            "The labels of `allsides` were given by a large language model that read each paragraph in its article under the"
                    + " guideline in `docs/annotation-guideline.md`, and not by people.",
            "On 1,351 paragraphs of other articles two independent passes of it agreed on 96 % (Cohen's kappa 0.94). That is"
                    + " the labeller's agreement with itself; its agreement with people is unknown.",
            "More such labels, of other articles and toward up to five subjects each, were only fitted on. They were given in"
                    + " two rounds, whose labeller agreed with the labels that measure on 91 % of 1,478 paragraphs (kappa"
                    + " 0.85) and 94 % of 831 (kappa 0.91).",
            "The model learns what this labeller would say, and its measures are measures against this labeller.",
            "The labels of `newsmtsc` were given by people to single sentences toward a target named in them. How the labels"
                    + " of any other data set were given is for its owner to say.",
            "It also reads a lexicon: ratings of single words and short phrases, which the same kind of large language model"
                    + " gave without their context, and those of VADER, which people gave.",
            "The sets `newsmtsc-dev_rw` and `newsmtsc-dev_mt` were looked at in two choices of features, so their figures are a"
                    + " little flattered; `test` was not.",
            "Train, development and test sets are split by article. The unlabelled text of all articles, those of the"
                    + " development and test sets included, was read for the word vectors.");

    static final List<String> LIMITS = List.of(
            "Many of its decisions on single paragraphs differ from the labeller's: see accuracy and the figures by stance.",
            "It has no knowledge of the world: irony, allusion, and whose gain is whose loss escape it.",
            "It was trained on articles in English from American outlets of 2010 to 2020. On other years, places, outlets and"
                    + " kinds of text it will be worse, and by how much was not measured.",
            "A subject that goes by other names than those given, or by pronouns alone, is not always found in the text.",
            "Errors are not alike for all subjects, outlets and topics; shares over few articles can be wrong on one side.");

    private CardTexts() {}
}
