-- Two more spellings of one name: the final sigma, and the i that lost its dot to a capital letter and got another
UPDATE subject s SET match_key = translate(replace(match_key, E'i\u0307', 'i'), 'ς', 'σ')
WHERE match_key ~ E'i\u0307|ς' AND NOT EXISTS (
  SELECT FROM subject o WHERE o.match_key = translate(replace(s.match_key, E'i\u0307', 'i'), 'ς', 'σ'));
UPDATE source s SET match_key = translate(replace(match_key, E'i\u0307', 'i'), 'ς', 'σ')
WHERE match_key ~ E'i\u0307|ς' AND NOT EXISTS (
  SELECT FROM source o WHERE o.match_key = translate(replace(s.match_key, E'i\u0307', 'i'), 'ς', 'σ'));
UPDATE article SET author_key = translate(replace(author_key, E'i\u0307', 'i'), 'ς', 'σ')
WHERE author_key ~ E'i\u0307|ς';

-- Every name that something has or had; match_key of subject and source is that of the name it has
CREATE TABLE subject_name (
  match_key text COLLATE "C" PRIMARY KEY,
  name      text NOT NULL,
  owner_id  uuid NOT NULL REFERENCES subject ON DELETE CASCADE
);
CREATE TABLE source_name (
  match_key text COLLATE "C" PRIMARY KEY,
  name      text NOT NULL,
  owner_id  uuid NOT NULL REFERENCES source ON DELETE CASCADE
);
COMMENT ON COLUMN subject_name.match_key IS 'the name by NFKC, case folding, folded space, without outer punctuation';
INSERT INTO subject_name SELECT match_key, name, id FROM subject;
INSERT INTO source_name SELECT match_key, name, id FROM source;
CREATE INDEX subject_name_by_owner ON subject_name (owner_id);
CREATE INDEX source_name_by_owner ON source_name (owner_id);

ALTER TABLE subject DROP CONSTRAINT subject_match_key_key, ALTER COLUMN match_key TYPE text COLLATE "C";
ALTER TABLE source DROP CONSTRAINT source_match_key_key, ALTER COLUMN match_key TYPE text COLLATE "C";
CREATE INDEX subject_by_name ON subject (match_key, id);
CREATE INDEX source_by_name ON source (match_key, id);
CREATE INDEX subject_by_creation ON subject (created_at DESC, id DESC);
CREATE INDEX source_by_creation ON source (created_at DESC, id DESC);

ALTER TABLE subject ADD COLUMN confirmed boolean NOT NULL DEFAULT false;
COMMENT ON COLUMN subject.confirmed IS 'whether a client named it; else it was only ever found in texts';
UPDATE subject SET confirmed = true
WHERE EXISTS (SELECT FROM article WHERE subject_id = subject.id AND NOT subject_detected);
