package io.standpoint.convention;

import java.util.List;
import java.util.UUID;

/**
 * Why an input was not taken, as its sender is told.
 *
 * @param type names the kind of problem for programs
 * @param title names it for people
 * @param detail of this occurrence: what to do
 * @param violations what is wrong with the input; empty where it is not the input
 * @param articleId the article in the way; null but for conflicts
 */
public record Refusal(String type, String title, String detail, List<Violation> violations, UUID articleId) {

    public Refusal {
        violations = List.copyOf(violations);
    }
}
