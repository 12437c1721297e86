-- Which source has most articles of a subject in a month is told by the index of all questions too, but that is four times
-- as wide

CREATE INDEX article_stance_by_source ON article_stance (subject_id, month, source_id) INCLUDE (published_at, date_only);
