-- A merge is virtual: articles keep the subject and source they came with, so that an undo finds them again
ALTER TABLE subject
  ADD COLUMN merged_into uuid,
  ADD COLUMN canonical_id uuid,
  ADD COLUMN confirmed_by_merge boolean NOT NULL DEFAULT false;
ALTER TABLE source
  ADD COLUMN merged_into uuid,
  ADD COLUMN canonical_id uuid;
COMMENT ON COLUMN subject.merged_into IS 'what a person said; null where it is not merged';
COMMENT ON COLUMN subject.canonical_id IS 'where following merged_into ends; its own id where it is not merged';
COMMENT ON COLUMN subject.confirmed_by_merge IS 'whether it is confirmed only because something was merged into it';

UPDATE subject SET canonical_id = id;
UPDATE source SET canonical_id = id;

ALTER TABLE subject
  ALTER COLUMN canonical_id SET NOT NULL,
  ADD FOREIGN KEY (merged_into) REFERENCES subject,
  ADD FOREIGN KEY (canonical_id) REFERENCES subject,
  ADD CHECK ((merged_into IS NULL) = (canonical_id = id)),
  ADD CHECK (confirmed OR NOT confirmed_by_merge);
ALTER TABLE source
  ALTER COLUMN canonical_id SET NOT NULL,
  ADD FOREIGN KEY (merged_into) REFERENCES source,
  ADD FOREIGN KEY (canonical_id) REFERENCES source,
  ADD CHECK ((merged_into IS NULL) = (canonical_id = id));

CREATE INDEX subject_by_merge ON subject (merged_into) WHERE merged_into IS NOT NULL;
CREATE INDEX source_by_merge ON source (merged_into) WHERE merged_into IS NOT NULL;
CREATE INDEX subject_by_canonical ON subject (canonical_id);
CREATE INDEX source_by_canonical ON source (canonical_id);
