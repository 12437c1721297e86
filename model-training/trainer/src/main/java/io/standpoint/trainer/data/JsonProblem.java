package io.standpoint.trainer.data;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** Says in one line what is wrong with a piece of JSON or YAML, with the path of the field. */
public final class JsonProblem {

    private JsonProblem() {}

    /**
     * One line for people.
     *
     * @param problem what Jackson found
     * @return field and reason, without Jackson's type names and positions
     */
    public static String of(JsonProcessingException problem) {
        if (problem instanceof UnrecognizedPropertyException unknown) {
            return "unknown field '" + path(unknown) + "'; known here: "
                    + unknown.getKnownPropertyIds().stream()
                            .map(String::valueOf)
                            .sorted()
                            .collect(Collectors.joining(", "));
        }
        if (problem instanceof InvalidFormatException format
                && format.getTargetType() != null
                && format.getTargetType().isEnum()) {
            String known = Arrays.stream(format.getTargetType().getEnumConstants())
                    .map(constant -> constant.toString().toLowerCase(Locale.ROOT))
                    .collect(Collectors.joining(", "));
            return at(format) + "'" + format.getValue() + "' is not one of " + known;
        }
        if (problem instanceof ValueInstantiationException invalid && invalid.getCause() != null) {
            return at(invalid) + invalid.getCause().getMessage();
        }
        if (problem.getOriginalMessage().startsWith("Missing creator property")
                && problem instanceof JsonMappingException missing) {
            return "'" + path(missing) + "' is missing";
        }
        String prefix = problem instanceof JsonMappingException mapping ? at(mapping) : "";
        return prefix + problem.getOriginalMessage().lines().findFirst().orElse("not readable");
    }

    private static String at(JsonMappingException problem) {
        String path = path(problem);
        return path.isEmpty() ? "" : path + ": ";
    }

    private static String path(JsonMappingException problem) {
        StringBuilder path = new StringBuilder();
        for (JsonMappingException.Reference reference : problem.getPath()) {
            if (reference.getFieldName() == null) {
                path.append('[').append(reference.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(reference.getFieldName());
            }
        }
        return path.toString();
    }
}
