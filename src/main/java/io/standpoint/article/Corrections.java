package io.standpoint.article;

import io.standpoint.convention.IfMatch;
import io.standpoint.observation.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.util.UUID;

/** People's labels of the paragraphs of kept articles. */
@ApplicationScoped
public class Corrections {

    private final Transactions transactions;
    private final Event<ArticleChange> changes;
    private final Clock clock;

    Corrections(Transactions transactions, Event<ArticleChange> changes, Clock clock) {
        this.transactions = transactions;
        this.changes = changes;
        this.clock = clock;
    }

    /** Puts a label beside the model's; the one that stands, put again, stays as it is. */
    ArticleView put(UUID id, int index, Correction correction, IfMatch condition) {
        return transactions.call(() -> {
            ArticleEntity article = lock(id, condition);
            ParagraphEntity paragraph = article.paragraph(index);
            if (paragraph.boilerplate) {
                throw new BoilerplateCorrectionException(index);
            }
            CorrectionEntity row = CorrectionEntity.of(id, index);
            if (!row.says(correction)) {
                row.stand(new CorrectionView(correction.stance(), correction.note(), null, clock.instant()));
                label(article, paragraph, row);
            }
            return ArticleView.of(article);
        });
    }

    /** Takes a label back. */
    void withdraw(UUID id, int index, IfMatch condition) {
        transactions.run(() -> {
            ArticleEntity article = lock(id, condition);
            ParagraphEntity paragraph = article.paragraph(index);
            CorrectionEntity row = CorrectionEntity.of(id, index);
            if (row.withdrawn) {
                throw new CorrectionNotFoundException(index);
            }
            row.withdraw(clock.instant());
            label(article, paragraph, row);
        });
    }

    private static ArticleEntity lock(UUID id, IfMatch condition) {
        ArticleEntity.lock(id, condition);
        return ArticleEntity.found(id);
    }

    private void label(ArticleEntity article, ParagraphEntity paragraph, CorrectionEntity row) {
        paragraph.label = row.stance;
        article.summary = Summary.of(article.paragraphs);
        ArticleEntity.flush();
        changes.fire(new LabelChanged(article.id, paragraph.position));
        CorrectionEntity.number(article.id);
    }
}
