package io.standpoint.article;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Who published articles. */
@Entity
@Table(name = "source")
class SourceEntity extends NamedEntity {

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "canonical_id")
    SourceEntity canonical;

    static SourceEntity named(String name) {
        SourceEntity source = new SourceEntity();
        return source.named(source, name);
    }

    @Override
    NamedEntity canonical() {
        return canonical == null ? this : canonical;
    }

    static List<UUID> idsOf(List<String> idsOrNames) {
        return idsOf(NameKind.SOURCE, idsOrNames);
    }

    static Map<String, SourceEntity> keep(Collection<String> names, Instant now) {
        return loaded(SourceEntity.class, keep(NameKind.SOURCE, names, now));
    }
}
