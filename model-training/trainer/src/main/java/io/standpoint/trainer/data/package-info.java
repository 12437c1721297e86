/**
 * Data sets: the project's annotations joined with the public articles, NewsMTSC, a user's own files, and the prepared
 * files that training and evaluation read. It may import the model library, Jackson and Commons CSV.
 */
package io.standpoint.trainer.data;
