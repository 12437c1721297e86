-- PostgreSQL 15 or newer: NULLS NOT DISTINCT

CREATE TABLE subject (
  id         uuid PRIMARY KEY,
  name       text NOT NULL,
  match_key  text NOT NULL UNIQUE,
  created_at timestamptz NOT NULL
);
COMMENT ON COLUMN subject.match_key IS 'the name by NFKC, case folding, folded space, without outer punctuation';

CREATE TABLE source (
  id         uuid PRIMARY KEY,
  name       text NOT NULL,
  match_key  text NOT NULL UNIQUE,
  created_at timestamptz NOT NULL
);

CREATE TABLE article (
  id                 uuid PRIMARY KEY,
  external_id        text,
  text_sha256        text NOT NULL CHECK (text_sha256 ~ '^[0-9a-f]{64}$'),
  title              text,
  text               text NOT NULL,
  subject_id         uuid NOT NULL REFERENCES subject,
  subject_detected   boolean NOT NULL,
  aliases            text[] NOT NULL,
  source_id          uuid REFERENCES source,
  author             text,
  url                text,
  published_at       timestamptz,
  published_at_given text,
  received_at        timestamptz NOT NULL,
  language           text NOT NULL,
  model_name         text NOT NULL,
  model_version      text NOT NULL,
  CHECK ((published_at IS NULL) = (published_at_given IS NULL))
);
COMMENT ON COLUMN article.text_sha256 IS 'of the text by NFKC with folded space';
COMMENT ON COLUMN article.published_at IS 'published_at_given as an instant; a date is its start in UTC';

-- An article's identity: the client's id for it where there is one, else its text
CREATE UNIQUE INDEX article_identity_by_external_id
  ON article (subject_id, source_id, external_id) NULLS NOT DISTINCT
  WHERE external_id IS NOT NULL;
CREATE UNIQUE INDEX article_identity_by_text
  ON article (subject_id, source_id, text_sha256) NULLS NOT DISTINCT
  WHERE external_id IS NULL;

CREATE TABLE paragraph (
  article_id        uuid NOT NULL REFERENCES article ON DELETE CASCADE,
  position          integer NOT NULL CHECK (position >= 0),
  start_offset      integer NOT NULL CHECK (start_offset >= 0),
  end_offset        integer NOT NULL CHECK (end_offset >= start_offset),
  stance            text NOT NULL CHECK (stance IN ('supportive', 'neutral', 'critical')),
  supportive        double precision NOT NULL,
  neutral           double precision NOT NULL,
  critical          double precision NOT NULL,
  undecided         boolean NOT NULL,
  boilerplate       boolean NOT NULL,
  mentions_subject  boolean NOT NULL,
  quoted_share      double precision NOT NULL,
  PRIMARY KEY (article_id, position)
);
COMMENT ON COLUMN paragraph.start_offset IS 'in UTF-16 code units of article.text, as end_offset, which is exclusive';
