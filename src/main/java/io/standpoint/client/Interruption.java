package io.standpoint.client;

import java.io.PrintWriter;

/** Says how to go on when someone stops the program. */
final class Interruption {

    private final Thread hook;

    private Interruption(Thread hook) {
        this.hook = hook;
    }

    static Interruption watch(Journal journal, PrintWriter err) {
        Thread hook = new Thread(
                () -> {
                    err.println();
                    err.println("Stopped. "
                            + (journal.isUsed()
                                    ? "What was sent is safe, and the same command goes on behind it."
                                    : "Nothing was sent yet."));
                    err.flush();
                },
                "import-interruption");
        Runtime.getRuntime().addShutdownHook(hook);
        return new Interruption(hook);
    }

    /** The danger has passed. */
    void over() {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // It is being stopped, and the hook has its say
        }
    }
}
