/**
 * Getting the public data sets: the registry that names them, downloads that go on where they were cut off, checksums,
 * and the conversion from the layout that their authors publish. It may import the package of data sets, the model
 * library's atomic files, Jackson and the progress bar, and it alone opens connections.
 */
package io.standpoint.trainer.fetch;
