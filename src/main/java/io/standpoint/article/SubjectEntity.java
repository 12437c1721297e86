package io.standpoint.article;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Whom or what articles are judged toward. */
@Entity
@Table(name = "subject")
class SubjectEntity extends NamedEntity {

    /** Whether a client named it; else it was only ever found in texts. */
    boolean confirmed;

    static SubjectEntity named(String name) {
        SubjectEntity subject = new SubjectEntity();
        return subject.named(subject, name);
    }

    static Optional<UUID> idOf(String key) {
        return idOf(NameKind.SUBJECT, key);
    }

    static List<UUID> idsOf(List<String> idsOrNames) {
        return idsOf(NameKind.SUBJECT, idsOrNames);
    }

    static UUID keep(String name, Instant now) {
        return keep(NameKind.SUBJECT, name, now);
    }

    /** Takes note that a client named it. */
    void confirm() {
        if (!confirmed) {
            update("confirmed = true where id = ?1 and not confirmed", id);
        }
    }
}
