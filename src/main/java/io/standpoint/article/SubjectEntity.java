package io.standpoint.article;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Whom or what articles are judged toward. */
@Entity
@Table(name = "subject")
class SubjectEntity extends NamedEntity {

    static SubjectEntity named(String name) {
        SubjectEntity subject = new SubjectEntity();
        return subject.named(subject, name);
    }

    static List<UUID> idsOf(List<String> idsOrNames) {
        return idsOf("SubjectEntity", idsOrNames);
    }

    static UUID keep(String name, Instant now) {
        return keep("subject", name, now);
    }
}
