package io.standpoint.stance;

import io.standpoint.model.Manifest;
import io.standpoint.model.StanceModel;
import io.standpoint.model.quantification.ErrorRates;
import io.standpoint.observation.Transactions;
import io.standpoint.serving.ModelReady;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.hibernate.Session;
import org.jboss.logging.Logger;

/**
 * How the models err that judged articles: measured when a model begins to serve, and kept for as long as there are
 * articles that it judged.
 */
@ApplicationScoped
public class ModelErrors {

    private static final Logger LOG = Logger.getLogger(ModelErrors.class);

    /** Of two replicas that come at once, either will do: the same model has the same rates. */
    private static final String KEEP =
            """
            INSERT INTO stance_model (name, version, error_rates) VALUES (?, ?, ?)
            ON CONFLICT (name, version) DO UPDATE SET error_rates = EXCLUDED.error_rates
            WHERE stance_model.error_rates IS NULL
            """;

    private final Transactions transactions;
    private final EntityManager entities;
    private final Map<Integer, JudgingModel> known = new ConcurrentHashMap<>();
    private volatile StanceModel unkept;

    ModelErrors(Transactions transactions, EntityManager entities) {
        this.transactions = transactions;
        this.entities = entities;
    }

    /**
     * A model that judged articles.
     *
     * @param rates empty where they are not known
     */
    record JudgingModel(String name, String version, Optional<ErrorRates> rates) {}

    void ready(@Observes ModelReady event) {
        unkept = event.model();
        try {
            keep();
        } catch (RuntimeException e) {
            LOG.warn("The error rates of the model are kept when aggregates are next asked for", e);
        }
    }

    /** Those of the model that serves, if they are not kept yet. */
    void keep() {
        StanceModel model = unkept;
        if (model == null) {
            return;
        }
        Manifest manifest = model.manifest();
        byte[] rates =
                ErrorRates.of(model.crossFitted()).map(ErrorRates::toBytes).orElse(null);
        transactions.run(() -> entities.unwrap(Session.class).doWork(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(KEEP)) {
                statement.setString(1, manifest.name());
                statement.setString(2, manifest.version());
                statement.setBytes(3, rates);
                statement.executeUpdate();
            }
        }));
        unkept = null;
    }

    /** The models by their numbers; within a transaction. */
    Map<Integer, JudgingModel> models() {
        Map<Integer, JudgingModel> models = new HashMap<>(known);
        entities.unwrap(Session.class).doWork(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(
                    "SELECT id, name, version, error_rates FROM stance_model WHERE NOT id = ANY (?)")) {
                statement.setObject(1, models.keySet().toArray(Integer[]::new));
                ResultSet rows = statement.executeQuery();
                while (rows.next()) {
                    String name = rows.getString("name");
                    String version = rows.getString("version");
                    Optional<ErrorRates> rates = read(rows.getBytes("error_rates"));
                    models.put(rows.getInt("id"), new JudgingModel(name, version, rates));
                }
            }
        });
        models.forEach((id, model) -> {
            if (model.rates().isPresent()) {
                known.put(id, model);
            }
        });
        return models;
    }

    private static Optional<ErrorRates> read(byte[] kept) {
        return Optional.ofNullable(kept).map(ErrorRates::ofBytes);
    }
}
