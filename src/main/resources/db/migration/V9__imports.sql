-- Bulk imports: the lines that were sent, in chunks that replicas take one at a time

CREATE TABLE import (
  id          uuid PRIMARY KEY,
  state       text NOT NULL CHECK (state IN ('running', 'completed', 'cancelled')),
  received_at timestamptz NOT NULL,
  finished_at timestamptz,
  bytes       bigint NOT NULL,
  lines       bigint NOT NULL,
  read        bigint NOT NULL,
  stored      bigint NOT NULL DEFAULT 0,
  paragraphs  bigint NOT NULL DEFAULT 0,
  duplicates  bigint NOT NULL DEFAULT 0,
  warnings    bigint NOT NULL DEFAULT 0,
  failed      bigint NOT NULL,
  CHECK ((state = 'running') = (finished_at IS NULL))
);
COMMENT ON COLUMN import.bytes IS 'as unpacked';
COMMENT ON COLUMN import.lines IS
  'that are not blank; this and the other counts are without those of the chunks, which workers change without waiting for each other';
CREATE INDEX import_by_receipt ON import (received_at, id);
CREATE INDEX import_under_way ON import (id) WHERE state = 'running';

CREATE TABLE import_chunk (
  import_id   uuid NOT NULL REFERENCES import ON DELETE CASCADE,
  position    integer NOT NULL,
  first_line  bigint NOT NULL,
  lines       integer NOT NULL,
  content     bytea,
  run         uuid,
  lease_until timestamptz,
  not_before  timestamptz,
  failures    integer NOT NULL DEFAULT 0,
  done_at     timestamptz,
  read        integer NOT NULL DEFAULT 0,
  stored      integer NOT NULL DEFAULT 0,
  paragraphs  integer NOT NULL DEFAULT 0,
  duplicates  integer NOT NULL DEFAULT 0,
  warnings    integer NOT NULL DEFAULT 0,
  failed      integer NOT NULL DEFAULT 0,
  PRIMARY KEY (import_id, position),
  CHECK ((content IS NULL) = (done_at IS NOT NULL))
);
COMMENT ON COLUMN import_chunk.lines IS 'that are not blank';
COMMENT ON COLUMN import_chunk.content IS 'whole lines, in gzip; null once they are worked off';
COMMENT ON COLUMN import_chunk.run IS 'whose turn it is: another run takes over once the lease is out';
COMMENT ON COLUMN import_chunk.read IS 'how many lines from the beginning, without blank ones, are settled';
-- Compressed already
ALTER TABLE import_chunk ALTER COLUMN content SET STORAGE EXTERNAL;
CREATE INDEX import_chunk_to_do ON import_chunk (import_id, position) WHERE done_at IS NULL;

CREATE TABLE import_error (
  id         uuid PRIMARY KEY,
  import_id  uuid NOT NULL REFERENCES import ON DELETE CASCADE,
  line       bigint NOT NULL,
  kind       text NOT NULL CHECK (kind IN ('invalid', 'failed', 'warning')),
  type       text NOT NULL,
  title      text NOT NULL,
  detail     text NOT NULL,
  violations text,
  article_id uuid,
  content    bytea,
  CHECK ((content IS NOT NULL) = (kind = 'failed'))
);
COMMENT ON COLUMN import_error.violations IS 'in JSON';
COMMENT ON COLUMN import_error.content IS 'the line, in gzip, of which another try may make more';
ALTER TABLE import_error ALTER COLUMN content SET STORAGE EXTERNAL;
CREATE INDEX import_error_by_line ON import_error (import_id, line, id);
