package io.standpoint.model.text;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BoilerplateTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Advertisement",
                "ADVERTISEMENT:",
                "Story Continued Below",
                "Loading...",
                "By Jane Doe",
                "BY JANE DOE AND JOHN ROE",
                "By Jane Doe, staff writer",
                "WASHINGTON (AP) \u2014",
                "(CNN) --",
                "Sign up for our daily newsletter",
                "Sign up to see the future, today What is new in science Email address Sign Up Thank you!",
                "Subscribe now and never miss a story.",
                "Get the best of our reporting delivered to your inbox.",
                "Read more: The mayor resigns",
                "More on Acme: Acme opens a second plant",
                "RELATED: The mayor resigns",
                "Mayor resigns after vote Read more",
                "Follow Jane Doe on Twitter: @janedoe",
                "Write to Jane Doe at jane.doe@example.org",
                "Copyright \u00A9 2019 The Example Times, LLC. Click here for reprint permission.",
                "\u00A9 2020 Example Media",
                "John Roe contributed to this report.",
                "Photo: Jane Doe",
                "The mayor leaves the town hall on Monday. (Jane Doe/Reuters)",
                "The mayor leaves the town hall. Jane Doe/Getty Images",
                "Facebook Twitter Email Print",
                "Share this article on Facebook",
                "Leave a comment",
                "Join the conversation on our page",
                "Published March 3, 2019 at 5:12 p.m. ET",
                "November 23, 2020",
                "2020-11-23",
                "Updated: 2:25 p.m. ET",
                "* * *",
                "\u2022 \u2022 \u2022",
                "",
                "\u00A0"
            })
    void what_is_around_the_prose_is_boilerplate(String paragraph) {
        assertThat(Boilerplate.matches(paragraph)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The senator said he would sign up for the plan once the numbers were in.",
                "By Monday the bill had failed.",
                "By contrast, Republicans were united.",
                "Follow the money, he said.",
                "Read the bill, she told the crowd, and then vote.",
                "Watch what he does, not what he says.",
                "Facebook said it would share more.",
                "He got his comments across on Twitter.",
                "The photo, by a passer-by, shows the two men shaking hands.",
                "In the morning the newsletter called him a liar.",
                "No.",
                "\u201CNever!\u201D",
                "More than a hundred people were there.",
                "On March 3, 2019, the court ruled against him.",
                "The company's copyright claim failed.",
                "Reuters first reported the deal.",
                "Thousands joined the conversation about race that his speech began.",
                "\u4E60\u8FD1\u5E73\u5468\u4E00\u8BF4\u3002"
            })
    void prose_is_kept_even_where_it_sounds_alike(String paragraph) {
        assertThat(Boilerplate.matches(paragraph)).isFalse();
    }

    @Property
    @Domain(AnyText.class)
    void any_text_gets_the_same_answer_with_other_spaces_around_it(@ForAll String text) {
        assertThat(Boilerplate.matches(text + "\u00A0\n")).isEqualTo(Boilerplate.matches(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sign up ",
                "photo (",
                "a.",
                "By A B ",
                "contact at ",
                "(",
                "getty ",
                "read more ",
                "\u00A9",
                "1/1/"
            })
    @Timeout(value = 5, unit = SECONDS)
    void anything_repeated_takes_no_time(String piece) {
        for (int length = 1; length <= 400; length++) {
            Boilerplate.matches(piece.repeat(60).substring(0, Math.min(length, piece.length() * 60)));
        }
        assertThat(Boilerplate.matches(piece.repeat(500_000 / piece.length()))).isFalse();
    }
}
