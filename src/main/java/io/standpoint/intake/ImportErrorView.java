package io.standpoint.intake;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.standpoint.convention.Violation;
import java.util.List;
import java.util.UUID;

/** What is wrong with a line, as a client reads it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ImportErrorView(
        long line, String kind, String type, String title, String detail, List<Violation> violations, UUID articleId) {}
