/**
 * The entry point: hands over to the client where a command is given; else starts the database where none is configured,
 * then Quarkus. It may import {@code client} and {@code database} and nothing else of the service.
 */
package io.standpoint;
