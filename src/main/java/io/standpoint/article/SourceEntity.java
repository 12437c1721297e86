package io.standpoint.article;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** Who published articles. */
@Entity
@Table(name = "source")
class SourceEntity extends NamedEntity {

    static SourceEntity named(String name) {
        SourceEntity source = new SourceEntity();
        return source.named(source, name);
    }

    static UUID keep(String name, Instant now) {
        return keep("source", name, now);
    }
}
