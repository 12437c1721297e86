/**
 * What all resources have in common, as the contract's conventions say: pages and cursors, query parameters, time
 * ranges, entity tags and preconditions, and the forms that an answer may have. It imports nothing else of the service.
 */
package io.standpoint.convention;
