package io.standpoint.intake;

import java.util.UUID;

/** No import has this id. */
public final class ImportNotFoundException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ImportNotFoundException(UUID id) {
        super("There is no import " + id + ".");
    }
}
