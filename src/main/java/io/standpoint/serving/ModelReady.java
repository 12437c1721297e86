package io.standpoint.serving;

import io.standpoint.model.StanceModel;

/** A model is about to serve; told once, by the thread that loaded it, which waits for whoever wants to prepare. */
public record ModelReady(StanceModel model) {}
