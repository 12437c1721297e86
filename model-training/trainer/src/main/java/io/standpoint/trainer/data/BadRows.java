package io.standpoint.trainer.data;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Collects the rows of input files that cannot be used, each with file, line number and reason. */
public final class BadRows {

    private static final int SHOWN = 20;

    private final List<String> problems = new ArrayList<>();

    /**
     * Notes one row.
     *
     * @param file where it is
     * @param line its number, from 1
     * @param reason what is wrong with it
     */
    public void add(Path file, long line, String reason) {
        problems.add(file + ", line " + line + ": " + reason);
    }

    /** How many rows were noted. */
    public int size() {
        return problems.size();
    }

    /** The first twenty with their reasons, and how many more there are; a line each. */
    public String describe() {
        StringBuilder text = new StringBuilder();
        problems.stream().limit(SHOWN).forEach(problem -> text.append(problem).append('\n'));
        if (problems.size() > SHOWN) {
            text.append("… and ").append(problems.size() - SHOWN).append(" more\n");
        }
        return text.toString();
    }

    /**
     * Ends the reading of a user's files.
     *
     * @throws InvalidDataException where there is a bad row
     */
    public void refuse() throws InvalidDataException {
        if (!problems.isEmpty()) {
            throw new InvalidDataException(
                    describe() + problems.size() + " bad rows: mend them, or leave them out with --skip-bad-rows");
        }
    }
}
