package io.standpoint.trainer.fetch;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.IOException;
import java.nio.file.Path;

/** How a data set's files lie as its authors publish them. */
public enum Layout {
    /** One JSON file an article in {@code data/jsons}; see {@link ArticleConversion}. */
    @JsonProperty("article-bias-prediction")
    ARTICLE_BIAS_PREDICTION,

    /** Files of sentences, one a line; see {@link SentenceConversion}. */
    @JsonProperty("newsmtsc")
    NEWSMTSC;

    /**
     * Writes the trainer's records of published files.
     *
     * @param from the published files
     * @param folder where to write; exists and is empty
     * @param log hears how far it has come
     * @return how many records were written
     * @throws IOException where the published files cannot be used, or writing fails
     */
    int convert(UpstreamFiles from, Path folder, TransferLog log) throws IOException {
        return switch (this) {
            case ARTICLE_BIAS_PREDICTION -> ArticleConversion.convert(from, folder, log);
            case NEWSMTSC -> SentenceConversion.convert(from, folder);
        };
    }
}
