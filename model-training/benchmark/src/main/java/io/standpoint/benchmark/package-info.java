/**
 * How fast the model library is, measured with JMH on one core. Imports the model library and JMH only; nothing imports
 * it. Run with {@code mvn -Pbenchmark verify -pl model-training/benchmark -am -DskipTests}.
 */
package io.standpoint.benchmark;
