package io.standpoint.stance;

import io.standpoint.article.ArticlesStored;
import io.standpoint.article.LabelChanged;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import java.sql.PreparedStatement;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;

/**
 * Keeps the table that aggregates are made of in step with the articles, in the transactions that change these. The row
 * of an article that is removed goes by its foreign key, however the article is removed.
 */
@ApplicationScoped
public class RollUp {

    private final EntityManager entities;

    RollUp(EntityManager entities) {
        this.entities = entities;
    }

    void stored(@Observes ArticlesStored change) {
        rollUp(change.articles());
    }

    void labelled(@Observes LabelChanged change) {
        rollUp(change.articles());
    }

    private void rollUp(List<UUID> articles) {
        entities.unwrap(Session.class).doWork(connection -> {
            try (PreparedStatement statement = connection.prepareStatement("SELECT roll_up_stance(?)")) {
                statement.setObject(1, articles.toArray(UUID[]::new));
                statement.execute();
            }
        });
    }
}
