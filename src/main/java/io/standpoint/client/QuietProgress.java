package io.standpoint.client;

import java.io.PrintWriter;

/** Tells only what is told on the way. */
record QuietProgress(PrintWriter err) implements Progress {

    @Override
    public void show(Standing standing) {
        // Nobody wants to know
    }

    @Override
    public void say(String line) {
        err.println(line);
        err.flush();
    }

    @Override
    public void close() {
        err.flush();
    }
}
