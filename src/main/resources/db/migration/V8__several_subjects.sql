-- One request may be answered with an article for each of several subjects
ALTER TABLE idempotency_key ADD COLUMN article_ids uuid[];
UPDATE idempotency_key SET article_ids = array_remove(ARRAY[article_id], NULL) WHERE status IS NOT NULL;
ALTER TABLE idempotency_key DROP COLUMN article_id;
COMMENT ON COLUMN idempotency_key.article_ids IS
  'made or found by the first request, or in its way; in the order of its subjects; null while it is being worked out';
