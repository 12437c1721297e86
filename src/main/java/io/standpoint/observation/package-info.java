/**
 * What is observed of every request: its id, its time limit, where its time goes, and its line in the log; and
 * answers that outlast the limit. It imports
 * nothing else of the service.
 */
package io.standpoint.observation;
