-- What nearly every question about stance would work out for each article anew. As the service defines shares within
-- articles: in fractions of 720,720, rounded toward zero

ALTER TABLE article_stance
  ADD COLUMN month date
    GENERATED ALWAYS AS (CAST(date_trunc('month', published_at AT TIME ZONE 'UTC') AS date)) STORED,
  ADD COLUMN net_share integer
    GENERATED ALWAYS AS (CAST(CAST(720720 AS bigint) * (supportive - critical) / nullif(paragraphs - boilerplate, 0) AS integer)) STORED,
  ADD COLUMN supportive_share integer
    GENERATED ALWAYS AS (CAST(CAST(720720 AS bigint) * raw_supportive / nullif(paragraphs - boilerplate, 0) AS integer)) STORED,
  ADD COLUMN critical_share integer
    GENERATED ALWAYS AS (CAST(CAST(720720 AS bigint) * raw_critical / nullif(paragraphs - boilerplate, 0) AS integer)) STORED;
COMMENT ON COLUMN article_stance.month IS 'its first date, in UTC; null where published_at is';
COMMENT ON COLUMN article_stance.net_share IS
  'of (supportive - critical) in its paragraphs that are not boilerplate; null where all are';
COMMENT ON COLUMN article_stance.supportive_share IS 'of raw_supportive, as net_share; so is critical_share of raw_critical';

DROP INDEX article_stance_by_subject;
CREATE INDEX article_stance_by_subject ON article_stance (subject_id, published_at)
  INCLUDE (source_id, author_key, text_key, model, paragraphs, boilerplate, supportive, neutral, critical, undecided,
    corrected, raw_supportive, raw_critical, date_only, month, net_share, supportive_share, critical_share);
