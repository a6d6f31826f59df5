-- The second layer: even a question that forgets its partner gets nothing of another's.
-- Context is local to the transaction: app.partner_id, and app.reach (partner, vendor or system).
CREATE FUNCTION ctx_partner() RETURNS uuid LANGUAGE sql STABLE SET search_path = pg_catalog AS
$$ SELECT nullif(current_setting('app.partner_id', true), '')::uuid $$;
--> statement-breakpoint
CREATE FUNCTION ctx_reach() RETURNS text LANGUAGE sql STABLE SET search_path = pg_catalog AS
$$ SELECT coalesce(current_setting('app.reach', true), '') $$;
--> statement-breakpoint
DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['partners','partner_stages','deals','drafts','registrations','registration_transitions',
    'persons','texts','attachments','comments','work_notes','events','positions','answers','counters',
    'users','credentials','sessions','invitations','password_resets','throttles','audit_log','letters','playbook_opens'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', t);
  END LOOP;

  FOREACH t IN ARRAY ARRAY['partner_stages','deals','registrations','registration_transitions','persons','texts',
    'comments','events','positions','sessions','invitations','playbook_opens'] LOOP
    EXECUTE format('CREATE POLICY own_or_vendor ON %I USING (partner_id = (SELECT ctx_partner()) OR (SELECT ctx_reach()) IN (''vendor'', ''system''))', t);
  END LOOP;

  -- What only its partner may see: drafts, the answers it was given, its counters.
  FOREACH t IN ARRAY ARRAY['drafts','answers','counters'] LOOP
    EXECUTE format('CREATE POLICY own_only ON %I USING (partner_id = (SELECT ctx_partner()) OR (SELECT ctx_reach()) = ''system'')', t);
  END LOOP;

  -- What no person's reach opens: hashes, tokens, failure counts.
  FOREACH t IN ARRAY ARRAY['credentials','password_resets','throttles'] LOOP
    EXECUTE format('CREATE POLICY system_only ON %I USING ((SELECT ctx_reach()) = ''system'')', t);
  END LOOP;
END $$;
--> statement-breakpoint
CREATE POLICY own_or_vendor ON partners
  USING (id = (SELECT ctx_partner()) OR (SELECT ctx_reach()) IN ('vendor', 'system'));
--> statement-breakpoint
-- A partner may learn the name of the vendor's staff, never the people of another partner.
CREATE POLICY own_staff_or_vendor ON users
  USING (partner_id = (SELECT ctx_partner()) OR (SELECT ctx_reach()) IN ('vendor', 'system'));
--> statement-breakpoint
CREATE POLICY staff_names ON users FOR SELECT USING (partner_id IS NULL AND (SELECT ctx_reach()) <> '');
--> statement-breakpoint
-- A file of a draft is its partner's alone until the draft is sent.
CREATE POLICY own_or_vendor_once_sent ON attachments
  USING (partner_id = (SELECT ctx_partner()) OR (SELECT ctx_reach()) = 'system'
    OR ((SELECT ctx_reach()) = 'vendor' AND deal_id IS NOT NULL));
--> statement-breakpoint
CREATE POLICY vendor_only ON work_notes USING ((SELECT ctx_reach()) IN ('vendor', 'system'));
--> statement-breakpoint
CREATE POLICY written_by_all ON audit_log FOR INSERT
  WITH CHECK (partner_id = (SELECT ctx_partner()) OR (SELECT ctx_reach()) IN ('vendor', 'system'));
--> statement-breakpoint
CREATE POLICY read_by_vendor ON audit_log FOR SELECT USING ((SELECT ctx_reach()) IN ('vendor', 'system'));
--> statement-breakpoint
CREATE POLICY written_by_all ON letters FOR INSERT
  WITH CHECK (partner_id = (SELECT ctx_partner()) OR (SELECT ctx_reach()) IN ('vendor', 'system'));
--> statement-breakpoint
CREATE POLICY handled_by_vendor ON letters USING ((SELECT ctx_reach()) IN ('vendor', 'system'));
--> statement-breakpoint
-- The server's clock and the order within a deal are the database's to give. Only the owner, who sets up
-- demo worlds and restores, may bring a recorded_at of its own, and never one before the last.
CREATE FUNCTION stamp_event() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public AS $$
DECLARE last_seq integer; last_at timestamptz; given timestamptz;
BEGIN
  SELECT max(seq), max(recorded_at) INTO last_seq, last_at FROM public.events
    WHERE partner_id = NEW.partner_id AND deal_id = NEW.deal_id;
  given := CASE WHEN pg_has_role(current_user, (SELECT relowner FROM pg_class WHERE oid = TG_RELID), 'MEMBER')
    THEN NEW.recorded_at ELSE clock_timestamp() END;
  NEW.seq := coalesce(last_seq, 0) + 1;
  NEW.recorded_at := greatest(given, last_at + interval '1 millisecond');
  IF NEW.occurred_at > (NEW.recorded_at + interval '14 hours')::date THEN
    RAISE EXCEPTION 'an event of the log cannot lie in the future' USING ERRCODE = '23514';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER stamp_event BEFORE INSERT ON events FOR EACH ROW EXECUTE FUNCTION stamp_event();
--> statement-breakpoint
CREATE FUNCTION append_only() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog AS $$
BEGIN
  RAISE EXCEPTION '% is append only', TG_TABLE_NAME USING ERRCODE = '42501';
END $$;
--> statement-breakpoint
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON events FOR EACH STATEMENT EXECUTE FUNCTION append_only();
--> statement-breakpoint
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_log FOR EACH STATEMENT EXECUTE FUNCTION append_only();
--> statement-breakpoint
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON registration_transitions FOR EACH STATEMENT EXECUTE FUNCTION append_only();
