package io.standpoint.article;

import static io.standpoint.article.ArticleResourceTest.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;

import io.restassured.http.ContentType;
import io.standpoint.Contract;
import io.standpoint.ServiceTest;
import io.standpoint.convention.InvalidInputException;
import io.standpoint.extraction.LanguageDetector;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ServiceTest
class ArticleLanguageTest {

    private static final String FRENCH = "Le gouvernement a présenté mercredi un plan d'économies de douze milliards"
            + " d'euros, aussitôt critiqué par Acme et par les syndicats.\n\nSelon le ministre, les hôpitaux seront"
            + " épargnés, mais plusieurs maires redoutent une baisse des dotations.";

    @Inject
    LanguageDetector detector;

    @Test
    void refuses_an_article_in_another_language_and_says_what_overrides() {
        post(Submissions.freshWith("text", FRENCH))
                .then()
                .statusCode(422)
                .body("type", is("urn:standpoint:problem:unknown-language"))
                .body("detail", allOf(containsString("'fr'"), containsString("'language'")))
                .body("violations[0].field", is("language"))
                .body("violations[0].message", containsString("'fr'"));
    }

    @Test
    void refuses_another_language_where_nothing_is_kept_too() {
        Contract.call()
                .contentType(ContentType.JSON)
                .body(Submissions.freshWith("text", FRENCH))
                .post("/v1/classifications")
                .then()
                .statusCode(422)
                .body("violations[0].field", is("language"));
    }

    @Test
    void language_given_overrides_the_one_detected() {
        Map<String, Object> submission = Submissions.freshWith("text", FRENCH);

        post(Submissions.with(submission, "language", "en"))
                .then()
                .statusCode(201)
                .body("language", is("en"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Acme failed.",
                "it rained.",
                "Photo: Reuters",
                "12,000 + 4 = 12,004",
                "\uD83D\uDE00",
                "Le maire.",
                "ACME FIRED EVERYONE"
            })
    void reads_in_the_language_of_the_model_what_is_too_short_to_tell(String text) {
        post(Submissions.freshWith("text", text)).then().statusCode(201).body("language", is("en"));
    }

    @Test
    void article_is_the_same_with_its_language_given_and_detected() {
        Map<String, Object> submission = Submissions.fresh();
        String id = post(submission).jsonPath().getString("id");

        post(submission).then().statusCode(200).body("id", is(id));
        post(Submissions.with(submission, "language", "en"))
                .then()
                .statusCode(200)
                .body("id", is(id));
    }

    @Test
    void model_of_several_languages_gets_the_one_detected() {
        ArticleLanguage languages = new ArticleLanguage(detector);

        assertThat(languages.of(text(FRENCH), List.of("en", "fr"))).isEqualTo("fr");
    }

    @Test
    void model_of_several_languages_asks_where_the_text_does_not_tell() {
        ArticleLanguage languages = new ArticleLanguage(detector);

        assertThatThrownBy(() -> languages.of(text("Acme."), List.of("en", "fr")))
                .isInstanceOfSatisfying(
                        InvalidInputException.class, e -> assertThat(e.field()).isEqualTo("language"))
                .hasMessageContaining("en, fr");
    }

    private static ArticleSubmission text(String text) {
        return new ArticleSubmission(null, text, null, null, null, null, null, null, null, null, null);
    }
}
