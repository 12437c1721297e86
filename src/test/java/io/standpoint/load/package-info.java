/**
 * The packaged service under load, as 8 clients see it: how fast it is, what it costs, and what it keeps when it is
 * killed. Uses the model library, JDBC and {@link io.standpoint.ServiceProcess}, and nothing of the service's own code.
 */
package io.standpoint.load;
