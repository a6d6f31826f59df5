-- What a link is about, in the seller's words for the customer; kept as a text, so that it can be redacted.
ALTER TABLE "customer_links" ADD COLUMN "subject_id" uuid;
--> statement-breakpoint
-- A link is bound to the mailbox it was sent to: a code goes nowhere else, even if the address is changed later.
ALTER TABLE "customer_keys" ADD COLUMN "address_hash" text;
--> statement-breakpoint
-- When a partner last saw which of its claims held; the vendor reads a test after its partner, or a week later.
CREATE TABLE "reliability_looks" (
	"partner_id" uuid PRIMARY KEY NOT NULL,
	"at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "reliability_looks" ADD CONSTRAINT "reliability_looks_partner_id_partners_id_fk" FOREIGN KEY ("partner_id") REFERENCES "public"."partners"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "reliability_looks" ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE "reliability_looks" FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY own_or_vendor ON reliability_looks
  USING (partner_id = (SELECT ctx_partner()) OR (SELECT ctx_reach()) IN ('vendor', 'system'));
--> statement-breakpoint
CREATE POLICY nothing_for_a_customer ON reliability_looks AS RESTRICTIVE USING ((SELECT ctx_reach()) <> 'customer');
--> statement-breakpoint
-- A customer may also name its own day, and answer again: then its earlier answer of its own is set aside.
CREATE FUNCTION hold_customer_event() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public AS $$
DECLARE
  target record;
BEGIN
  IF NEW.type = 'SigningDateClaimed' THEN
    IF NEW.data->>'source' IS DISTINCT FROM 'CUSTOMER' THEN
      RAISE EXCEPTION 'a customer names its own day and nobody else''s' USING ERRCODE = '42501';
    END IF;
    RETURN NEW;
  END IF;
  SELECT e.by_user, e.data INTO target FROM public.events e WHERE e.partner_id = NEW.partner_id
    AND e.deal_id = NEW.deal_id AND e.id::text = NEW.data->>'voids';
  IF target.data IS NULL OR target.by_user IS NOT NULL OR NOT target.data ? 'replyId' THEN
    RAISE EXCEPTION 'a customer sets aside its own answers and nothing else' USING ERRCODE = '42501';
  END IF;
  IF is_voided(NEW.partner_id, NEW.deal_id, (NEW.data->>'voids')::uuid) THEN
    RAISE EXCEPTION 'this record is voided already' USING ERRCODE = '23514';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
DROP TRIGGER then_hold_event ON events;
--> statement-breakpoint
CREATE TRIGGER then_hold_event BEFORE INSERT ON events FOR EACH ROW
  WHEN (NOT (ctx_reach() = 'customer' AND NEW.type IN ('AssertionVoided', 'SigningDateClaimed')))
  EXECUTE FUNCTION hold_event();
--> statement-breakpoint
CREATE TRIGGER then_hold_customer_event BEFORE INSERT ON events FOR EACH ROW
  WHEN (ctx_reach() = 'customer' AND NEW.type IN ('AssertionVoided', 'SigningDateClaimed'))
  EXECUTE FUNCTION hold_customer_event();
