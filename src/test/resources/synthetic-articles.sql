-- Articles that no model judged, for measuring how fast aggregates are: {articles} of them on 108 subjects from 491
-- sources over ten years, few of which have most, as in the articles of Article-Bias-Prediction; one in eight without a
-- date, one in twenty with the text of another. Paragraphs are counted and not there: aggregates do not look at them
SELECT setseed(0.5);

INSERT INTO subject (id, canonical_id, name, match_key, created_at, confirmed)
SELECT md5('subject' || n)::uuid, md5('subject' || n)::uuid, 'Subject ' || n, 'subject ' || n, now(), true FROM generate_series(1, 108) n;
INSERT INTO subject_name (match_key, name, owner_id)
SELECT match_key, name, id FROM subject WHERE name LIKE 'Subject %';
INSERT INTO source (id, canonical_id, name, match_key, created_at)
SELECT md5('source' || n)::uuid, md5('source' || n)::uuid, 'Source ' || n, 'source ' || n, now() FROM generate_series(1, 491) n;
INSERT INTO source_name (match_key, name, owner_id)
SELECT match_key, name, id FROM source WHERE name LIKE 'Source %';

CREATE TEMPORARY TABLE drawn AS
SELECT n, md5('article' || n)::uuid AS id,
  md5('subject' || 1 + floor(108 * power(random(), 2.2)))::uuid AS subject_id,
  md5('source' || 1 + floor(491 * power(random(), 2.4)))::uuid AS source_id,
  CASE WHEN random() < 0.88 THEN timestamptz '2010-01-01Z' + floor(random() * 3650) * interval '1 day' END AS published_at,
  encode(sha256(convert_to(CASE WHEN random() < 0.05 THEN n - 1 ELSE n END || '', 'UTF8')), 'hex') AS text_sha256,
  (5 + floor(random() * 40))::integer AS paragraphs, floor(random() * 4)::integer AS boilerplate,
  random() AS supportive, random() AS critical
FROM generate_series(1, {articles}) n;

INSERT INTO article (id, external_id, text_sha256, text, subject_id, subject_detected, aliases, source_id, published_at,
  published_at_given, received_at, language, model_name, model_version, supportive, neutral, critical, undecided,
  boilerplate)
SELECT id, n, text_sha256, '', subject_id, false, '{}', source_id, published_at,
  to_char(published_at AT TIME ZONE 'UTC', 'YYYY-MM-DD'), now(), 'en', '', '', 0, 0, 0, 0, 0
FROM drawn;

INSERT INTO article_stance (article_id, subject_id, source_id, published_at, text_key, model, paragraphs, boilerplate,
  supportive, neutral, critical, undecided, corrected, raw_supportive, raw_critical, date_only)
SELECT id, subject_id, source_id, published_at, ('x' || left(text_sha256, 16))::bit(64)::bigint,
  (SELECT id FROM stance_model WHERE error_rates IS NOT NULL), paragraphs, boilerplate, s * 2 / 3,
  paragraphs - boilerplate - s - k, k * 2 / 3, s - s * 2 / 3 + k - k * 2 / 3, 0, s, k, published_at IS NOT NULL
FROM (
  SELECT *, floor((paragraphs - boilerplate) * supportive * 0.4)::integer AS s,
    floor((paragraphs - boilerplate) * critical * 0.6)::integer AS k
  FROM drawn) counted;

VACUUM ANALYZE article_stance;
VACUUM ANALYZE article;
