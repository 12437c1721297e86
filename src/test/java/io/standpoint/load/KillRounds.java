package io.standpoint.load;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import io.standpoint.ServiceProcess;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;

/** Kills the service again and again while clients post, and holds it to what it acknowledged. */
final class KillRounds {

    private static final int CLIENTS = 8;
    private static final int LATEST_MILLIS = 4000;
    private static final long NUMBERS_A_ROUND = 100_000;

    private final Path folder;
    private final Random moments;
    private final Map<Long, String> kept = new TreeMap<>();
    private int acknowledged;

    /** The seed decides when and what is killed. */
    KillRounds(Path folder, long seed) {
        this.folder = folder;
        this.moments = new Random(seed);
    }

    /** Kills so many times, each on the data of all before. */
    void run(int kills) throws IOException, InterruptedException, ExecutionException {
        ServiceProcess service = start();
        try {
            for (int round = 1; round <= kills; round++) {
                LoadResult result = loadUntilKilled(service, round * NUMBERS_A_ROUND);
                acknowledged += result.acknowledged().size();
                service = start();
                check(new ArticleClient(service.uri("/")), result);
            }
            checkRows();
        } finally {
            service.close();
        }
    }

    /** Articles that the service had answered 201 for when it was killed. */
    int acknowledged() {
        return acknowledged;
    }

    private ServiceProcess start() throws IOException {
        return ServiceProcess.start(folder, Map.of()).untilReady();
    }

    private LoadResult loadUntilKilled(ServiceProcess service, long firstNumber)
            throws InterruptedException, ExecutionException {
        Runnable kill = moments.nextBoolean() ? service::kill : service::killWithDatabase;
        ScheduledExecutorService killer = Executors.newSingleThreadScheduledExecutor();
        try {
            Future<?> killed = killer.schedule(kill, moments.nextInt(LATEST_MILLIS), MILLISECONDS);
            LoadResult result = new ClosedLoop(new ArticleClient(service.uri("/")), firstNumber)
                    .run(CLIENTS, service.process()::isAlive);
            killed.get();
            return result;
        } finally {
            killer.shutdownNow();
        }
    }

    /** Posts everything once more, as a client would that does not know what became of it. */
    private void check(ArticleClient client, LoadResult result) throws IOException, InterruptedException {
        assertThat(result.statuses())
                .as("answers other than 201 before the kill")
                .isEmpty();
        for (Map.Entry<Long, String> article : result.acknowledged().entrySet()) {
            assertThat(client.look(article.getValue()))
                    .as("article %s, which was acknowledged", article.getValue())
                    .isEqualTo(ArticleClient.OK);
            assertThat(client.post(SampleArticle.of(article.getKey())))
                    .isEqualTo(new ArticleClient.Answer(ArticleClient.OK, article.getValue()));
        }
        kept.putAll(result.acknowledged());
        for (long number : result.unanswered()) {
            ArticleClient.Answer answer = client.post(SampleArticle.of(number));
            assertThat(answer.status()).isIn(ArticleClient.OK, ArticleClient.CREATED);
            kept.put(number, answer.id());
        }
    }

    private void checkRows() {
        KeptArticles rows = KeptArticles.in(folder);
        assertThat(kept.values()).doesNotHaveDuplicates();
        assertThat(rows.counts())
                .isEqualTo(new KeptArticles.Counts(kept.size(), (long) kept.size() * SampleArticle.PARAGRAPHS));
        assertThat(rows.withOtherThan(SampleArticle.PARAGRAPHS)).isZero();
    }
}
