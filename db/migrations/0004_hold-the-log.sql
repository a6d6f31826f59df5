-- A customer who follows a link reaches one deal of one partner, and there only what its page needs.
CREATE FUNCTION ctx_deal() RETURNS uuid LANGUAGE sql STABLE SET search_path = pg_catalog AS
$$ SELECT nullif(current_setting('app.deal_id', true), '')::uuid $$;
--> statement-breakpoint
DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['assessments','deal_looks','recalculations','partner_mappings','vendor_mappings',
    'template_versions','vendor_stages','product_families','customer_links','customer_keys','customer_visits',
    'customer_replies'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', t);
  END LOOP;

  FOREACH t IN ARRAY ARRAY['assessments','deal_looks','partner_mappings','customer_links','customer_replies'] LOOP
    EXECUTE format('CREATE POLICY own_or_vendor ON %I USING (partner_id = (SELECT ctx_partner()) OR (SELECT ctx_reach()) IN (''vendor'', ''system''))', t);
  END LOOP;

  -- What the vendor decides for everybody: read by all who have a context, written by the vendor.
  FOREACH t IN ARRAY ARRAY['vendor_mappings','template_versions','vendor_stages','product_families'] LOOP
    EXECUTE format('CREATE POLICY read_by_all ON %I FOR SELECT USING ((SELECT ctx_reach()) <> '''')', t);
    EXECUTE format('CREATE POLICY written_by_vendor ON %I USING ((SELECT ctx_reach()) IN (''vendor'', ''system''))', t);
  END LOOP;

  -- What opens a customer's page: written with the link, read by the front door alone.
  FOREACH t IN ARRAY ARRAY['customer_keys','customer_visits'] LOOP
    EXECUTE format('CREATE POLICY system_only ON %I USING ((SELECT ctx_reach()) = ''system'')', t);
  END LOOP;

  -- A customer sees rows of its one deal.
  FOREACH t IN ARRAY ARRAY['events','texts','persons','positions','registrations','assessments','customer_links','customer_replies'] LOOP
    EXECUTE format('CREATE POLICY one_deal_of_a_customer ON %I AS RESTRICTIVE USING ((SELECT ctx_reach()) <> ''customer'' OR deal_id = (SELECT ctx_deal()))', t);
  END LOOP;

  -- And nothing at all of the rest, whatever a mistake asks for.
  FOREACH t IN ARRAY ARRAY['partner_stages','partner_mappings','drafts','registration_transitions','attachments','comments',
    'work_notes','answers','counters','deal_looks','sessions','invitations','credentials','password_resets','throttles',
    'playbook_opens','recalculations','customer_keys','customer_visits'] LOOP
    EXECUTE format('CREATE POLICY nothing_for_a_customer ON %I AS RESTRICTIVE USING ((SELECT ctx_reach()) <> ''customer'')', t);
  END LOOP;
END $$;
--> statement-breakpoint
CREATE POLICY one_deal_of_a_customer ON deals AS RESTRICTIVE
  USING ((SELECT ctx_reach()) <> 'customer' OR id = (SELECT ctx_deal()));
--> statement-breakpoint
CREATE POLICY written_with_its_link ON customer_keys FOR INSERT WITH CHECK (partner_id = (SELECT ctx_partner()));
--> statement-breakpoint
CREATE POLICY vendor_only ON recalculations USING ((SELECT ctx_reach()) IN ('vendor', 'system'));
--> statement-breakpoint
-- The last record alone tells where the log stands, since both numbers only grow: a log of 10,000 stays quick.
CREATE OR REPLACE FUNCTION stamp_event() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public AS $$
DECLARE last_seq integer; last_at timestamptz; given timestamptz;
BEGIN
  SELECT seq, recorded_at INTO last_seq, last_at FROM public.events
    WHERE partner_id = NEW.partner_id AND deal_id = NEW.deal_id ORDER BY seq DESC LIMIT 1;
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
CREATE FUNCTION is_voided(partner uuid, deal uuid, event uuid) RETURNS boolean LANGUAGE sql STABLE AS
$$ SELECT EXISTS (SELECT 1 FROM public.events v WHERE v.partner_id = partner AND v.deal_id = deal
     AND v.type = 'AssertionVoided' AND v.data->>'voids' = event::text) $$;
--> statement-breakpoint
-- A path has one signing stage, no key twice, a roll-up for each stage, and something mandatory in each.
CREATE FUNCTION check_process(path jsonb, reqs jsonb) RETURNS void LANGUAGE plpgsql IMMUTABLE SET search_path = pg_catalog AS $$
BEGIN
  IF (SELECT count(*) FILTER (WHERE (s->>'signing')::boolean) <> 1 FROM jsonb_array_elements(path) s) THEN
    RAISE EXCEPTION 'a path has exactly one signing stage' USING ERRCODE = '23514';
  END IF;
  IF (SELECT count(*) <> count(DISTINCT s->>'key') FROM jsonb_array_elements(path) s)
    OR (SELECT count(*) <> count(DISTINCT r->>'key') FROM jsonb_array_elements(reqs) r) THEN
    RAISE EXCEPTION 'a path holds no key twice' USING ERRCODE = '23514';
  END IF;
  IF EXISTS (SELECT 1 FROM jsonb_array_elements(path) s WHERE s->>'canon' IS NULL OR s->>'canon' NOT IN
    ('RECOGNISE','EXPLORE','DEFINE','SELECT','ASSURE','AUTHORISE','REALISE')) THEN
    RAISE EXCEPTION 'every stage of a path rolls up to a canonical one' USING ERRCODE = '23514';
  END IF;
  IF EXISTS (SELECT 1 FROM jsonb_array_elements(path) s WHERE NOT EXISTS (SELECT 1 FROM jsonb_array_elements(reqs) r
    WHERE r->>'stage' = s->>'key' AND (r->>'mandatory')::boolean)) THEN
    RAISE EXCEPTION 'every stage of a path has something mandatory' USING ERRCODE = '23514';
  END IF;
END $$;
--> statement-breakpoint
CREATE FUNCTION hold_event() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public AS $$
DECLARE
  grade text := coalesce(NEW.data->>'grade', NEW.data->>'basis');
  who text := NEW.data->>'buyer';
  presence record;
  target record;
BEGIN
  IF ctx_reach() = 'customer' AND NEW.type NOT IN ('RequirementAsserted', 'RequirementWaived', 'RequirementContradicted',
    'ProcessConfirmed', 'ProcessRevised', 'EvidenceAdded', 'ContactLogged', 'CustomerAnswered', 'PartnerChosen') THEN
    RAISE EXCEPTION 'a customer records its own answers and nothing else' USING ERRCODE = '42501';
  END IF;

  IF grade IN ('SAID', 'DOCUMENT', 'CONFIRMED') THEN
    IF who IS NULL OR NOT EXISTS (SELECT 1 FROM public.events e WHERE e.partner_id = NEW.partner_id AND e.deal_id = NEW.deal_id
      AND e.type = 'BuyerAdded' AND e.data->>'buyer' = who AND NOT is_voided(e.partner_id, e.deal_id, e.id)) THEN
      RAISE EXCEPTION 'what a customer said names a buyer of this deal' USING ERRCODE = '23514';
    END IF;
    SELECT e.type, e.occurred_at INTO presence FROM public.events e
      WHERE e.partner_id = NEW.partner_id AND e.deal_id = NEW.deal_id AND e.type IN ('BuyerJoined', 'BuyerLeft')
        AND e.data->>'buyer' = who AND e.occurred_at <= NEW.occurred_at AND NOT is_voided(e.partner_id, e.deal_id, e.id)
      ORDER BY e.occurred_at DESC, e.seq DESC LIMIT 1;
    IF presence.type = 'BuyerLeft' AND presence.occurred_at < NEW.occurred_at THEN
      RAISE EXCEPTION 'this buyer had left before that day' USING ERRCODE = '23514';
    END IF;
    IF presence.type IS NULL AND EXISTS (SELECT 1 FROM public.events e
      WHERE e.partner_id = NEW.partner_id AND e.deal_id = NEW.deal_id AND e.type = 'BuyerJoined'
        AND e.data->>'buyer' = who AND NOT is_voided(e.partner_id, e.deal_id, e.id)) THEN
      RAISE EXCEPTION 'this buyer had not joined by that day' USING ERRCODE = '23514';
    END IF;
  END IF;

  IF grade = 'DOCUMENT' AND NEW.type IN ('EvidenceAdded', 'RequirementAsserted', 'RequirementWaived', 'RequirementContradicted', 'ProcessRevised')
    AND NOT NEW.data ?| ARRAY['textId', 'attachmentId', 'link'] THEN
    RAISE EXCEPTION 'a document is shown by its words, its file or its address' USING ERRCODE = '23514';
  END IF;

  IF grade = 'CONFIRMED' AND NOT EXISTS (SELECT 1 FROM public.customer_replies r WHERE r.partner_id = NEW.partner_id
    AND r.deal_id = NEW.deal_id AND r.id::text = NEW.data->>'replyId' AND r.buyer = who) THEN
    RAISE EXCEPTION 'confirmed means that the customer answered itself' USING ERRCODE = '23514';
  END IF;

  IF NEW.type = 'AssertionVoided' THEN
    SELECT e.type, e.by_user INTO target FROM public.events e WHERE e.partner_id = NEW.partner_id AND e.deal_id = NEW.deal_id
      AND e.id::text = NEW.data->>'voids';
    IF target.type IS NULL OR target.type IN ('AssertionVoided', 'DealOpened', 'ProcessChosen', 'PersonErased', 'TextRedacted')
      OR target.type LIKE 'Registration%' THEN
      RAISE EXCEPTION 'this record cannot be voided' USING ERRCODE = '23514';
    END IF;
    IF NEW.by_user IS NULL OR target.by_user IS DISTINCT FROM NEW.by_user THEN
      RAISE EXCEPTION 'only who recorded it may void it' USING ERRCODE = '42501';
    END IF;
    IF is_voided(NEW.partner_id, NEW.deal_id, (NEW.data->>'voids')::uuid) THEN
      RAISE EXCEPTION 'this record is voided already' USING ERRCODE = '23514';
    END IF;
  END IF;

  IF NEW.type = 'ProcessChosen' THEN
    PERFORM check_process(NEW.data->'path', NEW.data->'reqs');
  END IF;

  IF NEW.type = 'OutcomeRecorded' AND NEW.data->>'outcome' = 'WON' AND NOT EXISTS (SELECT 1 FROM public.events e
    WHERE e.partner_id = NEW.partner_id AND e.deal_id = NEW.deal_id AND e.type = 'RequirementAsserted'
      AND e.data->>'req' = 'U3' AND e.data->>'grade' IN ('DOCUMENT', 'CONFIRMED') AND NOT is_voided(e.partner_id, e.deal_id, e.id)) THEN
    RAISE EXCEPTION 'won needs the signed order as a document' USING ERRCODE = '23514';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
-- Named after stamp_event, so that it reads the stamped row.
CREATE TRIGGER then_hold_event BEFORE INSERT ON events FOR EACH ROW EXECUTE FUNCTION hold_event();
--> statement-breakpoint
CREATE FUNCTION hold_template() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public AS $$
BEGIN
  PERFORM check_process(NEW.path, NEW.reqs);
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER hold_template BEFORE INSERT ON template_versions FOR EACH ROW EXECUTE FUNCTION hold_template();
--> statement-breakpoint
DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['assessments','partner_mappings','partner_stages','vendor_mappings','vendor_stages','template_versions','customer_replies'] LOOP
    EXECUTE format('CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION append_only()', t);
  END LOOP;
END $$;
