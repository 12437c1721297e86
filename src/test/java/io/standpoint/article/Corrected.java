package io.standpoint.article;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.standpoint.Contract;
import java.util.Map;

/** Calls about the corrections of paragraphs. */
public final class Corrected {

    private Corrected() {}

    static String path(String article, int index) {
        return "/v1/articles/" + article + "/paragraphs/" + index + "/correction";
    }

    public static Response put(String article, int index, Map<String, Object> correction) {
        return Contract.call().contentType(ContentType.JSON).body(correction).put(path(article, index));
    }

    public static Response delete(String article, int index) {
        return Contract.call().delete(path(article, index));
    }
}
