package io.standpoint.client.reading;

import java.util.List;

/**
 * What articles get that have none of their own.
 *
 * @param subjectField the field of the file that names the subject; null for none
 * @param subjects for articles without, or with an empty one
 * @param source null for none
 * @param language null for none
 */
public record Defaults(String subjectField, List<String> subjects, String source, String language) {

    public static final Defaults NONE = new Defaults(null, List.of(), null, null);

    public Defaults {
        subjects = List.copyOf(subjects);
    }
}
