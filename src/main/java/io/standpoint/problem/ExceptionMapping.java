package io.standpoint.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.standpoint.article.ArticleConflictException;
import io.standpoint.article.ArticleGoneException;
import io.standpoint.article.ArticleNotFoundException;
import io.standpoint.article.BoilerplateCorrectionException;
import io.standpoint.article.CorrectionNotFoundException;
import io.standpoint.article.MergeCycleException;
import io.standpoint.article.NameConflictException;
import io.standpoint.article.NameMergedException;
import io.standpoint.article.NameNotFoundException;
import io.standpoint.article.NotMergedException;
import io.standpoint.article.ParagraphNotFoundException;
import io.standpoint.article.UnknownLanguageException;
import io.standpoint.convention.InvalidInputException;
import io.standpoint.convention.PreconditionFailedException;
import io.standpoint.convention.Violation;
import io.standpoint.idempotency.KeyInUseException;
import io.standpoint.idempotency.KeyReusedException;
import io.standpoint.intake.ImportFinishedException;
import io.standpoint.intake.ImportNotFoundException;
import io.standpoint.intake.ImportTooLargeException;
import io.standpoint.intake.UploadsFullException;
import io.standpoint.observation.ClientGoneException;
import io.standpoint.observation.Outage;
import io.standpoint.observation.StreamsFullException;
import io.standpoint.observation.TimeLimitException;
import io.standpoint.serving.ModelUnavailableException;
import io.standpoint.serving.QueueFullException;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Every exception that leaves a resource, as problem+json. */
public class ExceptionMapping {

    private static final Logger LOG = Logger.getLogger(ExceptionMapping.class);
    private static final int FIRST_SERVER_ERROR = 500;

    @ServerExceptionMapper
    public Response conflict(ArticleConflictException e, UriInfo uri) {
        return answer(InputProblems.of(e, uri.getPath()));
    }

    @ServerExceptionMapper
    public Response conflict(NameConflictException e, UriInfo uri) {
        return answer(Problem.of(ProblemType.NAME_CONFLICT, e.getMessage(), uri.getPath())
                .withConflictingId(e.conflictingId()));
    }

    @ServerExceptionMapper
    public Response conflict(NameMergedException e, UriInfo uri) {
        return answer(
                Problem.of(ProblemType.MERGED, e.getMessage(), uri.getPath()).withConflictingId(e.conflictingId()));
    }

    @ServerExceptionMapper
    public Response conflict(MergeCycleException e, UriInfo uri) {
        return answer(Problem.of(ProblemType.MERGE_CYCLE, e.getMessage(), uri.getPath())
                .withConflictingId(e.conflictingId()));
    }

    @ServerExceptionMapper
    public Response conflict(BoilerplateCorrectionException e, UriInfo uri) {
        return answer(Problem.of(ProblemType.BOILERPLATE, e.getMessage(), uri.getPath()));
    }

    @ServerExceptionMapper
    public Response keyInUse(KeyInUseException e, UriInfo uri) {
        return builder(Problem.of(ProblemType.KEY_IN_USE, e.getMessage(), uri.getPath()))
                .header(HttpHeaders.RETRY_AFTER, e.retryAfter().toSeconds())
                .build();
    }

    @ServerExceptionMapper
    public Response keyReused(KeyReusedException e, UriInfo uri) {
        return answer(Problem.of(ProblemType.KEY_REUSED, e.getMessage(), uri.getPath()));
    }

    @ServerExceptionMapper
    public Response gone(ArticleGoneException e, UriInfo uri) {
        return answer(Problem.of(ProblemType.ofStatus(410), e.getMessage(), uri.getPath()));
    }

    @ServerExceptionMapper
    public Response notFound(ArticleNotFoundException e, UriInfo uri) {
        return answer(Problem.of(ProblemType.ofStatus(404), e.getMessage(), uri.getPath()));
    }

    @ServerExceptionMapper
    public Response notFound(ParagraphNotFoundException e, UriInfo uri) {
        return answer(Problem.of(ProblemType.ofStatus(404), e.getMessage(), uri.getPath()));
    }

    @ServerExceptionMapper
    public Response notFound(CorrectionNotFoundException e, UriInfo uri) {
        return answer(Problem.of(ProblemType.ofStatus(404), e.getMessage(), uri.getPath()));
    }

    @ServerExceptionMapper
    public Response notFound(NameNotFoundException e, UriInfo uri) {
        return answer(Problem.of(ProblemType.ofStatus(404), e.getMessage(), uri.getPath()));
    }

    @ServerExceptionMapper
    public Response notFound(NotMergedException e, UriInfo uri) {
        return answer(Problem.of(ProblemType.ofStatus(404), e.getMessage(), uri.getPath()));
    }

    @ServerExceptionMapper
    public Response notFound(ImportNotFoundException e, UriInfo uri) {
        return answer(Problem.of(ProblemType.ofStatus(404), e.getMessage(), uri.getPath()));
    }

    @ServerExceptionMapper
    public Response finished(ImportFinishedException e, UriInfo uri) {
        return answer(Problem.of(ProblemType.IMPORT_FINISHED, e.getMessage(), uri.getPath()));
    }

    @ServerExceptionMapper
    public Response tooLarge(ImportTooLargeException e, UriInfo uri) {
        return builder(Problem.of(ProblemType.ofStatus(413), e.getMessage(), uri.getPath()))
                .header("Connection", "close")
                .build();
    }

    @ServerExceptionMapper
    public Response uploadsFull(UploadsFullException e, UriInfo uri) {
        return full(e, e.retryAfter().toSeconds(), uri);
    }

    @ServerExceptionMapper
    public Response unknownLanguage(UnknownLanguageException e, UriInfo uri) {
        return answer(InputProblems.of(e, uri.getPath()));
    }

    @ServerExceptionMapper
    public Response unavailable(ModelUnavailableException e, UriInfo uri) {
        return builder(Problem.of(ProblemType.MODEL_UNAVAILABLE, e.getMessage(), uri.getPath()))
                .header(HttpHeaders.RETRY_AFTER, e.retryAfter().toSeconds())
                .build();
    }

    @ServerExceptionMapper
    public Response queueFull(QueueFullException e, UriInfo uri) {
        return full(e, e.retryAfter().toSeconds(), uri);
    }

    @ServerExceptionMapper
    public Response streamsFull(StreamsFullException e, UriInfo uri) {
        return full(e, LoadProblems.RETRY_AFTER, uri);
    }

    @ServerExceptionMapper
    public Response tooLate(TimeLimitException e, UriInfo uri) {
        return answer(LoadProblems.tooLate(uri.getPath()));
    }

    @ServerExceptionMapper
    public Response gone(ClientGoneException e, UriInfo uri) {
        return answer(HttpProblems.of(400, uri.getPath()));
    }

    @ServerExceptionMapper
    public Response changedSince(PreconditionFailedException e, UriInfo uri) {
        return answer(Problem.of(ProblemType.ofStatus(412), e.getMessage(), uri.getPath()));
    }

    @ServerExceptionMapper
    public Response invalid(InvalidInputException e, UriInfo uri) {
        return invalid(List.of(new Violation(e.field(), e.getMessage())), uri);
    }

    @ServerExceptionMapper
    public Response invalid(ConstraintViolationException e, UriInfo uri) {
        return invalid(InputProblems.violations(e), uri);
    }

    @ServerExceptionMapper
    public Response mismatched(MismatchedInputException e, UriInfo uri) {
        return answer(JsonProblems.of(e, InputProblems.BODY, uri.getPath()));
    }

    @ServerExceptionMapper
    public Response http(WebApplicationException e, UriInfo uri) {
        if (e.getCause() instanceof JsonProcessingException json) {
            // Jackson wraps what stops it from reading on, such as a body that turns out too large
            return json.getCause() instanceof WebApplicationException stopped
                    ? http(stopped, uri)
                    : answer(JsonProblems.of(json, InputProblems.BODY, uri.getPath()));
        }
        int status = e.getResponse().getStatus();
        if (status >= FIRST_SERVER_ERROR) {
            return unexpected(e, uri);
        }
        return answer(HttpProblems.of(status, uri.getPath()));
    }

    @ServerExceptionMapper
    public Response unexpected(Throwable e, UriInfo uri) {
        if (Outage.ofDatabase(e)) {
            LOG.warnf("The database cannot be reached: %s", e.getMessage());
            return builder(Problem.of(
                            ProblemType.DATABASE_UNAVAILABLE,
                            "The database cannot be reached now; nothing was lost, try again.",
                            uri.getPath()))
                    .header(HttpHeaders.RETRY_AFTER, Outage.RETRY_AFTER.toSeconds())
                    .build();
        }
        if (Outage.ofClient(e)) {
            LOG.debug("A client went away before its request was read", e);
            return answer(HttpProblems.of(400, uri.getPath()));
        }
        UUID id = UUID.randomUUID();
        LOG.errorf(e, "Error %s", id);
        return answer(Problem.of(
                        ProblemType.UNEXPECTED,
                        "The service failed to answer. Its log says more under this errorId.",
                        uri.getPath())
                .withErrorId(id));
    }

    private static Response full(RuntimeException e, long retryAfter, UriInfo uri) {
        return builder(Problem.of(ProblemType.QUEUE_FULL, e.getMessage() + " Try again later.", uri.getPath()))
                .header(HttpHeaders.RETRY_AFTER, retryAfter)
                .build();
    }

    private static Response invalid(List<Violation> violations, UriInfo uri) {
        return answer(InputProblems.invalid(violations, InputProblems.BODY, uri.getPath()));
    }

    private static Response answer(Problem problem) {
        return builder(problem).build();
    }

    private static Response.ResponseBuilder builder(Problem problem) {
        return Response.status(problem.status()).type(Problem.MEDIA_TYPE).entity(problem);
    }
}
