package io.standpoint.article;

import static io.standpoint.article.ArticleResourceTest.post;

import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.standpoint.Contract;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Calls about subjects and sources. */
final class Names {

    static final String SUBJECTS = "/v1/subjects";
    static final String SOURCES = "/v1/sources";

    private Names() {}

    /** A name that no other test uses. */
    static String fresh(String beginning) {
        return beginning + " " + UUID.randomUUID().toString().substring(0, 8);
    }

    /** Posts an article and answers with its view. */
    static JsonPath keep(Map<String, Object> fields) {
        Map<String, Object> submission = Submissions.fresh();
        submission.putAll(fields);
        return post(submission).then().statusCode(201).extract().jsonPath();
    }

    /** The id of a subject with one article. */
    static String subject(String name) {
        return keep(Map.of("subject", name)).getString("subject.id");
    }

    static ValidatableResponse get(String kind, String id) {
        return Contract.call().get(kind + "/" + id).then();
    }

    static ValidatableResponse patch(String kind, String id, Map<String, Object> change) {
        return Contract.call()
                .contentType(ContentType.JSON)
                .body(change)
                .patch(kind + "/" + id)
                .then();
    }

    static ValidatableResponse merge(String kind, String id, String into) {
        return Contract.call()
                .contentType(ContentType.JSON)
                .body(Map.of("into", into))
                .post(kind + "/" + id + "/merge")
                .then();
    }

    static ValidatableResponse undoMerge(String kind, String id) {
        return Contract.call().delete(kind + "/" + id + "/merge").then();
    }

    /** The ids of the articles that a filter finds. */
    static List<String> articles(String filter, String idOrName) {
        return Contract.call()
                .queryParam(filter, idOrName)
                .queryParam("limit", 500)
                .get("/v1/articles")
                .then()
                .statusCode(200)
                .extract()
                .path("items.id");
    }

    static ValidatableResponse list(String kind, Map<String, Object> parameters) {
        return Contract.call().queryParams(parameters).get(kind).then();
    }

    /** The ids on all pages, with something done between them. */
    static List<String> pages(String kind, Map<String, Object> parameters, Runnable meanwhile) {
        List<String> seen = new ArrayList<>();
        Map<String, Object> asked = new LinkedHashMap<>(parameters);
        String next;
        do {
            JsonPath page = list(kind, asked).statusCode(200).extract().jsonPath();
            seen.addAll(page.getList("items.id"));
            next = page.getString("next");
            asked.put("cursor", next);
            meanwhile.run();
        } while (next != null);
        return seen;
    }
}
