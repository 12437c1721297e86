-- Articles for looking at the dashboard: {articles} of them, with made-up text, on 24 subjects from 60 sources over five
-- years, few of which have most. No model judged them; their stances drift with time and differ by source and subject, so
-- that charts have something to show. About one in twelve has no date
SELECT setseed(0.25);

CREATE TEMPORARY TABLE named_subject AS
SELECT n, name, md5('subject' || n)::uuid AS id FROM unnest(ARRAY['Riverton tram', 'Northfield Hospital', 'Harbour Bank',
  'Clean Rivers Act', 'Ines Kallio', 'Lakeside refinery', 'school meals', 'Rail Workers'' Union', 'Ministry of Housing',
  'Aurora Robotics', 'rent control', 'Coastal Wind Farm', 'Tomas Verne', 'city police', 'Meridian Airlines',
  'nuclear power', 'Old Town Market', 'University of Eastmoor', 'Fair Wages Bill', 'Delta Foods', 'the water company',
  'basic income', 'Sofia Anand', 'the national museum']) WITH ORDINALITY AS list (name, n);
CREATE TEMPORARY TABLE named_source AS
SELECT n, CASE n WHEN 1 THEN 'Riverton Observer' WHEN 2 THEN 'The Daily Ledger' WHEN 3 THEN 'Northern Post'
    WHEN 4 THEN 'Harbour Times' WHEN 5 THEN 'Evening Chronicle' WHEN 6 THEN 'Capital Review' WHEN 7 THEN 'The Independent Mail'
    WHEN 8 THEN 'Eastmoor Gazette' WHEN 9 THEN 'Public Radio News' WHEN 10 THEN 'Market Watcher' WHEN 11 THEN 'The Citizen'
    WHEN 12 THEN 'Green Letter' ELSE (ARRAY['Weekly', 'Morning', 'County', 'City', 'Valley', 'Coastal'])[1 + n % 6] || ' '
    || (ARRAY['Herald', 'Star', 'Journal', 'Record', 'Sentinel', 'Bulletin', 'Courier', 'Echo'])[1 + n % 8] || ' ' || n END AS name,
  md5('source' || n)::uuid AS id
FROM generate_series(1, 60) n;

CREATE TEMPORARY TABLE drawn AS
SELECT n, md5('article' || n)::uuid AS id, 1 + floor(24 * power(random(), 1.9))::integer AS subject,
  1 + floor(60 * power(random(), 2.6))::integer AS source, floor(1826 * power(random(), 0.8))::integer AS day,
  random() < 0.92 AS dated, (4 + floor(random() * 9))::integer AS paragraphs, random() AS chance
FROM generate_series(1, {articles}) n;

CREATE TEMPORARY TABLE drawn_paragraph AS
SELECT n, position, stance, undecided, boilerplate, sure, CASE
    WHEN boilerplate THEN (ARRAY['Sign up for our morning newsletter.', 'Photograph: City archive.', 'Share this article.'])[pick % 3 + 1]
    WHEN stance = 'supportive' THEN replace((ARRAY[
      'Residents praised {} as the best thing that had happened to the region in years.',
      'An independent review found that {} had kept its promises, and at lower cost than anyone had expected.',
      '"We were wrong to doubt {}," one of its former opponents said. "It works, and it works for everyone."',
      'Few expected it, but {} has won back the confidence of the people who depend on it most.'])[pick % 4 + 1], '{}', subject)
    WHEN stance = 'critical' THEN replace((ARRAY[
      'Critics said that {} had ignored every warning, and that ordinary people were now paying the price.',
      '"This is a failure, and it was avoidable," the opposition''s spokesperson said of {}.',
      'Documents seen by this newspaper suggest that those responsible for {} knew of the problem for months and said nothing.',
      'For all the promises that were made, {} has left a third of those it was meant to help worse off.',
      'The auditors blamed {} for costs that ran to twice what had been planned.'])[pick % 5 + 1], '{}', subject)
    ELSE replace((ARRAY[
      'The council discussed {} at its meeting on Tuesday and will come back to it next month.',
      'The figures for the last quarter, which concern {} among others, are to be published in spring.',
      'About four hundred people attended the hearing on {}. It lasted until the evening.',
      'Supporters and opponents of {} met outside the town hall; both sides said that they would be back.',
      'A spokesperson for {} declined to comment.'])[pick % 5 + 1], '{}', subject) END AS text
FROM (
  SELECT d.n, position, s.name AS subject, floor(random() * 1000)::integer AS pick, random() < 0.22 AS undecided,
    position = d.paragraphs AND d.chance < 0.3 AS boilerplate, 0.45 + 0.5 * random() AS sure,
    CASE WHEN roll < 0.06 + lean * 0.5 THEN 'supportive' WHEN roll > 0.68 + lean THEN 'critical' ELSE 'neutral' END AS stance
  FROM (
    SELECT d.*, greatest(-0.3, least(0.28, 0.14 * sin(d.subject * 2.4) + 0.16 * sin(d.source * 1.7)
      + 0.12 * sin(d.day / 290.0 + d.subject))) AS lean
    FROM drawn d) d
  JOIN named_subject s ON s.n = d.subject
  CROSS JOIN LATERAL (SELECT position, random() AS roll FROM generate_series(1, d.paragraphs) position) p) judged;

-- At once, since the service takes away names that have no article
BEGIN;

INSERT INTO subject (id, canonical_id, name, match_key, created_at, confirmed)
SELECT id, id, name, lower(name), now(), true FROM named_subject;
INSERT INTO subject_name (match_key, name, owner_id) SELECT lower(name), name, id FROM named_subject;
INSERT INTO source (id, canonical_id, name, match_key, created_at)
SELECT id, id, name, lower(name), now() FROM named_source;
INSERT INTO source_name (match_key, name, owner_id) SELECT lower(name), name, id FROM named_source;

INSERT INTO article (id, external_id, text_sha256, title, text, subject_id, subject_detected, aliases, source_id, author,
  author_key, published_at, published_at_given, received_at, language, model_name, model_version, supportive, neutral,
  critical, undecided, boilerplate)
SELECT d.id, d.n, encode(sha256(convert_to(t.text || d.n, 'UTF8')), 'hex'),
  replace((ARRAY['What next for {}?', 'New figures on {}', 'Council debates {}', '{}: the view from the street',
    'Questions over {} grow', 'A year of {}'])[d.n % 6 + 1], '{}', s.name), t.text, s.id, false, '{}', o.id,
  (ARRAY['Ada Lind', 'Ben Okoro', 'Carla Mendes', NULL])[d.n % 4 + 1], lower((ARRAY['Ada Lind', 'Ben Okoro', 'Carla Mendes', NULL])[d.n % 4 + 1]),
  CASE WHEN d.dated THEN timestamptz '2021-11-01Z' + d.day * interval '1 day' END,
  CASE WHEN d.dated THEN to_char(date '2021-11-01' + d.day, 'YYYY-MM-DD') END,
  timestamptz '2026-11-01Z' - d.n * interval '1 minute', 'en', m.name, m.version, t.supportive, t.neutral, t.critical,
  t.undecided, t.boilerplate
FROM drawn d
JOIN named_subject s ON s.n = d.subject
JOIN named_source o ON o.n = d.source
CROSS JOIN (SELECT name, version FROM stance_model WHERE error_rates IS NOT NULL) m
JOIN (
  SELECT n, string_agg(text, E'\n\n' ORDER BY position) AS text,
    count(*) FILTER (WHERE NOT boilerplate AND NOT undecided AND stance = 'supportive') AS supportive,
    count(*) FILTER (WHERE NOT boilerplate AND NOT undecided AND stance = 'neutral') AS neutral,
    count(*) FILTER (WHERE NOT boilerplate AND NOT undecided AND stance = 'critical') AS critical,
    count(*) FILTER (WHERE NOT boilerplate AND undecided) AS undecided,
    count(*) FILTER (WHERE boilerplate) AS boilerplate
  FROM drawn_paragraph GROUP BY n) t ON t.n = d.n;

INSERT INTO paragraph (article_id, position, start_offset, end_offset, stance, supportive, neutral, critical, undecided,
  boilerplate, mentions_subject, quoted_share)
SELECT md5('article' || n)::uuid, position - 1, "end" - length(text), "end", stance,
  CASE stance WHEN 'supportive' THEN sure ELSE (1 - sure) * 0.4 END,
  CASE stance WHEN 'neutral' THEN sure WHEN 'supportive' THEN (1 - sure) * 0.6 ELSE (1 - sure) * 0.6 END,
  CASE stance WHEN 'critical' THEN sure WHEN 'supportive' THEN (1 - sure) * 0.4 ELSE (1 - sure) * 0.6 END,
  undecided, boilerplate, true, CASE WHEN text LIKE '%"%' THEN 0.6 ELSE 0 END
FROM (
  SELECT n, position, text, stance, undecided, boilerplate, CASE WHEN undecided THEN 0.4 + sure * 0.05 ELSE sure END AS sure,
    (sum(length(text) + 2) OVER (PARTITION BY n ORDER BY position) - 2)::integer AS "end"
  FROM drawn_paragraph) placed;

SELECT roll_up_stance(ARRAY(SELECT id FROM drawn));

COMMIT;

VACUUM ANALYZE article;
VACUUM ANALYZE paragraph;
VACUUM ANALYZE article_stance;
