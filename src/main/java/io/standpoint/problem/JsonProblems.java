package io.standpoint.problem;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import io.standpoint.convention.Violation;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;

/** Says what is wrong with a JSON body. */
final class JsonProblems {

    private static final Pattern REMARKS = Pattern.compile(
            " \\(start marker at .*|, from `[^`]*`|: enable `[^`]*` to allow| \\(not recognized as [^)]*\\)",
            Pattern.DOTALL);

    private JsonProblems() {}

    static Problem of(JsonProcessingException e, String whole, String instance) {
        if (e instanceof UnrecognizedPropertyException unknown) {
            return invalid(path(unknown), "is not a field of this request", whole, instance);
        }
        if (e instanceof MismatchedInputException mismatch
                && !mismatch.getPath().isEmpty()) {
            return invalid(path(mismatch), "must be " + expected(mismatch.getTargetType()), whole, instance);
        }
        if (e instanceof MismatchedInputException) {
            return invalid("", "must be one JSON object", whole, instance);
        }
        JsonLocation at = e.getLocation();
        String where = at == null ? "" : " (line " + at.getLineNr() + ", column " + at.getColumnNr() + ")";
        return Problem.of(
                ProblemType.INVALID, whole + " is not well-formed JSON in UTF-8" + where + ": " + reason(e), instance);
    }

    private static Problem invalid(String field, String message, String whole, String instance) {
        return InputProblems.invalid(List.of(new Violation(field, message)), whole, instance);
    }

    private static String expected(Class<?> type) {
        if (type == null) {
            return "of another type";
        }
        if (type == String.class) {
            return "text";
        }
        if (type == Boolean.class) {
            return "true or false";
        }
        if (type == UUID.class) {
            return "an id, which is a UUID";
        }
        return List.class.isAssignableFrom(type) ? "a list" : "an object";
    }

    /** Without Jackson's remarks on where in its own buffers it was and how a programmer would set it up. */
    private static String reason(JsonProcessingException e) {
        return REMARKS.matcher(e.getOriginalMessage()).replaceAll("");
    }

    private static String path(JsonMappingException e) {
        StringBuilder path = new StringBuilder();
        for (JsonMappingException.Reference step : e.getPath()) {
            if (step.getFieldName() == null) {
                path.append('[').append(step.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(step.getFieldName());
            }
        }
        return path.toString();
    }
}
