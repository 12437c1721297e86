package io.standpoint.model.text;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Tells what is not the article's prose: by-lines, captions and their credits, sign-ups, adverts, links to other pieces,
 * copyright lines, prompts to comment, buttons, datelines and dates that stand alone.
 *
 * <p>It would rather keep such a paragraph than drop a real one: it looks at short paragraphs only, and for phrases that
 * prose does not begin or end with.
 */
public final class Boilerplate {

    /** Longer paragraphs are taken for prose; it also bounds the patterns' work. */
    private static final int LONGEST = 400;

    private static final int MOST_BUTTONS = 14;

    private static final String NAME = "(?:[A-Z][\\p{L}.'-]*|de|van|von|al|bin)";
    private static final String MONTH =
            "(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?"
                    + "|nov(?:ember)?|dec(?:ember)?)";

    /** Matched against the whole paragraph as it is written. */
    private static final List<Pattern> LINES = List.of(
            // By-line
            Pattern.compile("(?:By|BY|Written by|Posted by|Reporting by|Editing by|Analysis by) " + NAME
                    + "(?:,? (?:and |& |By )?" + NAME + "){1,7}(?:(?:,| \\||;| -| \u2014|, for) .{0,60}[^.])?"),
            // Dateline
            Pattern.compile("[A-Z][A-Z .,'/-]{2,40}(?:\\((?:AP|Reuters|REUTERS|CNN|AFP|UPI)\\))? ?(?:-|\u2014)+"),
            Pattern.compile("\\((?:AP|Reuters|REUTERS|CNN|AFP|UPI|Bloomberg)\\)(?: ?[-\u2014]+)?"));

    /** Matched against the whole paragraph in lower case. */
    private static final List<Pattern> PHRASES = List.of(
            // Sign-ups and requests
            Pattern.compile(
                    "(?:sign up|subscribe|click here|tap here|register now) (?:now|today|here|to|for|and|with|free)\\b.{0,250}"),
            Pattern.compile(
                    "(?:get|receive|want) .{0,120}\\b(?:newsletter|in your inbox|to your inbox|email alerts?)\\b.{0,80}"),
            Pattern.compile("(?:please )?(?:donate|contribute) (?:now|today|here|to)\\b.{0,120}"),
            // Adverts and furniture
            Pattern.compile(
                    "(?:skip )?(?:advertisements?|advertising|sponsored(?: content)?|paid content|ad|adverti[sz]ing)[.: ]{0,3}"),
            Pattern.compile("(?:story|article|post|column) continue[sd]? (?:below|after).{0,40}"),
            Pattern.compile(
                    "(?:continue reading|read the full (?:story|article)|keep reading|loading|please wait)\\b.{0,60}"),
            // Links to other pieces
            Pattern.compile(
                    "(?:read more|more|more on|more from|more about|related|also read|read also|see also|read next|read|watch"
                            + "|listen|recommended|don't miss|editor's picks?|in case you missed it)(?: [^:.!?]{1,60})?: ?.{0,300}"),
            Pattern.compile("\\( ?also on [^:]{2,30}: .{5,150}\\)"),
            Pattern.compile(
                    "(?:read more|related|see also|more from|you may also like|most popular|trending|recommended"
                            + "|related (?:stories|articles|content|links|coverage|video))(?: [^.!?]{0,60})?"),
            Pattern.compile(
                    "(?:read more|click here|watch the (?:full )?(?:video|clip)|(?:see|view|read) (?:all|more))\\b.{0,80}"
                            + "\\b(?:here|below|above|at|on|from|about)\\b.{0,80}"),
            // Follow us
            Pattern.compile(
                    "(?:you can )?(?:follow|like|find|join|connect with) .{1,100}\\b(?:on|via) (?:twitter|facebook|instagram"
                            + "|youtube|google\\+|social media)\\b.{0,120}"),
            Pattern.compile("follow (?:us|@\\w+).{0,100}"),
            // Rights and credits
            Pattern.compile("(?:\u00A9|\\(c\\)|copyright\\b).{0,300}"),
            Pattern.compile(
                    "(?:photo|image|picture|photograph|screenshot|illustration|video|credit|caption|photo credit|file photo)s?"
                            + "(?: courtesy| credit| credits| by| via| from)?(?: of)?: ?.{0,200}"),
            Pattern.compile(
                    "(?:enlarge this image )?toggle caption .{0,200}|image copyright .{2,80}|slideshow \\(\\d+ images\\)"),
            Pattern.compile("(?:ap )?(?:photo|image|photograph|illustration)s? (?:by|courtesy(?: of)?|via) .{2,80}"),
            // Comments
            Pattern.compile("(?:leave|post|add|write) a (?:comment|reply).{0,60}"),
            Pattern.compile(
                    "(?:comments are closed|join the (?:conversation|discussion)|(?:view|show|read|see) (?:all )?(?:the )?comments"
                            + "|have something to say\\?|what do you think\\?|tell us what you think)\\b.{0,80}"),
            // Date stamps
            Pattern.compile(
                    "(?:(?:first |originally |last )?(?:published|updated|posted|modified|created)(?: on| at)?[: ]+)?"
                            + "(?:(?:mon|tue|wed|thu|fri|sat|sun)\\w{0,6},? )?(?:" + MONTH
                            + "\\.? \\d{1,2}(?:st|nd|rd|th)?,? \\d{4}"
                            + "|\\d{1,2} " + MONTH + "\\.?,? \\d{4}|\\d{1,4}[/.-]\\d{1,2}[/.-]\\d{1,4})"
                            + "(?:,? ?(?:at |- |\\| )?\\d{1,2}:\\d{2}(?: ?[ap]\\.?m\\.?)?(?: ?[a-z]{2,4})?)?\\.?"),
            Pattern.compile(
                    "(?:first |originally |last )?(?:published|updated|posted|modified):? .{0,40}\\d{1,2}:\\d{2}.{0,20}"));

    /** As the phrases, of which these may begin with anything. */
    private static final List<Hinted> HINTED = List.of(
            // Sign-ups
            new Hinted("sign up", ".{0,160}\\bsign up\\b.{0,120}\\b(?:email address|newsletter|inbox)\\b.{0,120}"),
            new Hinted("sign up", ".{0,160}\\bemail address\\b.{0,60}\\bsign up\\b.{0,120}"),
            // Links to other pieces
            new Hinted(" read more", "[^.]{10,200} read more"),
            // Addresses
            new Hinted("@", ".{0,200}(?:contact|reach|e-?mail|write to|reached).{0,60}\\bat:? \\S{1,60}@\\S{1,60}"),
            // Rights and credits
            new Hinted("all rights reserved", ".{0,300}\\ball rights reserved.{0,200}"),
            new Hinted("this material may", ".{0,300}\\bthis material may not be published.{0,200}"),
            new Hinted(
                    " contributed ",
                    ".{3,250} contributed (?:\\w+ )?(?:reporting )?to this (?:report|story|article|piece|post)\\.?"),
            new Hinted(
                    "[(\\[/]|photo|credit",
                    ".{0,350}(?:[(\\[/]|photo(?:graph)?s?:? (?:by )?|credit:? ?)[^()]{0,80}\\b(?:getty(?: images)?|ap photo|ap images"
                            + "|reuters|afp|shutterstock|associated press|ap|usa today sports|photo|epa|upi)\\b[^()]{0,60}(?:\\)|\\])?"));

    private static final Set<String> SURE_BUTTONS = Set.of(
            "share",
            "tweet",
            "email",
            "e-mail",
            "print",
            "facebook",
            "twitter",
            "pinterest",
            "whatsapp",
            "linkedin",
            "reddit",
            "comments",
            "flipboard",
            "tumblr",
            "reprints");

    /** Stand among buttons, and in prose as well. */
    private static final Set<String> BESIDE_BUTTONS = Set.of(
            "comment",
            "save",
            "copy",
            "link",
            "google",
            "+",
            "instagram",
            "pocket",
            "messenger",
            "on",
            "this",
            "via",
            "more",
            "article",
            "story",
            "icon",
            "close",
            "menu",
            "follow",
            "like",
            "|",
            "/",
            "(",
            ")",
            "0",
            "1",
            "\u2022",
            "&",
            ":",
            ",",
            "stumbleupon",
            "digg");

    private Boilerplate() {}

    /**
     * Whether a paragraph is a by-line, caption, advert, sign-up or the like.
     *
     * @param paragraph its text
     * @return true for boilerplate, and for what holds no letter and no digit
     */
    public static boolean matches(String paragraph) {
        if (paragraph.length() > LONGEST) {
            return false;
        }
        String text = NormalizedText.of(paragraph).text().strip().replaceAll("\\s+", " ");
        String lower = text.toLowerCase(Locale.ROOT);
        return lower.codePoints().noneMatch(Character::isLetterOrDigit)
                || isButtons(lower)
                || LINES.stream().anyMatch(line -> line.matcher(text).matches())
                || PHRASES.stream().anyMatch(phrase -> phrase.matcher(lower).matches())
                || HINTED.stream().anyMatch(phrase -> phrase.matches(lower));
    }

    private static boolean isButtons(String lower) {
        List<String> words = List.of(lower.split(" "));
        return words.size() <= MOST_BUTTONS
                && words.stream().allMatch(word -> SURE_BUTTONS.contains(word) || BESIDE_BUTTONS.contains(word))
                && words.stream().anyMatch(SURE_BUTTONS::contains);
    }

    /**
     * A pattern that is tried only where what it cannot do without is found, which is much faster to tell.
     *
     * @param hint found in everything that matches
     * @param whole matched against the whole text
     */
    private record Hinted(Pattern hint, Pattern whole) {

        Hinted(String hint, String whole) {
            this(Pattern.compile(hint), Pattern.compile(whole));
        }

        boolean matches(String text) {
            return hint.matcher(text).find() && whole.matcher(text).matches();
        }
    }
}
