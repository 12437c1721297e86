package io.standpoint.article;

import java.util.List;

/** One text's articles, one for each subject. */
public record SubjectViews(List<ArticleView> items) {}
