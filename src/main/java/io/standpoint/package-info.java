/**
 * The service's entry point: starts the database where none is configured, then Quarkus. It may import {@code database}
 * and nothing else of the service.
 */
package io.standpoint;
