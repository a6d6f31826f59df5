-- A list asks for what was read before today; one run over all deals at a time.
CREATE INDEX "positions_as_of" ON "positions" USING btree ("as_of","deal_id");
--> statement-breakpoint
CREATE UNIQUE INDEX "recalculations_running" ON "recalculations" USING btree (("finished_at" IS NULL)) WHERE "finished_at" IS NULL;
--> statement-breakpoint
-- What is append only stays so for everybody. Erasing a person is the one way through: the function below sets
-- this mark for its own statements, and it replaces that person's own name, mail and phone and nothing else.
-- The mark opens nothing to the app's role, which has no right to update these tables at all.
CREATE OR REPLACE FUNCTION append_only() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND current_setting('app.erasing', true) = 'on' THEN
    RETURN NULL;
  END IF;
  RAISE EXCEPTION '% is append only', TG_TABLE_NAME USING ERRCODE = '42501';
END $$;
--> statement-breakpoint
CREATE POLICY erased_in_place ON audit_log FOR UPDATE
  USING ((SELECT ctx_reach()) = 'system' AND current_setting('app.erasing', true) = 'on');
--> statement-breakpoint
-- One written name as a pattern: whatever the blanks, with the s of a genitive, and not inside a longer word.
-- In scripts without capitals, words are not parted, so a name is found anywhere.
CREATE FUNCTION pattern_of(name text) RETURNS text LANGUAGE sql IMMUTABLE SET search_path = pg_catalog AS $$
  SELECT CASE WHEN upper(said) = lower(said) AND said ~ '[[:alpha:]]' THEN sign
    ELSE '(?<![[:alnum:]])' || sign || '(?:[''’]?s)?(?![[:alnum:]])' END
  FROM (SELECT name COLLATE "pg_c_utf8" AS said,
    regexp_replace(regexp_replace(name COLLATE "pg_c_utf8", '([][\\.^$*+?(){}|-])', '\\\1', 'g'), '\s+', '\s+', 'g') AS sign) AS written
$$;
--> statement-breakpoint
-- `whole` is sought whatever its capitals, `parts` as written.
CREATE FUNCTION erased(said text, whole text, parts text) RETURNS text LANGUAGE plpgsql IMMUTABLE SET search_path = pg_catalog AS $$
BEGIN
  IF whole <> '' THEN said := regexp_replace(said COLLATE "pg_c_utf8", whole, '[erased]', 'gi'); END IF;
  IF parts <> '' THEN said := regexp_replace(said COLLATE "pg_c_utf8", parts, '[erased]', 'g'); END IF;
  RETURN said;
END $$;
--> statement-breakpoint
-- The same for every text within a JSON value; its keys stay.
CREATE FUNCTION erased(said jsonb, whole text, parts text) RETURNS jsonb LANGUAGE plpgsql IMMUTABLE SET search_path = pg_catalog, public AS $$
BEGIN
  RETURN CASE jsonb_typeof(said)
    WHEN 'string' THEN to_jsonb(erased(said #>> '{}', whole, parts))
    WHEN 'array' THEN (SELECT coalesce(jsonb_agg(erased(one, whole, parts) ORDER BY n), '[]')
      FROM jsonb_array_elements(said) WITH ORDINALITY AS item(one, n))
    WHEN 'object' THEN (SELECT coalesce(jsonb_object_agg(key, erased(value, whole, parts)), '{}') FROM jsonb_each(said))
    ELSE said END;
END $$;
--> statement-breakpoint
-- Erases persons of one partner's deals: their rows, and their names in whatever was written about them. The full
-- name, the mail and the phone go from everything of that partner; a part of the name goes from its own deals,
-- unless the customer or somebody else there is called so too. What to seek is read from the rows themselves, so
-- that nobody can have other words replaced.
CREATE FUNCTION erase_persons(partner uuid, which uuid[], moment timestamptz) RETURNS integer
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
DECLARE
  reach text := ctx_reach();
  own uuid[];
  addresses text[];
  whole text;
  parts text;
  place record;
  done integer;
BEGIN
  IF NOT (reach IN ('vendor', 'system') OR (reach = 'partner' AND partner = ctx_partner())) THEN
    RAISE EXCEPTION 'a person is erased by its own partner or by the vendor' USING ERRCODE = '42501';
  END IF;
  PERFORM set_config('app.reach', 'system', true), set_config('app.erasing', 'on', true);

  SELECT array_agg(DISTINCT p.deal_id), array_agg(lower(p.email)) FILTER (WHERE p.email IS NOT NULL) INTO own, addresses
    FROM persons p WHERE p.partner_id = partner AND p.id = ANY (which);

  SELECT string_agg(DISTINCT pattern_of(w), '|') INTO whole FROM persons p,
    unnest(ARRAY[normalize(p.name, NFC), normalize(p.name, NFD), p.email, p.phone]) AS w
    WHERE p.partner_id = partner AND p.id = ANY (which) AND length(trim(w)) > 1;

  SELECT string_agg(DISTINCT pattern_of(w), '|') INTO parts FROM persons p,
    regexp_split_to_table(p.name, '[[:space:],]+') AS one, unnest(ARRAY[normalize(one, NFC), normalize(one, NFD)]) AS w
    WHERE p.partner_id = partner AND p.id = ANY (which) AND length(one) > 2 AND one !~ '\.$'
      AND left(one, 1) COLLATE "pg_c_utf8" <> lower(left(one, 1) COLLATE "pg_c_utf8")
      AND NOT EXISTS (SELECT FROM deals d WHERE d.partner_id = partner AND d.id = ANY (own)
        AND d.customer_name COLLATE "pg_c_utf8" ~* pattern_of(one))
      AND NOT EXISTS (SELECT FROM persons other WHERE other.partner_id = partner AND other.deal_id = ANY (own)
        AND other.id <> ALL (which) AND other.name COLLATE "pg_c_utf8" ~ pattern_of(one));

  FOR place IN SELECT * FROM (VALUES
    ('texts', 'body', 'deal_id'), ('comments', 'body', 'deal_id'), ('work_notes', 'body', 'deal_id'),
    ('deals', 'title', 'id'), ('deals', 'problem', 'id'), ('deals', 'next_step', 'id'), ('deals', 'competitor', 'id'),
    ('attachments', 'name', 'deal_id'), ('customer_replies', 'answers', 'deal_id'),
    ('registration_transitions', 'reason', '(SELECT r.deal_id FROM registrations r WHERE r.partner_id = t.partner_id AND r.id = t.registration_id)'),
    ('registration_transitions', 'note', '(SELECT r.deal_id FROM registrations r WHERE r.partner_id = t.partner_id AND r.id = t.registration_id)'),
    ('letters', 'facts', 't.facts->>''dealId'''), ('letters', 'last_error', 't.facts->>''dealId'''),
    ('drafts', 'typed', 'NULL'), ('answers', 'answer', 'NULL'), ('audit_log', 'data', 'NULL'),
    ('partner_mappings', 'note', 'NULL')) AS listed(tbl, col, deal)
  LOOP
    EXECUTE format('UPDATE public.%1$I AS t SET %2$I = erased(t.%2$I, $1, CASE WHEN (%3$s)::text = ANY ($4::text[]) THEN $2 END)
      WHERE (t.partner_id = $3 OR (t.partner_id IS NULL AND (%3$s)::text = ANY ($4::text[])))
        AND t.%2$I IS DISTINCT FROM erased(t.%2$I, $1, CASE WHEN (%3$s)::text = ANY ($4::text[]) THEN $2 END)',
      place.tbl, place.col, CASE WHEN place.deal IN ('id', 'deal_id') THEN 't.' || place.deal ELSE place.deal END)
      USING whole, parts, partner, own;
  END LOOP;

  -- The only free words within the log itself; no rule reads them.
  UPDATE events e SET data = jsonb_set(e.data, '{reason}', erased(e.data->'reason', whole, CASE WHEN e.deal_id = ANY (own) THEN parts END))
    WHERE e.partner_id = partner AND e.data ? 'reason'
      AND e.data->'reason' <> erased(e.data->'reason', whole, CASE WHEN e.deal_id = ANY (own) THEN parts END);
  -- A mail to the person: who it went to is gone, and it goes nowhere any more.
  UPDATE letters SET to_name = '[erased]', to_address = '[erased]',
      status = CASE WHEN status IN ('queued', 'failed') THEN 'kept' ELSE status END
    WHERE lower(to_address) = ANY (addresses) AND (partner_id = partner OR partner_id IS NULL);
  -- Errands carry ids, and what a mail server said about an address.
  IF to_regclass('pgboss.job') IS NOT NULL THEN
    UPDATE pgboss.job SET data = erased(data, whole, NULL), output = erased(output, whole, NULL)
      WHERE data IS DISTINCT FROM erased(data, whole, NULL) OR output IS DISTINCT FROM erased(output, whole, NULL);
  END IF;

  -- Their links end, and what bound a link to the mailbox goes.
  UPDATE customer_links l SET revoked_at = moment FROM persons p WHERE p.partner_id = partner AND p.id = ANY (which)
    AND l.partner_id = partner AND l.deal_id = p.deal_id AND l.buyer = p.buyer AND l.revoked_at IS NULL;
  UPDATE customer_keys k SET address_hash = NULL, code_hash = NULL FROM customer_links l, persons p
    WHERE p.partner_id = partner AND p.id = ANY (which) AND l.partner_id = partner AND l.deal_id = p.deal_id
      AND l.buyer = p.buyer AND k.partner_id = partner AND k.link_id = l.id;

  UPDATE persons SET name = NULL, job_title = NULL, email = NULL, phone = NULL, erased_at = moment
    WHERE partner_id = partner AND id = ANY (which) AND erased_at IS NULL;
  GET DIAGNOSTICS done = ROW_COUNT;
  PERFORM set_config('app.reach', reach, true), set_config('app.erasing', '', true);
  RETURN done;
END $$;
