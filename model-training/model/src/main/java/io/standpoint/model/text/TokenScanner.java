package io.standpoint.model.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** One pass over one normalised text. Every look ahead is bounded or consumes what it saw, so that it stays linear. */
final class TokenScanner {

    private static final Set<String> CLITICS = Set.of("s", "re", "ve", "ll", "d", "m");
    private static final int LONGEST_ABBREVIATION = 20;
    private static final String DASH = "\u2014";

    private final NormalizedText source;
    private final String text;
    private final List<Token> tokens;
    private final AddressScanner addresses;

    TokenScanner(NormalizedText source) {
        this.source = source;
        this.text = source.text();
        this.tokens = new ArrayList<>(text.length() / 5 + 4);
        this.addresses = new AddressScanner(text);
    }

    List<Token> scan() {
        int i = 0;
        while (i < text.length()) {
            char c = text.charAt(i);
            if (c <= ' ' ? Whitespace.is(c) : c >= 0x80 && Whitespace.is(c)) {
                i++;
            } else if (wordAt(i)) {
                i = word(i);
            } else {
                i = mark(c, i);
            }
        }
        return tokens;
    }

    private int word(int start) {
        int address = addresses.end(start);
        if (address > start) {
            return add(start, address);
        }
        if (Letters.standsAlone(text.codePointAt(start))) {
            return add(start, Letters.characterEnd(text, start));
        }
        int abbreviation = abbreviationEnd(start);
        if (abbreviation > start) {
            boolean dotted = text.charAt(abbreviation - 1) == '.';
            String form = lower(start, abbreviation);
            return add(start, abbreviation, dotted ? form : form + '.');
        }
        int end = wordEnd(start);
        // don't: the word gives its n to n't
        if (end - start > 1 && negates(end)) {
            add(start, end - 1);
            return add(end - 1, end + 2);
        }
        return add(start, end);
    }

    /** The end of a word or number, with the marks that those hold inside: O'Rourke, 1,234.5. */
    private int wordEnd(int start) {
        int i = start;
        while (i < text.length()) {
            char c = text.charAt(i);
            if (c < 0x80) {
                if (!Letters.isWord(c) && (i == start || !joins(c, i))) {
                    break;
                }
                i++;
            } else {
                int point = text.codePointAt(i);
                if (!Letters.isWord(point) || (Letters.standsAlone(point) && !Letters.isMark(point))) {
                    break;
                }
                i += Character.charCount(point);
            }
        }
        return i;
    }

    private boolean joins(char c, int i) {
        return switch (c) {
            case '.', ',' -> digitAt(i - 1) && digitAt(i + 1);
            case '\'' -> wordAt(i + 1) && cliticEnd(i) < 0 && !negates(i) && !standsAloneAt(i + 1);
            default -> false;
        };
    }

    /** U.S., a.m.: the end of single ASCII letters with a dot after each but perhaps the last, or {@code start}. */
    private int abbreviationEnd(int start) {
        int i = start;
        int bound = Math.min(text.length() - 1, start + LONGEST_ABBREVIATION);
        while (i < bound && letterAt(i) && text.charAt(i + 1) == '.' && !dotAt(i + 2)) {
            i += 2;
        }
        if (i - start < 2) {
            return start;
        }
        if (letterAt(i) && !wordAt(i + 1)) {
            return i + 1;
        }
        return i - start >= 4 && !wordAt(i) ? i : start;
    }

    private int mark(char c, int start) {
        if (c == '\'') {
            int end = cliticEnd(start);
            if (end > 0 && start > 0 && !Whitespace.is(text.charAt(start - 1))) {
                return add(start, end);
            }
        } else if (c == '.' || c == '-') {
            int end = start + 1;
            while (end < text.length() && text.charAt(end) == c) {
                end++;
            }
            if (end - start > 1) {
                return add(start, end, c == '.' ? "..." : DASH);
            }
        }
        return add(start, Letters.characterEnd(text, start));
    }

    /** The end of 's, 're, 've, 'll, 'd or 'm at an apostrophe, or -1. */
    private int cliticEnd(int apostrophe) {
        int end = apostrophe + 1;
        while (letterAt(end) && end - apostrophe <= 2) {
            end++;
        }
        boolean whole = end > apostrophe + 1 && !wordAt(end);
        return whole && CLITICS.contains(lower(apostrophe + 1, end)) ? end : -1;
    }

    /** Whether this apostrophe is that of n't. */
    private boolean negates(int apostrophe) {
        return apostrophe > 0
                && apostrophe + 1 < text.length()
                && text.charAt(apostrophe) == '\''
                && isEither(text.charAt(apostrophe - 1), 'n')
                && isEither(text.charAt(apostrophe + 1), 't')
                && !wordAt(apostrophe + 2);
    }

    private static boolean isEither(char c, char lower) {
        return c == lower || c == Character.toUpperCase(lower);
    }

    private boolean letterAt(int i) {
        return i < text.length() && text.charAt(i) < 0x80 && Character.isLetter(text.charAt(i));
    }

    private boolean dotAt(int i) {
        return i < text.length() && text.charAt(i) == '.';
    }

    private boolean digitAt(int i) {
        return i >= 0 && i < text.length() && Character.isDigit(text.charAt(i));
    }

    private boolean wordAt(int i) {
        if (i >= text.length()) {
            return false;
        }
        char c = text.charAt(i);
        return Letters.isWord(c < 0x80 ? c : text.codePointAt(i));
    }

    private boolean standsAloneAt(int i) {
        return Letters.standsAlone(text.codePointAt(i));
    }

    private String lower(int start, int end) {
        return text.substring(start, end).toLowerCase(Locale.ROOT);
    }

    private int add(int start, int end) {
        return add(start, end, lower(start, end));
    }

    private int add(int start, int end, String form) {
        tokens.add(new Token(form, source.toOriginal(start, end)));
        return end;
    }
}
