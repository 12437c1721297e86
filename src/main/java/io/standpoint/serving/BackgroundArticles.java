package io.standpoint.serving;

import io.standpoint.model.EncodedArticle;
import io.standpoint.model.Probabilities;
import io.standpoint.model.StanceModel;
import io.standpoint.model.text.Article;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Articles that no request waits for, on their way through the queue's background. */
final class BackgroundArticles {

    private static final Duration UNTIL_NEXT_LOOK = Duration.ofSeconds(1);

    private final FairQueue queue;
    private final NetworkThread network;
    private final Runnable pace;

    BackgroundArticles(FairQueue queue, NetworkThread network, Runnable pace) {
        this.queue = queue;
        this.network = network;
        this.pace = pace;
    }

    private record Waiting(EncodedArticle encoded, QueuedArticle queued) {}

    /**
     * What a model says of articles, which are computed while the next ones are encoded.
     *
     * @throws CancellationException if the thread is interrupted or the service stops
     */
    List<List<Probabilities>> classify(StanceModel model, List<Article> articles) {
        List<Waiting> waiting = new ArrayList<>();
        try {
            for (Article article : articles) {
                pace.run();
                EncodedArticle encoded = model.encode(article);
                QueuedArticle queued = new QueuedArticle(model, encoded.windows());
                waiting.add(new Waiting(encoded, queued));
                enter(queued);
            }
            return waiting.stream()
                    .map(one -> model.judge(one.encoded(), await(one.queued())))
                    .toList();
        } finally {
            waiting.forEach(one -> queue.remove(one.queued()));
        }
    }

    private void enter(QueuedArticle queued) {
        if (queued.waiting() == 0) {
            queued.finish();
        } else {
            queue.addInBackground(queued);
        }
    }

    private float[][] await(QueuedArticle queued) {
        while (true) {
            try {
                return queued.outcome().get(UNTIL_NEXT_LOOK.toNanos(), TimeUnit.NANOSECONDS);
            } catch (TimeoutException e) {
                if (!network.working()) {
                    throw new CancellationException("the service stops");
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new CancellationException("this work is to stop");
            } catch (ExecutionException e) {
                throw new NetworkFailedException(e.getCause());
            }
        }
    }
}
