package io.standpoint.stance;

/**
 * What to bear in mind before relying on a group's figures.
 *
 * @param code for programs
 * @param text for people
 */
record Limitation(String code, String text) {

    static Limitation tooFewArticles(long articles, long needed) {
        return new Limitation(
                "too-few-articles",
                "There is no estimate: it takes " + needed + " articles that are not boilerplate alone, and there "
                        + (articles == 1 ? "is 1." : "are " + articles + "."));
    }

    static Limitation fewArticles(long articles) {
        return new Limitation(
                "few-articles", "There are only " + articles + " articles: under 30, an estimate says little.");
    }

    static Limitation errorRatesUnknown(String models) {
        return new Limitation("error-rates-unknown", "There is no estimate: it is not known how " + models + " errs.");
    }

    static Limitation oneSource(long percent) {
        return new Limitation("one-source", "One source has " + percent + " % of the articles.");
    }

    static Limitation severalModels(int models) {
        return new Limitation(
                "several-models",
                models + " models judged the articles; a change between groups may be one between models.");
    }

    static Limitation undated(long undated) {
        return new Limitation(
                "undated-articles",
                undated + (undated == 1 ? " article has no date and is" : " articles have no date and are")
                        + " in no group by time.");
    }

    static Limitation corrections(long corrected) {
        return new Limitation(
                "corrections-not-estimated",
                corrected + (corrected == 1 ? " paragraph counts" : " paragraphs count")
                        + " as a person said. The estimate takes the model's labels alone: people correct what looks"
                        + " wrong, which says nothing of the rest.");
    }

    static Limitation methodsDisagree() {
        return new Limitation(
                "methods-disagree",
                "What the model says most probable, merely counted, lies outside of the corrected interval: the"
                        + " correction for its errors matters here.");
    }

    static Limitation likenessUnmeasured() {
        return new Limitation(
                "likeness-unmeasured",
                "The model's errors were measured on too few kinds of subject to tell how far they differ; the interval"
                        + " holds for articles like the labelled ones.");
    }
}
