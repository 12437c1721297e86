package io.standpoint.article;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Who published articles. */
@Entity
@Table(name = "source")
class SourceEntity extends NamedEntity {

    static SourceEntity named(String name) {
        SourceEntity source = new SourceEntity();
        return source.named(source, name);
    }

    static Optional<UUID> idOf(String key) {
        return idOf(NameKind.SOURCE, key);
    }

    static List<UUID> idsOf(List<String> idsOrNames) {
        return idsOf(NameKind.SOURCE, idsOrNames);
    }

    static UUID keep(String name, Instant now) {
        return keep(NameKind.SOURCE, name, now);
    }
}
