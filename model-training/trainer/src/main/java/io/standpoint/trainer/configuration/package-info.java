/** The one versioned file that decides what a training run gives. It may import the data sets' problems alone. */
package io.standpoint.trainer.configuration;
