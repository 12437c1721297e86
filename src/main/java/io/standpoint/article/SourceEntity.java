package io.standpoint.article;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Who published articles. */
@Entity
@Table(name = "source")
class SourceEntity extends NamedEntity {

    static SourceEntity named(String name) {
        SourceEntity source = new SourceEntity();
        return source.named(source, name);
    }

    static List<UUID> idsOf(List<String> idsOrNames) {
        return idsOf("SourceEntity", idsOrNames);
    }

    static UUID keep(String name, Instant now) {
        return keep("source", name, now);
    }
}
