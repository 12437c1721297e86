package io.standpoint.info;

import com.fasterxml.jackson.annotation.JsonValue;
import io.standpoint.article.ArticleLimits;
import io.standpoint.model.Manifest;
import io.standpoint.serving.ModelState;
import java.util.Locale;

/** The service, its model and its limits. */
public record ServiceInfo(String name, String version, Model model, Limits limits) {

    /** The model's state, and its name and version once it is ready. */
    public record Model(State state, String name, String version) {

        static Model of(ModelState state) {
            if (state instanceof ModelState.Ready ready) {
                Manifest manifest = ready.model().manifest();
                return new Model(State.READY, manifest.name(), manifest.version());
            }
            return new Model(state instanceof ModelState.Loading ? State.LOADING : State.REFUSED, null, null);
        }
    }

    /** As in {@link ModelState}. */
    public enum State {
        LOADING,
        READY,
        REFUSED;

        @JsonValue
        String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** How much one article, or a note on one of its paragraphs, may hold: UTF-16 code units, but for the body, which is bytes. */
    public record Limits(
            int body,
            int title,
            int text,
            int explainedText,
            int paragraphs,
            int subject,
            int subjects,
            int aliases,
            int alias,
            int source,
            int author,
            int url,
            int externalId,
            int note) {

        static Limits current() {
            return new Limits(
                    ArticleLimits.BODY,
                    ArticleLimits.TITLE,
                    ArticleLimits.TEXT,
                    ArticleLimits.EXPLAINED_TEXT,
                    ArticleLimits.PARAGRAPHS,
                    ArticleLimits.NAME,
                    ArticleLimits.SUBJECTS,
                    ArticleLimits.ALIASES,
                    ArticleLimits.NAME,
                    ArticleLimits.NAME,
                    ArticleLimits.NAME,
                    ArticleLimits.URL,
                    ArticleLimits.EXTERNAL_ID,
                    ArticleLimits.NOTE);
        }
    }
}
