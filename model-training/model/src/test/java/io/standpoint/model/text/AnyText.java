package io.standpoint.model.text;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.DomainContextBase;

/** Texts out of the pieces that break things: every quote, dash and space, marks, pairs of surrogates and halves of them. */
final class AnyText extends DomainContextBase {

    private static final List<String> PIECES = List.of(
            "a",
            "Trump",
            "Trump's",
            "don\u2019t",
            "n't",
            "U.S.",
            "EU",
            "the",
            "3.5",
            "1,000",
            "90s",
            ".",
            "...",
            "\u2026",
            ",",
            "!",
            "--",
            "-",
            "\u2013",
            "\u2014",
            "'",
            "\u2018",
            "\u2019",
            "\"",
            "\u201C",
            "\u201D",
            "\u201E",
            "\u00AB",
            "\u00BB",
            "\u2039",
            "\u300C",
            "\u300D",
            " ",
            "  ",
            "\t",
            "\n",
            "\r\n",
            "\r",
            "\n\n",
            "\u0085",
            "\u2028",
            "\u2029",
            "\u00A0",
            "\u2003",
            "\u3000",
            "\u200B",
            "\u200D",
            "\uFEFF",
            "\u00AD",
            "e\u0301",
            "\u0301",
            "\uFB01",
            "\uFF21",
            "\uFF76\uFF9E",
            "\u00BD",
            "\u2122",
            "\u4E2D",
            "\u56FD",
            "\u306F",
            "\u0E01\u0E33",
            "\uD55C",
            "\u1100\u1161",
            "\u05E9\u05B8",
            "\u0645",
            "\uFDFA",
            "\u041F\u0443\u0442\u0438\u043D",
            "\uD83D\uDE00",
            "\uD83D",
            "\uDE00",
            "\uD835\uDC00",
            "\u2764\uFE0F",
            "\u0130",
            "http://a.b/c?d",
            "www.",
            "me@x.org",
            "@",
            "#",
            "\u0149",
            "\u0000");

    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> pieces = Arbitraries.of(PIECES).list().ofMaxSize(60).map(list -> String.join("", list));
        return Arbitraries.oneOf(pieces, Arbitraries.strings().ofMaxLength(80));
    }
}
