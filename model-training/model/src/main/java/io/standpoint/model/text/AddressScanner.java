package io.standpoint.model.text;

/** Finds web and e-mail addresses in one text. */
final class AddressScanner {

    /** As RFC 5321 allows before the at sign; it also bounds how far one look ahead goes. */
    private static final int LONGEST_MAILBOX = 64;

    private final String text;
    private int nextAt;

    AddressScanner(String text) {
        this.text = text;
        this.nextAt = text.indexOf('@');
    }

    /**
     * The end of an address.
     *
     * @param start where a word begins; never before that of the last call
     * @return the end of the address that begins here, or {@code start} where none does
     */
    int end(int start) {
        char c = text.charAt(start);
        if ((c == 'h' || c == 'H' || c == 'w' || c == 'W') && startsWebAddress(start)) {
            return webEnd(start);
        }
        while (nextAt >= 0 && nextAt < start) {
            nextAt = text.indexOf('@', start);
        }
        return nextAt < 0 || nextAt - start > LONGEST_MAILBOX ? start : mailEnd(start);
    }

    private boolean startsWebAddress(int start) {
        return startsWith("http://", start) || startsWith("https://", start) || startsWith("www.", start);
    }

    private boolean startsWith(String prefix, int start) {
        return text.regionMatches(true, start, prefix, 0, prefix.length());
    }

    private int webEnd(int start) {
        int end = start;
        while (end < text.length() && isOfAddress(text.charAt(end))) {
            end++;
        }
        // What ends the sentence, or closes the bracket around the address, is not of the address
        while (end > start && ".,:;!?)]}'".indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        return end;
    }

    private static boolean isOfAddress(char c) {
        return c > ' ' && c < 0x7F && c != '"' && c != '<' && c != '>';
    }

    private int mailEnd(int start) {
        for (int i = start; i < nextAt; i++) {
            if (!isOfMailbox(text.charAt(i))) {
                return start;
            }
        }
        int end = nextAt + 1;
        int dots = 0;
        while (end < text.length() && isOfHost(text.charAt(end))) {
            dots += text.charAt(end) == '.' ? 1 : 0;
            end++;
        }
        while (end > nextAt && !Character.isLetterOrDigit(text.charAt(end - 1))) {
            dots -= text.charAt(end - 1) == '.' ? 1 : 0;
            end--;
        }
        return dots > 0 && end > nextAt + 1 ? end : start;
    }

    private static boolean isOfMailbox(char c) {
        return c < 0x80 && (Letters.isWord(c) || c == '.' || c == '_' || c == '%' || c == '+' || c == '-');
    }

    private static boolean isOfHost(char c) {
        return c < 0x80 && (Letters.isWord(c) || c == '.' || c == '-');
    }
}
