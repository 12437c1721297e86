package io.standpoint.serving;

import io.standpoint.model.StanceModel;

/** How far the model is. */
public sealed interface ModelState {

    /** It is being read and checked. */
    record Loading() implements ModelState {}

    /** It replayed its probes and serves. */
    record Ready(StanceModel model) implements ModelState {}

    /**
     * It cannot serve.
     *
     * @param reason why, for the operator
     */
    record Refused(String reason) implements ModelState {}
}
