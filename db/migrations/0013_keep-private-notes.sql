-- What a reader writes below an exercise, about a deal: a private note. Whoever wrote it reads it, and nobody else,
-- so a transaction says who is asking as well as for whom.
CREATE FUNCTION ctx_user() RETURNS uuid LANGUAGE sql STABLE SET search_path = pg_catalog AS
$$ SELECT nullif(current_setting('app.user_id', true), '')::uuid $$;
--> statement-breakpoint
CREATE TABLE "private_notes" (
	"partner_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"deal_id" uuid NOT NULL,
	"author_id" uuid NOT NULL,
	"playbook" text NOT NULL,
	"body" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"changed_at" timestamp (3) with time zone NOT NULL,
	-- Deleted for good: no word is left, and the key stays, so that a form sent once more brings nothing back.
	"deleted_at" timestamp (3) with time zone,
	CONSTRAINT "private_notes_deleted" CHECK ("private_notes"."deleted_at" IS NULL OR "private_notes"."body" = ''),
	CONSTRAINT "private_notes_partner_id_id_pk" PRIMARY KEY("partner_id","id")
);
--> statement-breakpoint
ALTER TABLE "private_notes" ADD CONSTRAINT "private_notes_partner_id_partners_id_fk" FOREIGN KEY ("partner_id") REFERENCES "public"."partners"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "private_notes" ADD CONSTRAINT "private_notes_partner_id_deal_id_deals_partner_id_id_fk" FOREIGN KEY ("partner_id","deal_id") REFERENCES "public"."deals"("partner_id","id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
CREATE INDEX "private_notes_author" ON "private_notes" USING btree ("author_id","deal_id","playbook");
--> statement-breakpoint
ALTER TABLE "private_notes" ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE "private_notes" FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
-- A leader, a colleague and the vendor's staff have no way in, and the system only while it erases a person.
CREATE POLICY author_only ON private_notes USING (((SELECT ctx_reach()) = 'system' AND (SELECT current_setting('app.erasing', true)) = 'on')
  OR (author_id = (SELECT ctx_user())
    AND ((SELECT ctx_reach()) = 'vendor' OR ((SELECT ctx_reach()) = 'partner' AND partner_id = (SELECT ctx_partner())))));
--> statement-breakpoint
CREATE POLICY nothing_for_a_customer ON private_notes AS RESTRICTIVE USING ((SELECT ctx_reach()) <> 'customer');
--> statement-breakpoint
-- As before, with private notes among the places where a name may have been written.
CREATE OR REPLACE FUNCTION erase_persons(partner uuid, which uuid[], moment timestamptz) RETURNS integer
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
    ('private_notes', 'body', 'deal_id'),
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
