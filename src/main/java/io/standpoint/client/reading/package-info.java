/**
 * Reads articles from files of many forms (JSON, CSV, text, HTML), one after another and in constant memory, and names
 * their fields as the service does. It imports nothing else of the service.
 */
package io.standpoint.client.reading;
