/**
 * The evaluation report as one self-contained page of HTML with charts in SVG, without scripts or requests. It may import
 * the report and what it consists of.
 */
package io.standpoint.trainer.report.page;
