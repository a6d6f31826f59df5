-- What needs a reason has one, and a decision about a finding runs out.
CREATE FUNCTION hold_reasons() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog AS $$
BEGIN
  IF NEW.type IN ('OutcomeRecorded', 'AssertionVoided') AND coalesce(trim(NEW.data->>'reason'), '') = '' THEN
    RAISE EXCEPTION 'an end of a deal, and a record taken back, have a reason' USING ERRCODE = '23514';
  END IF;
  IF NEW.type = 'FindingDisposed' AND ((NEW.data->>'until') IS NULL
    OR (NEW.data->>'until')::date NOT BETWEEN NEW.occurred_at AND NEW.occurred_at + 30) THEN
    RAISE EXCEPTION 'a decision about a finding stands for thirty days at most' USING ERRCODE = '23514';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER then_hold_reasons BEFORE INSERT ON events FOR EACH ROW
  WHEN (NEW.type IN ('OutcomeRecorded', 'AssertionVoided', 'FindingDisposed')) EXECUTE FUNCTION hold_reasons();
--> statement-breakpoint
-- What somebody wrote to somebody, and how a form was answered, is kept as it was for the owner too.
DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['comments','work_notes','answers'] LOOP
    EXECUTE format('CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION append_only()', t);
  END LOOP;
END $$;
