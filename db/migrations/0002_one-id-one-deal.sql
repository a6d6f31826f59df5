CREATE UNIQUE INDEX "deals_id" ON "deals" USING btree ("id");
--> statement-breakpoint
-- The app may delete files of drafts; one of a deal stays, whatever a mistake asks for.
CREATE POLICY only_of_a_draft ON attachments AS RESTRICTIVE FOR DELETE USING (deal_id IS NULL);
