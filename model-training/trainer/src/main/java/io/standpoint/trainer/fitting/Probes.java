package io.standpoint.trainer.fitting;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.standpoint.model.Probe;
import io.standpoint.model.StanceModel;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/** The articles, written for the purpose, by which a reader checks that a model still answers as it did. */
public final class Probes {

    private static final String ARTICLES = "probes.json";

    private Probes() {}

    private record ProbeArticle(String title, String text, String subject, List<String> aliases) {}

    /**
     * The probes with a model's answers.
     *
     * @param model whose answers are expected from now on
     * @return the probes for its file
     * @throws IOException if the articles cannot be read
     */
    public static List<Probe> answeredBy(StanceModel model) throws IOException {
        try (InputStream in = Probes.class.getResourceAsStream(ARTICLES)) {
            List<ProbeArticle> articles = JsonMapper.builder().build().readValue(in, new TypeReference<>() {});
            return articles.stream()
                    .map(one -> new Probe(one.title(), one.text(), one.subject(), one.aliases(), List.of()))
                    .map(probe -> probe.expecting(model.classify(probe.article())))
                    .toList();
        }
    }
}
