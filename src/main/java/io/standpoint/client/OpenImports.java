package io.standpoint.client;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Imports that the server has and is not done with. */
final class OpenImports {

    /** Enough to keep every worker of every replica busy, and few enough to ask after each. */
    private static final int MOST = 8;

    private final ImportServer server;
    private final Report report;
    private final Map<String, Open> open = new LinkedHashMap<>();
    private long linesOfEnded;
    private long paragraphsOfEnded;

    OpenImports(ImportServer server, Report report) {
        this.server = server;
        this.report = report;
    }

    private record Open(Origins origins, ImportStatus seen) {}

    void add(String id, Origins origins) {
        open.put(id, new Open(origins, null));
    }

    boolean isFull() {
        return open.size() >= MOST;
    }

    boolean isEmpty() {
        return open.isEmpty();
    }

    /** Asks after all of them. */
    void look() {
        List<String> ids = new ArrayList<>(open.keySet());
        for (String id : ids) {
            ImportStatus status = server.status(id);
            if (status.isRunning()) {
                open.computeIfPresent(id, (same, before) -> new Open(before.origins(), status));
            } else {
                end(status, open.remove(id).origins());
            }
        }
    }

    private void end(ImportStatus status, Origins origins) {
        linesOfEnded += origins.count();
        paragraphsOfEnded += status.paragraphs();
        report.ended(status);
        if (status.failed() + status.warnings() > 0) {
            server.problems(status.id(), problem -> report.problem(origins.at(problem.line()), problem));
        }
        if (status.isCancelled() && status.linesRead() < status.linesTotal()) {
            report.cancelled(origins.at(1), status.id(), status.linesTotal() - status.linesRead());
        }
    }

    long linesRead() {
        return linesOfEnded
                + open.values().stream()
                        .filter(one -> one.seen() != null)
                        .mapToLong(one -> one.seen().linesRead())
                        .sum();
    }

    long paragraphs() {
        return paragraphsOfEnded
                + open.values().stream()
                        .filter(one -> one.seen() != null)
                        .mapToLong(one -> one.seen().paragraphs())
                        .sum();
    }
}
