package io.standpoint.load;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Posts articles, and asks for them, over connections that stay open. */
final class ArticleClient {

    static final int OK = 200;
    static final int CREATED = 201;

    private static final Pattern ID = Pattern.compile("\"id\":\"([0-9a-f-]{36})\"");

    /** HTTP/1.1: one connection a client, as load generators do, and no upgrade to HTTP/2 on the way. */
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final URI articles;

    ArticleClient(URI service) {
        this.articles = service.resolve("/v1/articles");
    }

    /**
     * What the service said.
     *
     * @param status of HTTP
     * @param id of the article, null where there is none
     */
    record Answer(int status, String id) {}

    Answer post(SampleArticle article) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(articles)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofByteArray(article.json()))
                .build();
        HttpResponse<byte[]> answer = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
        return new Answer(answer.statusCode(), id(answer));
    }

    /** The status of a look at an article. */
    int look(String id) throws IOException, InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(articles + "/" + id)).build();
        return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
    }

    private static String id(HttpResponse<byte[]> answer) {
        if (answer.statusCode() == CREATED) {
            String location = answer.headers().firstValue("Location").orElseThrow();
            return location.substring(location.lastIndexOf('/') + 1);
        }
        if (answer.statusCode() == OK) {
            Matcher id = ID.matcher(new String(answer.body(), UTF_8));
            return id.find() ? id.group(1) : null;
        }
        return null;
    }
}
