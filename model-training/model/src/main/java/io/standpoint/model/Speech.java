package io.standpoint.model;

import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * Tells in a text the subject's own words from those of others: a stretch is what somebody says where a verb of speech,
 * praise or blame governs it. Word order decides who speaks: the one before an active verb ("Dahl accused the council of
 * waste"), the one behind a verb that follows what was said ("it is a waste, said Dahl"), the one behind "by". A pronoun
 * stands for the first name of the last sentence that has one. It guesses, as a reader does who only skims.
 */
final class Speech {

    private static final Set<String> VERBS = words(
            """
            accused accuses accusing acknowledged acknowledges add added adds admits admitted alleged alleges
            announced announces applauded applauds argue argued argues asserted asserts attacked attacks blamed
            blames blaming blasted blasts boasted called calls chided claimed claims commended commends
            complained complains conceded concedes condemned condemns congratulated contended contends
            criticised criticises criticized criticizes criticizing declared declares defended defends demanded
            denied denies denounced denounces derided described describes dismissed dismisses explained explains
            faulted hailed hails insist insisted insists joked lamented lashed lauded lauds maintained maintains
            mocked mocks noted pledged pledges praised praises praising proclaimed promised promises quipped
            rebuked rejected rejects remarked replied responded ripped rips said say says slammed slams stressed
            suggested suggests tell tells testified thanked thanks told touted tweeted tweets urged urges vowed
            vows warn warned warns writes wrote
            """);
    /** Those that may stand before the one who speaks. */
    private static final Set<String> INVERTED = Set.of(
            "say", "says", "said", "added", "adds", "wrote", "writes", "argued", "tweeted", "explained", "warned");

    private static final Set<String> BE = Set.of("is", "are", "was", "were", "be", "been", "being", "'s", "'re", "'m");
    private static final Set<String> BETWEEN =
            Set.of("has", "have", "had", "also", "then", "later", "once", "again", "often", "further", "would", "who");
    private static final Set<String> PRONOUNS = Set.of("he", "she", "they");
    private static final Set<String> DATES = words(
            """
            monday tuesday wednesday thursday friday saturday sunday january february march april may june july august
            september october november december i
            """);
    /** Capitalised for no other reason than that they begin a sentence. */
    private static final Set<String> OPENERS = words(
            """
            a about according after all although an and another any as asked at because before both but by despite during
            each even every few for from he her here his how i if in instead it its just last like many more most much
            my new no nor not now of on once one only or our over people she since so some such that the their then
            there these they this those though to two under until we what when where which while who why with yet you
            your
            """);

    private static final Set<String> SENTENCE_ENDS = Set.of(".", "!", "?", ";");
    private static final Set<String> QUOTES = Set.of("“", "”", "\"", "''", "``");
    private static final int PASSIVE_REACH = 2;
    private static final int BETWEEN_REACH = 4;
    private static final int APPOSITION = 12;

    /** Who says a word. */
    enum Speaker {
        /** Nobody but the author, as far as can be told. */
        AUTHOR,
        SUBJECT,
        OTHER
    }

    private final List<String> tokens;
    private final String subject;
    private final boolean[] quoted;
    private final boolean[] capitalised;
    private final Speaker[] speakers;
    /** Whether the one whom the text speaks of is the subject: who a pronoun stands for. */
    private boolean ofSubject;

    private Speech(List<String> tokens, String subject, boolean[] quoted, boolean[] capitalised, boolean ofSubject) {
        this.tokens = tokens;
        this.subject = subject;
        this.quoted = quoted;
        this.capitalised = capitalised;
        this.ofSubject = ofSubject;
        this.speakers = new Speaker[tokens.size()];
    }

    /**
     * Finds who speaks.
     *
     * @param tokens of a text, in lower case
     * @param subject what stands for the subject among them
     * @param quoted which of them are quoted
     * @param capitalised which of them begin with a capital letter
     * @param ofSubject whether the text before speaks of the subject, so that a pronoun may stand for it
     * @return who speaks in them
     */
    static Speech in(List<String> tokens, String subject, boolean[] quoted, boolean[] capitalised, boolean ofSubject) {
        Speech speech = new Speech(tokens, subject, quoted, capitalised, ofSubject);
        speech.find();
        return speech;
    }

    /** Who says a token. */
    Speaker speaker(int at) {
        return speakers[at];
    }

    /** Whether a pronoun in the text that follows may stand for the subject. */
    boolean ofSubject() {
        return ofSubject;
    }

    private void find() {
        Arrays.fill(speakers, Speaker.AUTHOR);
        Speaker last = Speaker.AUTHOR;
        int start = 0;
        for (int i = 0; i < tokens.size(); i++) {
            if (i == tokens.size() - 1 || SENTENCE_ENDS.contains(tokens.get(i))) {
                last = readSentence(start, i + 1, last);
                start = i + 1;
            }
        }
    }

    /** Marks a sentence, and tells who speaks in what is quoted next. */
    private Speaker readSentence(int start, int end, Speaker before) {
        Speaker last = before;
        boolean spoken = false;
        for (int i = start; i < end; i++) {
            if (VERBS.contains(tokens.get(i)) && !quoted[i]) {
                Speaker speaker = speakerOf(i, start, end);
                if (speaker != Speaker.AUTHOR) {
                    mark(i, start, end, speaker, spoken);
                    last = speaker;
                    spoken = true;
                }
            }
        }
        if (!spoken) {
            markQuoted(start, end, last);
        }
        int name = firstName(start, end);
        ofSubject = name < 0 ? ofSubject : subject.equals(tokens.get(name));
        return last;
    }

    private Speaker speakerOf(int verb, int start, int end) {
        if (isPassive(verb, start)) {
            boolean bySubject = isBy(verb + 1) && (isSubject(verb + 2) || isSubject(verb + 3));
            return bySubject ? Speaker.SUBJECT : Speaker.OTHER;
        }
        if (isInverted(verb, start, end)) {
            return isSubject(verb + 1) ? Speaker.SUBJECT : Speaker.OTHER;
        }
        return activeSpeaker(verb, start);
    }

    /** "It is a waste, said Dahl", and not "Dahl, the head of the party, said it is a waste". */
    private boolean isInverted(int verb, int start, int end) {
        return INVERTED.contains(tokens.get(verb))
                && (verb == start || isMark(verb - 1))
                && verb + 1 < end
                && (capitalised[verb + 1] || isSubject(verb + 1));
    }

    private Speaker activeSpeaker(int verb, int start) {
        int at = verb - 1;
        for (int seen = 0; at >= start && seen < BETWEEN_REACH && isBetween(token(at)); seen++) {
            at--;
        }
        if (at >= start && ",".equals(token(at))) {
            return beforeApposition(at, start);
        }
        if (at < start) {
            return Speaker.AUTHOR;
        }
        return isSubject(at) ? Speaker.SUBJECT : Speaker.OTHER;
    }

    /** "Dahl, the head of the council, said": the one before the other comma. */
    private Speaker beforeApposition(int comma, int start) {
        if (isSubject(comma - 1)) {
            return Speaker.SUBJECT;
        }
        for (int i = comma - 1; i >= Math.max(start, comma - APPOSITION); i--) {
            if (",".equals(token(i))) {
                return isSubject(i - 1) ? Speaker.SUBJECT : Speaker.OTHER;
            }
        }
        return Speaker.OTHER;
    }

    /** What the verb governs: what follows, or the whole sentence where something was said before. */
    private void mark(int verb, int start, int end, Speaker speaker, boolean spoken) {
        int from = !spoken && followsSpeech(verb, start) ? start : verb;
        for (int i = from; i < end; i++) {
            speakers[i] = speaker;
        }
        for (int i = from - 1; i >= 0 && quoted[i] && quoted[i + 1]; i--) {
            speakers[i] = speaker;
        }
    }

    private void markQuoted(int start, int end, Speaker speaker) {
        for (int i = start; i < end; i++) {
            if (quoted[i]) {
                speakers[i] = speaker;
            }
        }
    }

    private boolean followsSpeech(int verb, int start) {
        for (int i = verb - 1; i > start; i--) {
            if (isMark(i)) {
                return true;
            }
        }
        return isBy(verb + 1);
    }

    private boolean isPassive(int verb, int start) {
        for (int i = verb - 1; i >= Math.max(start, verb - PASSIVE_REACH); i--) {
            if (BE.contains(token(i))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isBetween(String token) {
        return BETWEEN.contains(token) || (token.length() > 3 && token.endsWith("ly"));
    }

    private boolean isBy(int at) {
        return "by".equals(token(at));
    }

    private boolean isMark(int at) {
        return ",".equals(token(at)) || QUOTES.contains(token(at));
    }

    private static Set<String> words(String list) {
        return Set.of(list.strip().split("\\s+"));
    }

    private boolean isSubject(int at) {
        return subject.equals(token(at)) || (ofSubject && PRONOUNS.contains(token(at)));
    }

    /** Who a sentence is about: the first name in it that is not quoted, or -1. */
    private int firstName(int start, int end) {
        for (int i = start; i < end; i++) {
            if (!quoted[i] && (subject.equals(tokens.get(i)) || (capitalised[i] && isName(i, start)))) {
                return i;
            }
        }
        return -1;
    }

    private boolean isName(int at, int start) {
        return at == start ? !OPENERS.contains(token(at)) && !",".equals(token(at + 1)) : !DATES.contains(token(at));
    }

    private String token(int at) {
        return at >= 0 && at < tokens.size() ? tokens.get(at) : ".";
    }
}
