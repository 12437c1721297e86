package io.standpoint.article;

import static io.standpoint.article.Names.fresh;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.standpoint.Contract;
import io.standpoint.ServiceTest;
import io.standpoint.article.NameModel.Article;
import io.standpoint.article.NameModel.Listed;
import io.standpoint.article.NameModel.Name;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever is done in whatever order, what a client sees is what a simple model says. */
@ServiceTest
class MergingSequenceTest {

    private static final int STEPS = 30;

    private final NameModel model = new NameModel();
    private final List<String> done = new ArrayList<>();
    private String field;
    private String kind;
    private String mark;
    private Random random;

    @ParameterizedTest
    @CsvSource({"subject, 1", "subject, 2", "subject, 3", "source, 4", "source, 5"})
    void lists_counts_and_filters_agree_with_the_model_after_every_step(String what, long seed) {
        field = what;
        kind = "/v1/" + what + "s";
        mark = fresh("Zr");
        random = new Random(seed);
        for (int step = 0; step < STEPS; step++) {
            act();
            check();
        }
    }

    private void act() {
        int dice = random.nextInt(20);
        if (model.names.size() < 2 || dice < 6) {
            post(called(), Integer.toString(random.nextInt(3)));
        } else if (dice < 11) {
            merge(any(), any());
        } else if (dice < 14) {
            undo(any());
        } else if (dice < 16) {
            rename(any(), called());
        } else if (dice < 17 && field.equals("subject")) {
            hide(any());
        } else if (!model.articles.isEmpty()) {
            delete(model.articles.get(random.nextInt(model.articles.size())));
        }
    }

    private void post(String called, String externalId) {
        done.add("post " + called + " " + externalId);
        Map<String, Object> submission = Submissions.freshWith("source", mark + " paper");
        submission.put(field, called);
        submission.put("externalId", mark + externalId);
        List<String> same = model.same(called, externalId);
        Response answer = ArticleResourceTest.post(submission);

        JsonPath view = answer.jsonPath();
        assertThat(answer.statusCode()).as("%s", done).isEqualTo(same.isEmpty() ? 201 : 200);
        if (same.isEmpty()) {
            model.posted(view.getString("id"), called, externalId, () -> view.getString(field + ".id"));
        } else {
            assertThat(same).as("%s", done).contains(view.getString("id"));
            model.posted(null, called, externalId, () -> "none");
        }
    }

    private void merge(Name name, Name into) {
        done.add("merge " + name.called + " into " + into.called);
        Names.merge(kind, name.id, into.id).statusCode(model.merge(name, into));
    }

    private void undo(Name name) {
        done.add("undo " + name.called);
        Names.undoMerge(kind, name.id).statusCode(model.undo(name));
    }

    private void rename(Name name, String called) {
        done.add("rename " + name.called + " to " + called);
        Names.patch(kind, name.id, Map.of("name", called)).statusCode(model.rename(name, called));
    }

    private void hide(Name name) {
        done.add("hide " + name.called);
        Names.patch(kind, name.id, Map.of("confirmed", false)).statusCode(model.show(name, false));
    }

    private void delete(Article article) {
        done.add("delete " + article.externalId() + " of " + article.name().called);
        Contract.call().delete("/v1/articles/" + article.id()).then().statusCode(204);
        model.delete(article);
    }

    private void check() {
        assertThat(listed()).as("%s", done).isEqualTo(model.listed());
        for (Name name : model.names.values()) {
            Set<String> family = model.family(name);
            assertThat(new TreeSet<>(Names.articles(field, name.id)))
                    .as("%s", done)
                    .isEqualTo(family);
            JsonPath page = Contract.call()
                    .queryParam(field, name.called)
                    .get("/v1/articles")
                    .jsonPath();
            assertThat(new TreeSet<>(page.<String>getList("items.id")))
                    .as("%s", done)
                    .isEqualTo(family);
            assertThat(page.<Map<String, String>>getList("items." + field))
                    .as("%s", done)
                    .allMatch(
                            shown -> shown.equals(Map.of("id", name.canonical().id, "name", name.canonical().called)));
            Names.get(kind, name.id).statusCode(200).body("id", is(name.canonical().id));
        }
    }

    private List<Listed> listed() {
        Map<String, Object> asked = new HashMap<>(Map.of("q", mark, "limit", 500));
        if (field.equals("subject")) {
            asked.put("includeDetected", true);
        }
        JsonPath page = Names.list(kind, asked).statusCode(200).extract().jsonPath();
        List<Listed> listed = new ArrayList<>();
        for (int i = 0; i < page.getList("items").size(); i++) {
            String item = "items[" + i + "].";
            listed.add(new Listed(
                    page.getString(item + "id"),
                    page.getString(item + "name"),
                    page.getList(item + "formerNames"),
                    page.getList(item + "merged.id"),
                    page.getInt(item + "articles"),
                    field.equals("source") || page.getBoolean(item + "confirmed")));
        }
        return listed.stream().sorted(Comparator.comparing(Listed::id)).toList();
    }

    private Name any() {
        return List.copyOf(model.names.values()).get(random.nextInt(model.names.size()));
    }

    private String called() {
        return mark + " " + "ABCDE".charAt(random.nextInt(5));
    }
}
