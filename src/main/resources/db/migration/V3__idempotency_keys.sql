CREATE TABLE idempotency_key (
  caller     text NOT NULL,
  key        text NOT NULL,
  request    text NOT NULL CHECK (request ~ '^[0-9a-f]{64}$'),
  run        uuid NOT NULL,
  started_at timestamptz NOT NULL,
  status     integer,
  article_id uuid,
  detail     text,
  PRIMARY KEY (caller, key)
);
COMMENT ON COLUMN idempotency_key.caller IS 'empty as long as callers have no names';
COMMENT ON COLUMN idempotency_key.request IS 'SHA-256 of what was asked for';
COMMENT ON COLUMN idempotency_key.run IS 'whose turn it is: another run takes over from one that died';
COMMENT ON COLUMN idempotency_key.status IS 'of the first answer; null while it is being worked out';

CREATE INDEX idempotency_key_by_start ON idempotency_key (started_at);
