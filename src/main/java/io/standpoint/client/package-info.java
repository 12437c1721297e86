/**
 * The import client: brings whole archives to a service over its HTTP contract, from the command line. It may import
 * {@code client.reading} and nothing else of the service.
 */
package io.standpoint.client;
