package io.standpoint.serving;

import io.quarkus.runtime.StartupEvent;
import io.standpoint.model.InvalidModelException;
import io.standpoint.model.Manifest;
import io.standpoint.model.Probabilities;
import io.standpoint.model.StanceModel;
import io.standpoint.model.text.Article;
import io.standpoint.observation.ObservedRequest;
import io.standpoint.observation.Requests;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jboss.logging.Logger;

/** Loads the model at start and answers with it. */
@ApplicationScoped
public class ModelServer {

    private static final Logger LOG = Logger.getLogger(ModelServer.class);

    private static final String SHIPPED = "models/standpoint-en.zip";
    private static final Duration UNTIL_LOADED = Duration.ofSeconds(5);
    /** Someone must mend the configuration first. */
    private static final Duration UNTIL_MENDED = Duration.ofMinutes(1);

    private final ServingConfig config;
    private final NetworkQueue queue;
    private final Requests requests;
    private final Event<ModelReady> readiness;
    private volatile ModelState state = new ModelState.Loading();

    ModelServer(ServingConfig config, NetworkQueue queue, Requests requests, Event<ModelReady> readiness) {
        this.config = config;
        this.queue = queue;
        this.requests = requests;
        this.readiness = readiness;
    }

    /** Beside the start, so that health answers while the model is read. */
    void start(@Observes StartupEvent event) {
        Thread loader = new Thread(this::prepare, "model-loader");
        loader.setDaemon(true);
        loader.start();
    }

    private void prepare() {
        ModelState loaded = load();
        if (loaded instanceof ModelState.Ready ready) {
            readiness.fire(new ModelReady(ready.model()));
        }
        state = loaded;
    }

    public ModelState state() {
        return state;
    }

    /** The model that serves. */
    public StanceModel model() {
        ModelState now = state;
        if (now instanceof ModelState.Ready ready) {
            return ready.model();
        }
        if (now instanceof ModelState.Refused) {
            throw new ModelUnavailableException(
                    "No model serves; GET /q/health/ready gives the reason to the operator.", UNTIL_MENDED);
        }
        throw new ModelUnavailableException("The model is being loaded.", UNTIL_LOADED);
    }

    /** What the model says of an article; takes as long as queue and network do, so no transaction may be open. */
    public Classification classify(Article article) {
        return classify(List.of(article)).get(0);
    }

    /** As {@link #classify(Article)}, of several that one client waits for. */
    public List<Classification> classify(List<Article> articles) {
        StanceModel model = model();
        ObservedRequest request = requests.current();
        request.setParagraphs(articles.stream()
                .mapToInt(article -> article.paragraphs().size())
                .sum());
        return counted(model, queue.classify(model, articles, request));
    }

    /** As {@link #classify(Article)}, of articles that no client waits for: requests go first. */
    public List<Classification> classifyInBackground(List<Article> articles) {
        StanceModel model = model();
        return counted(model, queue.classifyInBackground(model, articles));
    }

    /** As {@link #classify(Article)}, and why it says so: about as many times the work as a paragraph has words. */
    public Classification classifyAndExplain(Article article) {
        return counted(explain(article));
    }

    /** As {@link #classifyAndExplain}, of an article that was classified before and is not counted again. */
    public Classification explain(Article article) {
        StanceModel model = model();
        ObservedRequest request = requests.current();
        request.setParagraphs(article.paragraphs().size());
        return classification(model, queue.explain(model, article, request));
    }

    private List<Classification> counted(StanceModel model, List<List<Probabilities>> answers) {
        return answers.stream()
                .map(paragraphs -> counted(classification(model, new NetworkQueue.Explained(paragraphs, List.of()))))
                .toList();
    }

    private Classification counted(Classification classification) {
        queue.count(classification.paragraphs(), classification.undecidedThreshold());
        return classification;
    }

    private static Classification classification(StanceModel model, NetworkQueue.Explained answer) {
        Manifest manifest = model.manifest();
        return new Classification(
                manifest.name(),
                manifest.version(),
                model.undecidedThreshold(),
                answer.paragraphs(),
                answer.evidence());
    }

    private ModelState load() {
        String where = config.file().map(Path::toString).orElse(SHIPPED);
        try {
            long start = System.nanoTime();
            StanceModel model = read();
            Manifest manifest = model.manifest();
            LOG.infof(
                    "Model %s %s from %s is ready after %d ms",
                    manifest.name(), manifest.version(), where, (System.nanoTime() - start) / 1_000_000);
            return new ModelState.Ready(model);
        } catch (InvalidModelException e) {
            return refuse(where, String.valueOf(e.getMessage()));
        } catch (NoSuchFileException e) {
            return refuse(where, "there is no such file");
        } catch (IOException e) {
            return refuse(where, e.toString());
        } catch (RuntimeException | LinkageError | OutOfMemoryError e) {
            // Native code that does not load, or a foreign file that gets past every check
            LOG.error("The model made the model library fail", e);
            return refuse(where, e.toString());
        }
    }

    private static ModelState refuse(String where, String reason) {
        String whole = "The model file " + where + " cannot be used: " + reason;
        LOG.error(whole + ". Set STANDPOINT_MODEL_FILE to a good one and start again.");
        return new ModelState.Refused(whole);
    }

    private StanceModel read() throws IOException, InvalidModelException {
        if (config.file().isPresent()) {
            return StanceModel.read(config.file().get());
        }
        try (InputStream in = Thread.currentThread().getContextClassLoader().getResourceAsStream(SHIPPED)) {
            if (in == null) {
                throw new InvalidModelException("this build brings none");
            }
            return StanceModel.read(in);
        }
    }
}
