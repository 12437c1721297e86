package io.standpoint.client;

import java.util.List;
import java.util.stream.Collectors;

/**
 * What the server says of a line.
 *
 * @param kind {@code invalid}, {@code failed} or {@code warning}
 */
record LineProblem(long line, String kind, String title, String detail, List<Violation> violations) {

    record Violation(String field, String message) {}

    LineProblem {
        violations = violations == null ? List.of() : List.copyOf(violations);
    }

    boolean isWarning() {
        return "warning".equals(kind);
    }

    String message() {
        if (!violations.isEmpty()) {
            return violations.stream()
                    .map(violation -> violation.field() + " " + violation.message())
                    .collect(Collectors.joining("; "));
        }
        return detail == null ? title : detail;
    }
}
