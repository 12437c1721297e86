package io.standpoint.load;

import java.util.SplittableRandom;

/** English that reads like news from afar, about one subject; the same seed gives the same text. */
final class NewsText {

    private static final int SHORTEST = 9;
    private static final int LONGEST = 24;
    private static final int MENTIONS_PERCENT = 25;
    private static final int QUOTATIONS_PERCENT = 20;

    private static final String[] NOUNS = words(
            """
            council budget harbour minister plan company decision report market school hospital road region strike
            tax court judge law reform party election campaign scandal investment bank factory worker union energy
            climate science study data privacy security army treaty border island festival museum stadium coach
            price inflation wage pension housing tenant landlord farmer harvest drought river bridge railway airport
            software chip safety model contract lawsuit regulator customer investor founder rival share profit""");
    private static final String[] VERBS = words(
            """
            approved rejected praised criticised defended questioned delayed announced denied welcomed attacked
            supported opposed reviewed promised ignored blamed rescued failed improved doubled cut raised published
            leaked warned settled sued hired fired closed opened sold bought built abandoned explained admitted""");
    private static final String[] QUALITIES = words(
            """
            new local national former controversial popular costly ambitious careful reckless honest secret public
            private early late final first second long brief serious minor major unusual expected bitter generous
            quiet loud independent foreign rural urban annual fragile solid modest sweeping overdue disputed""");
    private static final String[] LINKS = words("in on after before despite without against for near during under");
    private static final String[] OPENINGS = words("Yesterday However Meanwhile Still Later Today Instead Moreover");

    private final SplittableRandom random;
    private final String subject;

    NewsText(long seed, String subject) {
        this.random = new SplittableRandom(seed);
        this.subject = subject;
    }

    /** Sentences of together at least so many words, and at most a clause more. */
    String paragraph(int words) {
        StringBuilder text = new StringBuilder(words * 7);
        int written = 0;
        while (written < words) {
            int length = Math.min(words - written, random.nextInt(SHORTEST, LONGEST));
            if (!text.isEmpty()) {
                text.append(' ');
            }
            written += sentence(text, length);
        }
        return text.toString();
    }

    private int sentence(StringBuilder text, int words) {
        boolean quoted = random.nextInt(100) < QUOTATIONS_PERCENT;
        text.append(quoted ? "“The " : one(OPENINGS) + " the ");
        int written = quoted ? 1 : 2;
        while (true) {
            text.append(one(QUALITIES)).append(' ').append(actor()).append(' ').append(one(VERBS));
            written += 3;
            if (written >= words) {
                break;
            }
            text.append(" the ")
                    .append(one(NOUNS))
                    .append(' ')
                    .append(one(LINKS))
                    .append(" the ");
            written += 4;
        }
        text.append(quoted ? ",” said " + actor() + "." : ".");
        return written + (quoted ? 2 : 0);
    }

    private String actor() {
        return random.nextInt(100) < MENTIONS_PERCENT ? subject : one(NOUNS);
    }

    private String one(String[] words) {
        return words[random.nextInt(words.length)];
    }

    private static String[] words(String list) {
        return list.split("\\s+", -1);
    }
}
