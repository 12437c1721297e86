package io.standpoint.client;

import com.fasterxml.jackson.annotation.JsonFormat;
import io.standpoint.client.reading.Origin;
import java.util.ArrayList;
import java.util.List;

/** Where each line of a batch came from. */
record Origins(List<Run> runs) {

    Origins {
        runs = List.copyOf(runs);
    }

    /** Lines that follow one another in one file, too. */
    @JsonFormat(shape = JsonFormat.Shape.ARRAY)
    record Run(String file, long first, int count) {}

    int count() {
        return runs.stream().mapToInt(Run::count).sum();
    }

    /** Of a line of the batch, from 1. */
    Origin at(long line) {
        long left = line - 1;
        for (Run run : runs) {
            if (left < run.count()) {
                return new Origin(run.file(), run.first() + left);
            }
            left -= run.count();
        }
        throw new IllegalArgumentException("the batch has no line " + line);
    }

    /** Adds them one by one. */
    static final class Builder {

        private final List<Run> runs = new ArrayList<>();
        private int count;

        void add(Origin origin) {
            count++;
            Run last = runs.isEmpty() ? null : runs.get(runs.size() - 1);
            if (last != null && last.file().equals(origin.file()) && last.first() + last.count() == origin.line()) {
                runs.set(runs.size() - 1, new Run(last.file(), last.first(), last.count() + 1));
            } else {
                runs.add(new Run(origin.file(), origin.line(), 1));
            }
        }

        int count() {
            return count;
        }

        Origins build() {
            return new Origins(runs);
        }
    }
}
