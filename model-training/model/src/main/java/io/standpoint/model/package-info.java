/**
 * The stance model: features, network, calibration and the model file. What the trainer fits and the service runs is
 * this same code; it may import the JDK, Deeplearning4j, ND4J and Jackson, and no framework.
 */
package io.standpoint.model;
