package io.standpoint.article;

import static io.standpoint.article.ArticleResourceTest.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.is;

import io.restassured.response.Response;
import io.standpoint.Contract;
import io.standpoint.ServiceTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ServiceTest
class EntityTagTest {

    @Test
    void article_that_was_read_before_is_not_sent_again() {
        Response posted = post(Submissions.fresh());
        Response read = Contract.call().get(posted.header("Location"));
        String tag = read.header("ETag");

        assertThat(tag).isEqualTo(posted.header("ETag")).matches("\"[0-9a-f]{32}\"");
        for (String condition : new String[] {tag, "W/" + tag, "\"other\", " + tag, "*"}) {
            Contract.call()
                    .header("If-None-Match", condition)
                    .get(posted.header("Location"))
                    .then()
                    .statusCode(304)
                    .header("ETag", tag)
                    .body(is(emptyString()));
        }
        Contract.call()
                .header("If-None-Match", "\"other\"")
                .get(posted.header("Location"))
                .then()
                .statusCode(200)
                .body(is(read.asString()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/model", "/v1/info"})
    void whatever_is_read_has_a_tag(String path) {
        String tag = Contract.call().get(path).then().statusCode(200).extract().header("ETag");

        Contract.call().header("If-None-Match", tag).get(path).then().statusCode(304);
    }

    @Test
    void classification_has_none() {
        Contract.call()
                .contentType("application/json")
                .body(Submissions.fresh())
                .post("/v1/classifications")
                .then()
                .statusCode(200)
                .header("ETag", is((String) null));
    }
}
