package io.standpoint.model.text;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A token as names are compared by: without case, diacritics, the dots of abbreviations, and with hyphens and spaces
 * alike.
 *
 * @param key what is compared
 * @param span where the token lies in the text
 * @param shape how it is written there
 * @param link what lies between it and the unit before
 */
record NameUnit(String key, Span span, Shape shape, Link link) {

    /** What lies between two units. */
    enum Link {
        /** A mark that no name goes across, or the text's beginning. */
        BREAK,
        /** Spaces, or the dot of an abbreviation. */
        SPACE,
        HYPHEN
    }

    /** How a word is written; each includes those before it. */
    enum Shape {
        LOWER,
        CAPITAL,
        UPPER
    }

    private static final int LONGEST_ABBREVIATION = 3;
    private static final Set<String> MONTHS = Set.of("march", "april", "may", "june", "august");
    private static final Set<String> BEFORE_MONTHS = Set.of(
            "in", "on", "since", "until", "till", "of", "last", "next", "early", "late", "mid", "during", "through");

    boolean isWord() {
        return Letters.isWord(key.codePointAt(0));
    }

    /** Whether it may go on a name that the unit before it is part of. */
    boolean joined() {
        return link != Link.BREAK;
    }

    boolean isAtLeast(Shape required) {
        return shape.compareTo(required) >= 0;
    }

    /** The units of a text; quotation marks, commas and the like break names and are units of their own. */
    static List<NameUnit> of(String text, List<Token> tokens) {
        List<NameUnit> units = new ArrayList<>(tokens.size());
        Link link = Link.BREAK;
        Token before = null;
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            String form = token.text();
            if (form.equals("-")) {
                link = link == Link.BREAK ? link : Link.HYPHEN;
                continue;
            }
            if (form.equals(".") && before != null) {
                boolean goesOn = before.text().length() <= LONGEST_ABBREVIATION || isTight(text, token.span());
                link = goesOn ? link : Link.BREAK;
                continue;
            }
            Shape shape = isMonth(tokens, i) ? Shape.LOWER : shape(text, token.span(), form);
            units.add(new NameUnit(key(form), token.span(), shape, link));
            link = Link.SPACE;
            before = token;
        }
        return units;
    }

    /** Whether a word is the month rather than a person of that name: "in May", "May 5". */
    private static boolean isMonth(List<Token> tokens, int i) {
        if (!MONTHS.contains(tokens.get(i).text())) {
            return false;
        }
        boolean dayAfter = i + 1 < tokens.size()
                && Character.isDigit(tokens.get(i + 1).text().charAt(0));
        String before = i > 0 ? tokens.get(i - 1).text() : " ";
        return dayAfter || BEFORE_MONTHS.contains(before) || Character.isDigit(before.charAt(0));
    }

    private static boolean isTight(String text, Span dot) {
        return dot.start() > 0
                && dot.end() < text.length()
                && !Whitespace.is(text.charAt(dot.start() - 1))
                && !Whitespace.is(text.charAt(dot.end()));
    }

    private static Shape shape(String text, Span span, String form) {
        int first = text.codePointAt(span.start());
        if (Character.isLowerCase(first)) {
            return isDotted(form) ? Shape.UPPER : Shape.LOWER;
        }
        for (int i = span.start(); i < span.end(); i++) {
            if (Character.isLowerCase(text.charAt(i))) {
                return Shape.CAPITAL;
            }
        }
        return Shape.UPPER;
    }

    private static boolean isDotted(String form) {
        return form.length() > 2 && form.charAt(1) == '.' && form.charAt(form.length() - 1) == '.';
    }

    private static String key(String form) {
        if (form.equals("&")) {
            return "and";
        }
        if (isDotted(form) && Character.isLetter(form.charAt(0))) {
            return form.replace(".", "");
        }
        for (int i = 0; i < form.length(); i++) {
            if (form.charAt(i) >= 0x80) {
                return withoutDiacritics(form);
            }
        }
        return form;
    }

    /** Marks go from Latin and Greek letters, vowel points from Hebrew and Arabic; elsewhere they make the letter. */
    private static String withoutDiacritics(String form) {
        String apart = Normalizer.normalize(StreamSafeText.of(form), Normalizer.Form.NFD);
        StringBuilder key = new StringBuilder(apart.length());
        char base = 0;
        for (int i = 0; i < apart.length(); i++) {
            char c = apart.charAt(i);
            boolean mark = c >= 0x300 && c <= 0x36F;
            boolean point = (c >= 0x591 && c <= 0x5C7) || (c >= 0x64B && c <= 0x65F);
            if (!point && !(mark && base < 0x400)) {
                appendPlain(key, c);
            }
            base = mark ? base : c;
        }
        return key.isEmpty() ? form : Normalizer.normalize(key, Normalizer.Form.NFC);
    }

    private static void appendPlain(StringBuilder key, char c) {
        switch (c) {
            case '\u00DF' -> key.append("ss");
            case '\u00E6' -> key.append("ae");
            case '\u0153' -> key.append("oe");
            case '\u00F8' -> key.append('o');
            case '\u0142' -> key.append('l');
            case '\u0111', '\u00F0' -> key.append('d');
            case '\u00FE' -> key.append("th");
            case '\u0131' -> key.append('i');
            default -> key.append(c);
        }
    }
}
