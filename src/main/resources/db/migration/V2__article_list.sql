-- What a list of articles shows without reading their paragraphs
ALTER TABLE article
  ADD COLUMN supportive  integer,
  ADD COLUMN neutral     integer,
  ADD COLUMN critical    integer,
  ADD COLUMN undecided   integer,
  ADD COLUMN boilerplate integer,
  ADD COLUMN author_key  text;
COMMENT ON COLUMN article.supportive IS
  'paragraphs that are neither boilerplate nor undecided and of this stance, as neutral and critical';
COMMENT ON COLUMN article.undecided IS 'paragraphs that are undecided and not boilerplate';
COMMENT ON COLUMN article.author_key IS 'the author by NFKC, case folding, folded space, without outer punctuation';

UPDATE article SET
  supportive = counted.supportive,
  neutral = counted.neutral,
  critical = counted.critical,
  undecided = counted.undecided,
  boilerplate = counted.boilerplate,
  author_key = regexp_replace(
    btrim(regexp_replace(lower(upper(normalize(author, NFKC))), '\s+', ' ', 'g')),
    '^[[:punct:][:space:]]+|[[:punct:][:space:]]+$', '', 'g')
FROM (
  SELECT article_id,
    count(*) FILTER (WHERE NOT boilerplate AND NOT undecided AND stance = 'supportive') AS supportive,
    count(*) FILTER (WHERE NOT boilerplate AND NOT undecided AND stance = 'neutral') AS neutral,
    count(*) FILTER (WHERE NOT boilerplate AND NOT undecided AND stance = 'critical') AS critical,
    count(*) FILTER (WHERE NOT boilerplate AND undecided) AS undecided,
    count(*) FILTER (WHERE boilerplate) AS boilerplate
  FROM paragraph
  GROUP BY article_id
) counted
WHERE counted.article_id = article.id;

ALTER TABLE article
  ALTER COLUMN supportive SET NOT NULL,
  ALTER COLUMN neutral SET NOT NULL,
  ALTER COLUMN critical SET NOT NULL,
  ALTER COLUMN undecided SET NOT NULL,
  ALTER COLUMN boilerplate SET NOT NULL;

CREATE INDEX article_by_receipt ON article (received_at DESC, id DESC);
CREATE INDEX article_by_publication ON article (published_at DESC NULLS LAST, id DESC);
CREATE INDEX article_by_subject ON article (subject_id, received_at DESC, id DESC);
CREATE INDEX article_by_source ON article (source_id, received_at DESC, id DESC);
CREATE INDEX article_by_author ON article (author_key, received_at DESC, id DESC);

-- Words are stemmed, and none is too common to be looked for: "The Who" is a band
CREATE TEXT SEARCH DICTIONARY word_stem (TEMPLATE = snowball, LANGUAGE = english);
CREATE TEXT SEARCH CONFIGURATION words (COPY = english);
ALTER TEXT SEARCH CONFIGURATION words
  ALTER MAPPING FOR asciihword, asciiword, hword, hword_asciipart, hword_part, word WITH word_stem;

-- PostgreSQL indexes about 1 MB of distinct words a text; of one with more, the beginning can be searched
CREATE FUNCTION article_words(title text, text text) RETURNS tsvector
LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE SET search_path FROM CURRENT AS $$
BEGIN
  RETURN to_tsvector('words', concat_ws(E'\n', title, text));
EXCEPTION WHEN program_limit_exceeded THEN
  RETURN to_tsvector('words', concat_ws(E'\n', title, left(text, 100000)));
END
$$;

ALTER TABLE article ADD COLUMN words tsvector GENERATED ALWAYS AS (article_words(title, text)) STORED;
CREATE INDEX article_by_words ON article USING gin (words);
