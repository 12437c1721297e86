package io.standpoint.article;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/** Articles to post. */
final class Submissions {

    static final String TEXT = "Critics say that Acme failed its customers.\n\nThe mayor praised Acme.";

    private Submissions() {}

    /** One that no other test posts: its source is its own. */
    static Map<String, Object> fresh() {
        Map<String, Object> submission = new LinkedHashMap<>();
        submission.put("title", "Acme divides the town");
        submission.put("text", TEXT);
        submission.put("subject", "Acme");
        submission.put("source", "Paper " + UUID.randomUUID());
        return submission;
    }

    static Map<String, Object> freshWith(String field, Object value) {
        return with(fresh(), field, value);
    }

    static Map<String, Object> with(Map<String, Object> submission, String field, Object value) {
        Map<String, Object> changed = new LinkedHashMap<>(submission);
        changed.put(field, value);
        return changed;
    }
}
