-- What people say of a paragraph. Counts and filters read the label; the table keeps what else there is to it
ALTER TABLE paragraph ADD COLUMN label text CHECK (label IN ('supportive', 'neutral', 'critical'));
COMMENT ON COLUMN paragraph.label IS 'stance of the correction that stands; null where none does';
CREATE INDEX paragraph_with_label ON paragraph (article_id, position) WHERE label IS NOT NULL;

CREATE SEQUENCE correction_sequence;

-- The latest state of every correction there ever was; it outlives its article, of which it then keeps the id alone
CREATE TABLE correction (
  article_id uuid NOT NULL,
  position   integer NOT NULL CHECK (position >= 0),
  stance     text CHECK (stance IN ('supportive', 'neutral', 'critical')),
  note       text,
  "by"       text,
  at         timestamptz NOT NULL,
  sequence   bigint UNIQUE,
  withdrawn  boolean NOT NULL,
  PRIMARY KEY (article_id, position),
  CHECK (withdrawn = (stance IS NULL)),
  CHECK (NOT withdrawn OR (note IS NULL AND "by" IS NULL))
);
COMMENT ON COLUMN correction."by" IS 'null as long as callers have no names';
COMMENT ON COLUMN correction.sequence IS
  'in the order of commits; null only within the transaction that changes the row, which numbers it at its very end';
