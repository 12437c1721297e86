package io.standpoint.article;

import java.util.Locale;
import java.util.UUID;

/** What articles name; names of every kind work alike. */
enum NameKind {
    SUBJECT,
    SOURCE;

    /** As in the contract, and as its table is called. */
    String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Where one can be read. */
    String path(UUID id) {
        return "/v1/" + label() + "s/" + id;
    }

    /** A statement about this kind, which stands in it as {@code {kind}}. */
    String sql(String statement) {
        return statement.replace("{kind}", label());
    }
}
