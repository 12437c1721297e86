package io.standpoint.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.standpoint.article.ArticleConflictException;
import io.standpoint.article.UnknownLanguageException;
import io.standpoint.convention.InvalidInputException;
import io.standpoint.convention.Refusal;
import io.standpoint.convention.Refusals;
import io.standpoint.convention.Violation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Says what is wrong with the input of articles. */
@ApplicationScoped
public class InputProblems implements Refusals {

    static final String BODY = "The body";

    private static final Logger LOG = Logger.getLogger(InputProblems.class);

    @Override
    public Refusal of(Throwable reason, String whole) {
        Problem problem = problem(reason, whole);
        return new Refusal(
                problem.type(),
                problem.title(),
                problem.detail(),
                problem.violations() == null ? List.of() : problem.violations(),
                problem.articleId());
    }

    private static Problem problem(Throwable reason, String whole) {
        if (reason instanceof ArticleConflictException conflict) {
            return of(conflict, "");
        }
        if (reason instanceof UnknownLanguageException language) {
            return of(language, "");
        }
        if (reason instanceof InvalidInputException invalid) {
            return invalid(List.of(new Violation(invalid.field(), invalid.getMessage())), whole, "");
        }
        if (reason instanceof ConstraintViolationException violated) {
            return invalid(violations(violated), whole, "");
        }
        if (reason instanceof JsonProcessingException json) {
            return JsonProblems.of(json, whole, "");
        }
        UUID id = UUID.randomUUID();
        LOG.errorf(reason, "Error %s", id);
        return Problem.of(ProblemType.UNEXPECTED, "The service failed on it. Its log says more under " + id + ".", "");
    }

    static Problem of(ArticleConflictException e, String instance) {
        return Problem.of(
                        ProblemType.CONFLICT,
                        e.getMessage() + " Replace that article with PUT, or give yours an externalId of its own.",
                        instance)
                .withArticleId(e.articleId());
    }

    static Problem of(UnknownLanguageException e, String instance) {
        return Problem.of(ProblemType.UNKNOWN_LANGUAGE, e.getMessage(), instance)
                .withViolations(List.of(new Violation("language", e.violation())));
    }

    static Problem invalid(List<Violation> violations, String whole, String instance) {
        Violation first = violations.get(0);
        String detail = violations.size() > 1
                ? violations.size() + " things are wrong with the input; see violations."
                : (first.field().isEmpty() ? whole : "'" + first.field() + "'") + " " + first.message() + ".";
        return Problem.of(ProblemType.INVALID, detail, instance).withViolations(violations);
    }

    static List<Violation> violations(ConstraintViolationException e) {
        return e.getConstraintViolations().stream()
                .map(violation -> new Violation(field(violation), violation.getMessage()))
                .distinct()
                .sorted(Comparator.comparing(Violation::field).thenComparing(Violation::message))
                .toList();
    }

    /** The way below the parameter: {@code submit.submission.aliases[3].<list element>} is {@code aliases[3]}. */
    private static String field(ConstraintViolation<?> violation) {
        StringBuilder path = new StringBuilder();
        for (Path.Node node : violation.getPropertyPath()) {
            if (node.getKind() == ElementKind.PROPERTY) {
                path.append(path.isEmpty() ? "" : ".").append(node.getName());
            }
            if (node.getIndex() != null) {
                path.append('[').append(node.getIndex()).append(']');
            }
        }
        return path.toString();
    }
}
