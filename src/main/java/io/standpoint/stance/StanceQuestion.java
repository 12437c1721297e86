package io.standpoint.stance;

import io.standpoint.convention.InvalidInputException;
import io.standpoint.convention.QueryParameters;
import io.standpoint.convention.TimeRange;
import java.time.ZoneId;
import java.util.List;

/**
 * What is asked: of which articles, and in which groups.
 *
 * @param published when; articles without a date are in no range
 * @param zone in which dates and periods begin
 * @param includeDetected subjects that no client named, too
 */
record StanceQuestion(
        Names names, TimeRange published, ZoneId zone, GroupBy groupBy, Weight weight, boolean includeDetected) {

    /** The names of the parameters. */
    static final String[] PARAMETERS = {
        "subject", "source", "author", "from", "to", "timeZone", "groupBy", "weight", "includeDetected", "format"
    };

    /** Whom articles must be about and from: any of each kind that is given, as ids or names. */
    record Names(List<String> subjects, List<String> sources, List<String> authors) {}

    static StanceQuestion of(QueryParameters parameters) {
        Names names = new Names(parameters.all("subject"), parameters.all("source"), parameters.all("author"));
        GroupBy groupBy = parameters.value("groupBy").map(GroupBy::of).orElse(GroupBy.TOTAL);
        if (names.subjects().isEmpty() && !groupBy.subject()) {
            throw new InvalidInputException(
                    "subject", "must be given, as an id or a name; or name subject in groupBy to ask for all of them");
        }
        return new StanceQuestion(
                names,
                parameters.timeRange(),
                parameters.timeZone(),
                groupBy,
                Weight.ofLabel(parameters.oneOf("weight", Weight.labels())),
                parameters.flag("includeDetected"));
    }
}
