-- What aggregates are made of: one narrow row an article, so that time zones, exact ranges, copies of a text and merged
-- names are dealt with when a question is asked, and nothing has to be taken apart again

CREATE TABLE stance_model (
  id          integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  name        text NOT NULL,
  version     text NOT NULL,
  error_rates bytea,
  UNIQUE (name, version)
);
COMMENT ON TABLE stance_model IS 'the models that judged articles or served';
COMMENT ON COLUMN stance_model.error_rates IS 'as the model library writes them; null where they are not known';

CREATE TABLE article_stance (
  article_id     uuid PRIMARY KEY REFERENCES article ON DELETE CASCADE,
  subject_id     uuid NOT NULL,
  source_id      uuid,
  published_at   timestamptz,
  text_key       bigint NOT NULL,
  model          integer NOT NULL,
  paragraphs     smallint NOT NULL,
  boilerplate    smallint NOT NULL,
  supportive     smallint NOT NULL,
  neutral        smallint NOT NULL,
  critical       smallint NOT NULL,
  undecided      smallint NOT NULL,
  corrected      smallint NOT NULL,
  raw_supportive smallint NOT NULL,
  raw_critical   smallint NOT NULL,
  date_only      boolean NOT NULL,
  author_key     text
);
COMMENT ON COLUMN article_stance.text_key IS 'equal for articles of one text';
COMMENT ON COLUMN article_stance.date_only IS 'published_at was given as a date, which is the same date in every time zone';
COMMENT ON COLUMN article_stance.supportive IS 'as article.supportive, and so are neutral, critical and undecided';
COMMENT ON COLUMN article_stance.corrected IS 'paragraphs that count as what a person said';
COMMENT ON COLUMN article_stance.raw_supportive IS
  'paragraphs that are not boilerplate and most probably supportive, undecided or corrected ones too, as raw_critical';

-- The only statement that fills the table. A function, so that the migration and the service have the same
CREATE FUNCTION roll_up_stance(articles uuid[]) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  WITH wanted AS (
    SELECT id, subject_id, source_id, published_at, published_at_given, text_sha256, author_key, model_name,
      model_version, supportive, neutral, critical, undecided, boilerplate
    FROM article WHERE id = ANY (articles)
  ), added AS (
    -- Updates nothing; so that the model's id comes back where another transaction adds it meanwhile
    INSERT INTO stance_model (name, version)
    SELECT DISTINCT w.model_name, w.model_version FROM wanted w
    WHERE NOT EXISTS (SELECT FROM stance_model m WHERE m.name = w.model_name AND m.version = w.model_version)
    ON CONFLICT (name, version) DO UPDATE SET name = EXCLUDED.name
    RETURNING id, name, version
  ), model AS (
    SELECT id, name, version FROM stance_model
    UNION ALL
    SELECT id, name, version FROM added
  )
  INSERT INTO article_stance (article_id, subject_id, source_id, published_at, text_key, model, paragraphs,
    boilerplate, supportive, neutral, critical, undecided, corrected, raw_supportive, raw_critical, date_only,
    author_key)
  SELECT w.id, w.subject_id, w.source_id, w.published_at, ('x' || left(w.text_sha256, 16))::bit(64)::bigint, m.id,
    p.paragraphs, w.boilerplate, w.supportive, w.neutral, w.critical, w.undecided, p.corrected, p.raw_supportive,
    p.raw_critical, coalesce(length(w.published_at_given) <= 10, false), w.author_key
  FROM wanted w
  JOIN model m ON m.name = w.model_name AND m.version = w.model_version
  CROSS JOIN LATERAL (
    SELECT count(*) AS paragraphs,
      count(*) FILTER (WHERE NOT boilerplate AND label IS NOT NULL) AS corrected,
      count(*) FILTER (WHERE NOT boilerplate AND stance = 'supportive') AS raw_supportive,
      count(*) FILTER (WHERE NOT boilerplate AND stance = 'critical') AS raw_critical
    FROM paragraph WHERE article_id = w.id
  ) p
  ON CONFLICT (article_id) DO UPDATE SET
    subject_id = EXCLUDED.subject_id,
    source_id = EXCLUDED.source_id,
    published_at = EXCLUDED.published_at,
    text_key = EXCLUDED.text_key,
    model = EXCLUDED.model,
    paragraphs = EXCLUDED.paragraphs,
    boilerplate = EXCLUDED.boilerplate,
    supportive = EXCLUDED.supportive,
    neutral = EXCLUDED.neutral,
    critical = EXCLUDED.critical,
    undecided = EXCLUDED.undecided,
    corrected = EXCLUDED.corrected,
    raw_supportive = EXCLUDED.raw_supportive,
    raw_critical = EXCLUDED.raw_critical,
    date_only = EXCLUDED.date_only,
    author_key = EXCLUDED.author_key;
END
$$;

SELECT roll_up_stance(ARRAY(SELECT id FROM article));

-- Holds all that a question reads, so that the table itself need not be looked at
CREATE INDEX article_stance_by_subject ON article_stance (subject_id, published_at)
  INCLUDE (source_id, author_key, text_key, model, paragraphs, boilerplate, supportive, neutral, critical, undecided,
    corrected, raw_supportive, raw_critical, date_only);

-- Tells the copies of a text without sorting
CREATE INDEX article_stance_by_text ON article_stance (subject_id, text_key);
