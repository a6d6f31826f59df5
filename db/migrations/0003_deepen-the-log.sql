CREATE TABLE "customer_keys" (
	"partner_id" uuid NOT NULL,
	"link_id" uuid NOT NULL,
	"token_hash" text NOT NULL,
	"code_hash" text,
	"code_sent_at" timestamp (3) with time zone,
	"codes_sent" integer DEFAULT 0 NOT NULL,
	"code_tries" integer DEFAULT 0 NOT NULL,
	CONSTRAINT "customer_keys_partner_id_link_id_pk" PRIMARY KEY("partner_id","link_id")
);
--> statement-breakpoint
CREATE TABLE "customer_links" (
	"partner_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"deal_id" uuid NOT NULL,
	"buyer" text NOT NULL,
	"sent_by" uuid NOT NULL,
	"sent_by_name" text NOT NULL,
	"sent_at" timestamp (3) with time zone NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"revoked_at" timestamp (3) with time zone,
	"opened_at" timestamp (3) with time zone,
	CONSTRAINT "customer_links_partner_id_id_pk" PRIMARY KEY("partner_id","id")
);
--> statement-breakpoint
CREATE TABLE "customer_replies" (
	"partner_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"deal_id" uuid NOT NULL,
	"link_id" uuid NOT NULL,
	"buyer" text NOT NULL,
	"answers" jsonb NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "customer_replies_partner_id_id_pk" PRIMARY KEY("partner_id","id")
);
--> statement-breakpoint
CREATE TABLE "customer_visits" (
	"partner_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"link_id" uuid NOT NULL,
	"token_hash" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "customer_visits_partner_id_id_pk" PRIMARY KEY("partner_id","id")
);
--> statement-breakpoint
CREATE TABLE "assessments" (
	"partner_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"deal_id" uuid NOT NULL,
	"ruleset" text NOT NULL,
	"as_of" date NOT NULL,
	"known_at" timestamp (3) with time zone NOT NULL,
	"last_seq" integer NOT NULL,
	"input_hash" text NOT NULL,
	"cause" text,
	"stage" text NOT NULL,
	"settled" integer NOT NULL,
	"frontier" integer NOT NULL,
	"to_sign" integer NOT NULL,
	"score" integer NOT NULL,
	"light" text NOT NULL,
	"category" text NOT NULL,
	"findings" jsonb NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "assessments_partner_id_id_pk" PRIMARY KEY("partner_id","id")
);
--> statement-breakpoint
CREATE TABLE "deal_looks" (
	"partner_id" uuid NOT NULL,
	"deal_id" uuid NOT NULL,
	"user_id" uuid NOT NULL,
	"before_at" timestamp (3) with time zone,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "deal_looks_partner_id_deal_id_user_id_pk" PRIMARY KEY("partner_id","deal_id","user_id")
);
--> statement-breakpoint
CREATE TABLE "recalculations" (
	"id" uuid PRIMARY KEY NOT NULL,
	"ruleset" text NOT NULL,
	"asked_by" uuid,
	"asked_by_name" text NOT NULL,
	"asked_at" timestamp (3) with time zone NOT NULL,
	"total" integer NOT NULL,
	"done" integer NOT NULL,
	"changed" integer NOT NULL,
	"reached" uuid,
	"finished_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "partner_mappings" (
	"partner_id" uuid NOT NULL,
	"version" integer NOT NULL,
	"by_user" uuid,
	"by_name" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"note" text,
	CONSTRAINT "partner_mappings_partner_id_version_pk" PRIMARY KEY("partner_id","version")
);
--> statement-breakpoint
CREATE TABLE "template_versions" (
	"template" text NOT NULL,
	"version" integer NOT NULL,
	"path" jsonb NOT NULL,
	"reqs" jsonb NOT NULL,
	"by_user" uuid,
	"by_name" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"note" text,
	CONSTRAINT "template_versions_template_version_pk" PRIMARY KEY("template","version")
);
--> statement-breakpoint
CREATE TABLE "vendor_mappings" (
	"version" integer PRIMARY KEY NOT NULL,
	"by_user" uuid,
	"by_name" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"note" text
);
--> statement-breakpoint
ALTER TABLE "vendor_stages" DROP CONSTRAINT "vendor_stages_pkey";--> statement-breakpoint
ALTER TABLE "events" ADD COLUMN "entry" uuid;--> statement-breakpoint
ALTER TABLE "vendor_stages" ADD COLUMN "version" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "vendor_stages" ADD CONSTRAINT "vendor_stages_version_key_pk" PRIMARY KEY("version","key");--> statement-breakpoint
ALTER TABLE "vendor_stages" ADD COLUMN "category" text DEFAULT 'PIPELINE' NOT NULL;--> statement-breakpoint
ALTER TABLE "comments" ADD COLUMN "requirement" text;--> statement-breakpoint
ALTER TABLE "customer_keys" ADD CONSTRAINT "customer_keys_partner_id_partners_id_fk" FOREIGN KEY ("partner_id") REFERENCES "public"."partners"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "customer_keys" ADD CONSTRAINT "customer_keys_partner_id_link_id_customer_links_partner_id_id_fk" FOREIGN KEY ("partner_id","link_id") REFERENCES "public"."customer_links"("partner_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "customer_links" ADD CONSTRAINT "customer_links_partner_id_partners_id_fk" FOREIGN KEY ("partner_id") REFERENCES "public"."partners"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "customer_links" ADD CONSTRAINT "customer_links_partner_id_deal_id_deals_partner_id_id_fk" FOREIGN KEY ("partner_id","deal_id") REFERENCES "public"."deals"("partner_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "customer_replies" ADD CONSTRAINT "customer_replies_partner_id_partners_id_fk" FOREIGN KEY ("partner_id") REFERENCES "public"."partners"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "customer_replies" ADD CONSTRAINT "customer_replies_partner_id_deal_id_deals_partner_id_id_fk" FOREIGN KEY ("partner_id","deal_id") REFERENCES "public"."deals"("partner_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "customer_replies" ADD CONSTRAINT "customer_replies_partner_id_link_id_customer_links_partner_id_id_fk" FOREIGN KEY ("partner_id","link_id") REFERENCES "public"."customer_links"("partner_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "customer_visits" ADD CONSTRAINT "customer_visits_partner_id_partners_id_fk" FOREIGN KEY ("partner_id") REFERENCES "public"."partners"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "customer_visits" ADD CONSTRAINT "customer_visits_partner_id_link_id_customer_links_partner_id_id_fk" FOREIGN KEY ("partner_id","link_id") REFERENCES "public"."customer_links"("partner_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assessments" ADD CONSTRAINT "assessments_partner_id_partners_id_fk" FOREIGN KEY ("partner_id") REFERENCES "public"."partners"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assessments" ADD CONSTRAINT "assessments_partner_id_deal_id_deals_partner_id_id_fk" FOREIGN KEY ("partner_id","deal_id") REFERENCES "public"."deals"("partner_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "deal_looks" ADD CONSTRAINT "deal_looks_partner_id_partners_id_fk" FOREIGN KEY ("partner_id") REFERENCES "public"."partners"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "deal_looks" ADD CONSTRAINT "deal_looks_partner_id_deal_id_deals_partner_id_id_fk" FOREIGN KEY ("partner_id","deal_id") REFERENCES "public"."deals"("partner_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "partner_mappings" ADD CONSTRAINT "partner_mappings_partner_id_partners_id_fk" FOREIGN KEY ("partner_id") REFERENCES "public"."partners"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "customer_keys_token" ON "customer_keys" USING btree ("token_hash");--> statement-breakpoint
CREATE INDEX "customer_links_deal" ON "customer_links" USING btree ("partner_id","deal_id");--> statement-breakpoint
CREATE INDEX "customer_replies_deal" ON "customer_replies" USING btree ("partner_id","deal_id");--> statement-breakpoint
CREATE UNIQUE INDEX "customer_visits_token" ON "customer_visits" USING btree ("token_hash");--> statement-breakpoint
CREATE INDEX "assessments_deal" ON "assessments" USING btree ("partner_id","deal_id","at");--> statement-breakpoint
CREATE INDEX "events_type" ON "events" USING btree ("partner_id","deal_id","type");