CREATE TABLE "attachments" (
	"partner_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"draft_id" uuid,
	"deal_id" uuid,
	"name" text NOT NULL,
	"mime" text NOT NULL,
	"size" integer NOT NULL,
	"sha256" text NOT NULL,
	"body" "bytea" NOT NULL,
	"added_by" uuid NOT NULL,
	"added_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "attachments_partner_id_id_pk" PRIMARY KEY("partner_id","id")
);
--> statement-breakpoint
CREATE TABLE "deals" (
	"partner_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"reference" text NOT NULL,
	"title" text NOT NULL,
	"customer_name" text NOT NULL,
	"website" text NOT NULL,
	"domain" text,
	"country" text NOT NULL,
	"region" text,
	"city" text,
	"postal_code" text,
	"register_number" text,
	"product_family" text NOT NULL,
	"value_minor" bigint,
	"currency" text,
	"problem" text NOT NULL,
	"competitor" text,
	"external_id" text,
	"next_step" text,
	"help_wanted" jsonb NOT NULL,
	"owner_id" uuid NOT NULL,
	"outcome" text DEFAULT 'open' NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "deals_partner_id_id_pk" PRIMARY KEY("partner_id","id")
);
--> statement-breakpoint
CREATE TABLE "drafts" (
	"partner_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"owner_id" uuid NOT NULL,
	"typed" jsonb NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"saved_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "drafts_partner_id_id_pk" PRIMARY KEY("partner_id","id")
);
--> statement-breakpoint
CREATE TABLE "persons" (
	"partner_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"deal_id" uuid NOT NULL,
	"buyer" text NOT NULL,
	"name" text,
	"job_title" text,
	"email" text,
	"phone" text,
	"consent_at" timestamp (3) with time zone,
	"erased_at" timestamp (3) with time zone,
	CONSTRAINT "persons_partner_id_id_pk" PRIMARY KEY("partner_id","id")
);
--> statement-breakpoint
CREATE TABLE "registrations" (
	"partner_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"deal_id" uuid NOT NULL,
	"status" text NOT NULL,
	"version" integer NOT NULL,
	"submitted_by" uuid NOT NULL,
	"received_at" timestamp (3) with time zone NOT NULL,
	"decision_due_at" timestamp (3) with time zone NOT NULL,
	"reviewer_id" uuid,
	"asked_fields" jsonb NOT NULL,
	"asked_facts" jsonb NOT NULL,
	"decided_at" timestamp (3) with time zone,
	"protected_from" timestamp (3) with time zone,
	"protected_until" timestamp (3) with time zone,
	CONSTRAINT "registrations_partner_id_id_pk" PRIMARY KEY("partner_id","id")
);
--> statement-breakpoint
CREATE TABLE "texts" (
	"partner_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"deal_id" uuid NOT NULL,
	"body" text,
	"redacted_at" timestamp (3) with time zone,
	CONSTRAINT "texts_partner_id_id_pk" PRIMARY KEY("partner_id","id")
);
--> statement-breakpoint
CREATE TABLE "registration_transitions" (
	"partner_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"registration_id" uuid NOT NULL,
	"version" integer NOT NULL,
	"from_status" text NOT NULL,
	"to_status" text NOT NULL,
	"decision" text,
	"by_user" uuid,
	"by_name" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"reason" text,
	"note" text,
	"fields" jsonb NOT NULL,
	"facts" jsonb NOT NULL,
	"playbooks" jsonb NOT NULL,
	CONSTRAINT "registration_transitions_partner_id_id_pk" PRIMARY KEY("partner_id","id")
);
--> statement-breakpoint
CREATE TABLE "answers" (
	"partner_id" uuid NOT NULL,
	"key" uuid NOT NULL,
	"request_hash" text NOT NULL,
	"answer" jsonb NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "answers_partner_id_key_pk" PRIMARY KEY("partner_id","key")
);
--> statement-breakpoint
CREATE TABLE "audit_log" (
	"id" uuid PRIMARY KEY NOT NULL,
	"partner_id" uuid,
	"at" timestamp (3) with time zone NOT NULL,
	"by_user" uuid,
	"by_name" text NOT NULL,
	"action" text NOT NULL,
	"record_type" text NOT NULL,
	"record_id" text NOT NULL,
	"data" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "counters" (
	"partner_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"value" integer NOT NULL,
	CONSTRAINT "counters_partner_id_kind_pk" PRIMARY KEY("partner_id","kind")
);
--> statement-breakpoint
CREATE TABLE "letters" (
	"id" uuid PRIMARY KEY NOT NULL,
	"partner_id" uuid,
	"kind" text NOT NULL,
	"to_address" text NOT NULL,
	"to_name" text NOT NULL,
	"facts" jsonb NOT NULL,
	"status" text NOT NULL,
	"attempts" integer NOT NULL,
	"last_error" text,
	"created_at" timestamp (3) with time zone NOT NULL,
	"sent_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "playbook_opens" (
	"id" uuid PRIMARY KEY NOT NULL,
	"partner_id" uuid,
	"user_id" uuid NOT NULL,
	"playbook" text NOT NULL,
	"deal_id" uuid,
	"at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "events" (
	"partner_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"deal_id" uuid NOT NULL,
	"seq" integer DEFAULT 0 NOT NULL,
	"type" text NOT NULL,
	"occurred_at" date NOT NULL,
	"recorded_at" timestamp (3) with time zone NOT NULL,
	"by_user" uuid,
	"data" jsonb NOT NULL,
	CONSTRAINT "events_partner_id_id_pk" PRIMARY KEY("partner_id","id")
);
--> statement-breakpoint
CREATE TABLE "positions" (
	"partner_id" uuid NOT NULL,
	"deal_id" uuid NOT NULL,
	"as_of" date NOT NULL,
	"last_seq" integer NOT NULL,
	"stage" text NOT NULL,
	"settled" integer NOT NULL,
	"to_sign" integer NOT NULL,
	"light" text NOT NULL,
	"category" text NOT NULL,
	"score" integer NOT NULL,
	"reading" jsonb NOT NULL,
	CONSTRAINT "positions_partner_id_deal_id_pk" PRIMARY KEY("partner_id","deal_id")
);
--> statement-breakpoint
CREATE TABLE "partner_stages" (
	"partner_id" uuid NOT NULL,
	"version" integer NOT NULL,
	"key" text NOT NULL,
	"label" text NOT NULL,
	"place" integer NOT NULL,
	"fit" jsonb NOT NULL,
	"category" text NOT NULL,
	CONSTRAINT "partner_stages_partner_id_version_key_pk" PRIMARY KEY("partner_id","version","key")
);
--> statement-breakpoint
CREATE TABLE "partners" (
	"id" uuid PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"code" text NOT NULL,
	"country" text NOT NULL,
	"currency" text NOT NULL,
	"time_zone" text NOT NULL,
	"website" text,
	"channel_manager_id" uuid,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "partners_code_unique" UNIQUE("code")
);
--> statement-breakpoint
CREATE TABLE "product_families" (
	"id" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"template" text NOT NULL,
	"place" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "programmes" (
	"id" text PRIMARY KEY NOT NULL,
	"vendor_name" text NOT NULL,
	"time_zone" text NOT NULL,
	"protection_days" integer NOT NULL,
	"decision_target_days" integer NOT NULL,
	"open_draft_limit" integer NOT NULL,
	"hourly_submission_limit" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "vendor_stages" (
	"key" text PRIMARY KEY NOT NULL,
	"label" text NOT NULL,
	"place" integer NOT NULL,
	"fit" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "credentials" (
	"user_id" uuid PRIMARY KEY NOT NULL,
	"password_hash" text NOT NULL,
	"changed_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "invitations" (
	"id" uuid PRIMARY KEY NOT NULL,
	"partner_id" uuid,
	"email" text NOT NULL,
	"role" text NOT NULL,
	"token_hash" text NOT NULL,
	"invited_by" uuid,
	"created_at" timestamp (3) with time zone NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"accepted_at" timestamp (3) with time zone,
	"revoked_at" timestamp (3) with time zone,
	CONSTRAINT "invitations_tokenHash_unique" UNIQUE("token_hash")
);
--> statement-breakpoint
CREATE TABLE "password_resets" (
	"id" uuid PRIMARY KEY NOT NULL,
	"user_id" uuid NOT NULL,
	"token_hash" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"used_at" timestamp (3) with time zone,
	CONSTRAINT "password_resets_tokenHash_unique" UNIQUE("token_hash")
);
--> statement-breakpoint
CREATE TABLE "sessions" (
	"hash" text PRIMARY KEY NOT NULL,
	"id" uuid NOT NULL,
	"user_id" uuid NOT NULL,
	"partner_id" uuid,
	"started_at" timestamp (3) with time zone NOT NULL,
	"seen_at" timestamp (3) with time zone NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"ended_at" timestamp (3) with time zone,
	"ended_because" text,
	"agent" text NOT NULL,
	"address" text NOT NULL,
	CONSTRAINT "sessions_id_unique" UNIQUE("id")
);
--> statement-breakpoint
CREATE TABLE "throttles" (
	"key" text PRIMARY KEY NOT NULL,
	"failures" integer NOT NULL,
	"last_at" timestamp (3) with time zone NOT NULL,
	"wait_until" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "users" (
	"id" uuid PRIMARY KEY NOT NULL,
	"partner_id" uuid,
	"email" text NOT NULL,
	"name" text NOT NULL,
	"role" text NOT NULL,
	"time_zone" text NOT NULL,
	"appearance" text DEFAULT 'device' NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"disabled_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "comments" (
	"partner_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"deal_id" uuid NOT NULL,
	"author_id" uuid NOT NULL,
	"author_name" text NOT NULL,
	"body" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "comments_partner_id_id_pk" PRIMARY KEY("partner_id","id")
);
--> statement-breakpoint
CREATE TABLE "work_notes" (
	"partner_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"deal_id" uuid NOT NULL,
	"author_id" uuid NOT NULL,
	"author_name" text NOT NULL,
	"body" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "work_notes_partner_id_id_pk" PRIMARY KEY("partner_id","id")
);
--> statement-breakpoint
ALTER TABLE "attachments" ADD CONSTRAINT "attachments_partner_id_partners_id_fk" FOREIGN KEY ("partner_id") REFERENCES "public"."partners"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "attachments" ADD CONSTRAINT "attachments_partner_id_deal_id_deals_partner_id_id_fk" FOREIGN KEY ("partner_id","deal_id") REFERENCES "public"."deals"("partner_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "attachments" ADD CONSTRAINT "attachments_partner_id_draft_id_drafts_partner_id_id_fk" FOREIGN KEY ("partner_id","draft_id") REFERENCES "public"."drafts"("partner_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "deals" ADD CONSTRAINT "deals_partner_id_partners_id_fk" FOREIGN KEY ("partner_id") REFERENCES "public"."partners"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "drafts" ADD CONSTRAINT "drafts_partner_id_partners_id_fk" FOREIGN KEY ("partner_id") REFERENCES "public"."partners"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "persons" ADD CONSTRAINT "persons_partner_id_partners_id_fk" FOREIGN KEY ("partner_id") REFERENCES "public"."partners"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "persons" ADD CONSTRAINT "persons_partner_id_deal_id_deals_partner_id_id_fk" FOREIGN KEY ("partner_id","deal_id") REFERENCES "public"."deals"("partner_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "registrations" ADD CONSTRAINT "registrations_partner_id_partners_id_fk" FOREIGN KEY ("partner_id") REFERENCES "public"."partners"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "registrations" ADD CONSTRAINT "registrations_partner_id_deal_id_deals_partner_id_id_fk" FOREIGN KEY ("partner_id","deal_id") REFERENCES "public"."deals"("partner_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "texts" ADD CONSTRAINT "texts_partner_id_partners_id_fk" FOREIGN KEY ("partner_id") REFERENCES "public"."partners"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "texts" ADD CONSTRAINT "texts_partner_id_deal_id_deals_partner_id_id_fk" FOREIGN KEY ("partner_id","deal_id") REFERENCES "public"."deals"("partner_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "registration_transitions" ADD CONSTRAINT "registration_transitions_partner_id_partners_id_fk" FOREIGN KEY ("partner_id") REFERENCES "public"."partners"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "registration_transitions" ADD CONSTRAINT "registration_transitions_partner_id_registration_id_registrations_partner_id_id_fk" FOREIGN KEY ("partner_id","registration_id") REFERENCES "public"."registrations"("partner_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "answers" ADD CONSTRAINT "answers_partner_id_partners_id_fk" FOREIGN KEY ("partner_id") REFERENCES "public"."partners"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "audit_log" ADD CONSTRAINT "audit_log_partner_id_partners_id_fk" FOREIGN KEY ("partner_id") REFERENCES "public"."partners"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "counters" ADD CONSTRAINT "counters_partner_id_partners_id_fk" FOREIGN KEY ("partner_id") REFERENCES "public"."partners"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "letters" ADD CONSTRAINT "letters_partner_id_partners_id_fk" FOREIGN KEY ("partner_id") REFERENCES "public"."partners"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "playbook_opens" ADD CONSTRAINT "playbook_opens_partner_id_partners_id_fk" FOREIGN KEY ("partner_id") REFERENCES "public"."partners"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "events" ADD CONSTRAINT "events_partner_id_partners_id_fk" FOREIGN KEY ("partner_id") REFERENCES "public"."partners"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "events" ADD CONSTRAINT "events_partner_id_deal_id_deals_partner_id_id_fk" FOREIGN KEY ("partner_id","deal_id") REFERENCES "public"."deals"("partner_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "positions" ADD CONSTRAINT "positions_partner_id_partners_id_fk" FOREIGN KEY ("partner_id") REFERENCES "public"."partners"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "positions" ADD CONSTRAINT "positions_partner_id_deal_id_deals_partner_id_id_fk" FOREIGN KEY ("partner_id","deal_id") REFERENCES "public"."deals"("partner_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "partner_stages" ADD CONSTRAINT "partner_stages_partner_id_partners_id_fk" FOREIGN KEY ("partner_id") REFERENCES "public"."partners"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "credentials" ADD CONSTRAINT "credentials_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invitations" ADD CONSTRAINT "invitations_partner_id_partners_id_fk" FOREIGN KEY ("partner_id") REFERENCES "public"."partners"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "password_resets" ADD CONSTRAINT "password_resets_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_partner_id_partners_id_fk" FOREIGN KEY ("partner_id") REFERENCES "public"."partners"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "users" ADD CONSTRAINT "users_partner_id_partners_id_fk" FOREIGN KEY ("partner_id") REFERENCES "public"."partners"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "comments" ADD CONSTRAINT "comments_partner_id_partners_id_fk" FOREIGN KEY ("partner_id") REFERENCES "public"."partners"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "comments" ADD CONSTRAINT "comments_partner_id_deal_id_deals_partner_id_id_fk" FOREIGN KEY ("partner_id","deal_id") REFERENCES "public"."deals"("partner_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "work_notes" ADD CONSTRAINT "work_notes_partner_id_partners_id_fk" FOREIGN KEY ("partner_id") REFERENCES "public"."partners"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "work_notes" ADD CONSTRAINT "work_notes_partner_id_deal_id_deals_partner_id_id_fk" FOREIGN KEY ("partner_id","deal_id") REFERENCES "public"."deals"("partner_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "attachments_deal" ON "attachments" USING btree ("partner_id","deal_id");--> statement-breakpoint
CREATE INDEX "attachments_draft" ON "attachments" USING btree ("partner_id","draft_id");--> statement-breakpoint
CREATE UNIQUE INDEX "deals_reference" ON "deals" USING btree ("partner_id","reference");--> statement-breakpoint
CREATE UNIQUE INDEX "deals_external_id" ON "deals" USING btree ("partner_id","external_id");--> statement-breakpoint
CREATE INDEX "deals_created" ON "deals" USING btree ("partner_id","created_at","id");--> statement-breakpoint
CREATE INDEX "deals_domain" ON "deals" USING btree ("domain","product_family");--> statement-breakpoint
CREATE UNIQUE INDEX "persons_buyer" ON "persons" USING btree ("partner_id","deal_id","buyer");--> statement-breakpoint
CREATE UNIQUE INDEX "registrations_deal" ON "registrations" USING btree ("partner_id","deal_id");--> statement-breakpoint
CREATE INDEX "registrations_queue" ON "registrations" USING btree ("status","received_at","id");--> statement-breakpoint
CREATE UNIQUE INDEX "transitions_version" ON "registration_transitions" USING btree ("partner_id","registration_id","version");--> statement-breakpoint
CREATE INDEX "audit_log_at" ON "audit_log" USING btree ("at","id");--> statement-breakpoint
CREATE INDEX "audit_log_record" ON "audit_log" USING btree ("record_id");--> statement-breakpoint
CREATE INDEX "letters_created" ON "letters" USING btree ("created_at","id");--> statement-breakpoint
CREATE INDEX "playbook_opens_book" ON "playbook_opens" USING btree ("playbook","at");--> statement-breakpoint
CREATE INDEX "playbook_opens_user" ON "playbook_opens" USING btree ("user_id","at");--> statement-breakpoint
CREATE UNIQUE INDEX "events_seq" ON "events" USING btree ("partner_id","deal_id","seq");--> statement-breakpoint
CREATE INDEX "positions_stage" ON "positions" USING btree ("stage");--> statement-breakpoint
CREATE INDEX "invitations_partner" ON "invitations" USING btree ("partner_id","created_at");--> statement-breakpoint
CREATE INDEX "sessions_user" ON "sessions" USING btree ("user_id","started_at");--> statement-breakpoint
CREATE UNIQUE INDEX "users_email" ON "users" USING btree ("email");--> statement-breakpoint
CREATE INDEX "users_partner" ON "users" USING btree ("partner_id","name");--> statement-breakpoint
CREATE INDEX "comments_deal" ON "comments" USING btree ("partner_id","deal_id","at");--> statement-breakpoint
CREATE INDEX "work_notes_deal" ON "work_notes" USING btree ("partner_id","deal_id","at");