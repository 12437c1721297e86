/**
 * The PostgreSQL that the service starts for itself where no JDBC URL is configured: unpacked, initialised, adopted
 * after a crash, stopped. It may import the JDK, the tar and xz readers and the JDBC driver, and nothing of the service.
 */
package io.standpoint.database;
