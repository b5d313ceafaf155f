CREATE TABLE `api_tokens` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`name` text NOT NULL,
	`digest` text NOT NULL,
	`hint` text NOT NULL,
	`scopes` text NOT NULL,
	`made_by` text NOT NULL,
	`created_at` integer NOT NULL,
	`used_at` integer,
	`expires_at` integer,
	`revoked_at` integer
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `api_tokens_digest` ON `api_tokens` (`digest`);--> statement-breakpoint
CREATE TABLE `webhook_deliveries` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`webhook_id` integer NOT NULL,
	`event` text NOT NULL,
	`body` text NOT NULL,
	`created_at` integer NOT NULL,
	`attempts` integer NOT NULL,
	`next_at` integer,
	`done_at` integer,
	`outcome` text,
	FOREIGN KEY (`webhook_id`) REFERENCES `webhooks`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "webhook_deliveries_event" CHECK("webhook_deliveries"."event" in ('story.published', 'story.updated', 'story.withdrawn'))
) STRICT;
--> statement-breakpoint
CREATE INDEX `webhook_deliveries_next` ON `webhook_deliveries` (`next_at`) WHERE "webhook_deliveries"."next_at" is not null;--> statement-breakpoint
CREATE INDEX `webhook_deliveries_hook` ON `webhook_deliveries` (`webhook_id`,`id`);--> statement-breakpoint
CREATE TABLE `webhooks` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`url` text NOT NULL,
	`secret` text NOT NULL,
	`events` text NOT NULL,
	`active` integer NOT NULL,
	`created_at` integer NOT NULL,
	`version` integer DEFAULT 1 NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE `wire_copy` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`provider` text NOT NULL,
	`guid` text NOT NULL,
	`standing` text NOT NULL,
	`story_id` integer,
	`source_id` integer,
	`format` text NOT NULL,
	`version` integer NOT NULL,
	`version_at` integer,
	`digest` text NOT NULL,
	`signal` text NOT NULL,
	`urgency` integer,
	`language` text NOT NULL,
	`slugline` text,
	`headline` text NOT NULL,
	`embargoed_until` integer,
	`received_at` integer NOT NULL,
	`changed_at` integer NOT NULL,
	`decided_by` text,
	`decided_at` integer,
	FOREIGN KEY (`story_id`) REFERENCES `stories`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`source_id`) REFERENCES `wire_sources`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "wire_copy_standing_known" CHECK("wire_copy"."standing" in ('waiting', 'taken', 'merged', 'spiked', 'killed')),
	CONSTRAINT "wire_copy_signal" CHECK("wire_copy"."signal" in ('use', 'correct', 'withhold', 'kill'))
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `wire_copy_item` ON `wire_copy` (`provider`,`guid`);--> statement-breakpoint
CREATE INDEX `wire_copy_standing` ON `wire_copy` (`standing`,`changed_at`,`id`);--> statement-breakpoint
CREATE INDEX `wire_copy_provider` ON `wire_copy` (`provider`,`changed_at`,`id`);--> statement-breakpoint
CREATE INDEX `wire_copy_urgency` ON `wire_copy` (`urgency`,`changed_at`,`id`);--> statement-breakpoint
CREATE INDEX `wire_copy_changed` ON `wire_copy` (`changed_at`,`id`);--> statement-breakpoint
CREATE INDEX `wire_copy_story` ON `wire_copy` (`story_id`);--> statement-breakpoint
CREATE TABLE `wire_originals` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`digest` text NOT NULL,
	`name` text NOT NULL,
	`format` text NOT NULL,
	`size` integer NOT NULL,
	`packed` blob NOT NULL,
	`received_at` integer NOT NULL
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `wire_originals_digest` ON `wire_originals` (`digest`);--> statement-breakpoint
CREATE TABLE `wire_proposals` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`story_id` integer NOT NULL,
	`copy_id` integer NOT NULL,
	`digest` text NOT NULL,
	`kind` text NOT NULL,
	`standing` text NOT NULL,
	`made_at` integer NOT NULL,
	`decided_at` integer,
	`decided_by` text,
	FOREIGN KEY (`story_id`) REFERENCES `stories`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`copy_id`) REFERENCES `wire_copy`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "wire_proposals_kind" CHECK("wire_proposals"."kind" in ('update', 'correction', 'kill')),
	CONSTRAINT "wire_proposals_standing" CHECK("wire_proposals"."standing" in ('open', 'accepted', 'declined', 'overtaken'))
) STRICT;
--> statement-breakpoint
CREATE INDEX `wire_proposals_story` ON `wire_proposals` (`story_id`,`standing`);--> statement-breakpoint
CREATE INDEX `wire_proposals_open` ON `wire_proposals` (`standing`,`made_at`);--> statement-breakpoint
CREATE UNIQUE INDEX `wire_proposals_version` ON `wire_proposals` (`copy_id`,`digest`,`story_id`);--> statement-breakpoint
CREATE TABLE `wire_versions` (
	`copy_id` integer NOT NULL,
	`digest` text NOT NULL,
	`version` integer NOT NULL,
	`version_at` integer,
	`signal` text NOT NULL,
	`item` text NOT NULL,
	`original_id` integer,
	`received_at` integer NOT NULL,
	PRIMARY KEY(`copy_id`, `digest`),
	FOREIGN KEY (`copy_id`) REFERENCES `wire_copy`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`original_id`) REFERENCES `wire_originals`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `wire_versions_original` ON `wire_versions` (`original_id`);--> statement-breakpoint
CREATE TABLE `subject_map` (
	`scheme` text NOT NULL,
	`code` text NOT NULL,
	`topic_id` integer NOT NULL,
	PRIMARY KEY(`scheme`, `code`),
	FOREIGN KEY (`topic_id`) REFERENCES `topics`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `subject_map_topic` ON `subject_map` (`topic_id`);--> statement-breakpoint
CREATE TABLE `wire_rules` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`position` integer NOT NULL,
	`name` text NOT NULL,
	`active` integer NOT NULL,
	`fits` text NOT NULL,
	`does` text NOT NULL,
	`version` integer DEFAULT 1 NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE `wire_sources` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`kind` text NOT NULL,
	`name` text NOT NULL,
	`address` text NOT NULL,
	`provider` text NOT NULL,
	`active` integer NOT NULL,
	`interval` integer NOT NULL,
	`token_digest` text,
	`etag` text,
	`last_modified` text,
	`hub` text,
	`hub_until` integer,
	`hub_secret` text,
	`hub_key` text,
	`next_at` integer,
	`looked_at` integer,
	`brought_at` integer,
	`brought` integer DEFAULT 0 NOT NULL,
	`failures` integer DEFAULT 0 NOT NULL,
	`trouble` text,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` integer NOT NULL,
	CONSTRAINT "wire_sources_kind" CHECK("wire_sources"."kind" in ('folder', 'feed', 'push'))
) STRICT;
--> statement-breakpoint
CREATE INDEX `wire_sources_next` ON `wire_sources` (`active`,`next_at`);--> statement-breakpoint
CREATE UNIQUE INDEX `wire_sources_token` ON `wire_sources` (`token_digest`);--> statement-breakpoint
CREATE UNIQUE INDEX `wire_sources_hub_key` ON `wire_sources` (`hub_key`);--> statement-breakpoint
ALTER TABLE `quarantine` ADD `source_id` integer;--> statement-breakpoint
ALTER TABLE `quarantine` ADD `format` text;--> statement-breakpoint
ALTER TABLE `quarantine` ADD `original_id` integer;--> statement-breakpoint
ALTER TABLE `quarantine` ADD `settled_at` integer;--> statement-breakpoint
ALTER TABLE `quarantine` ADD `settled` text;--> statement-breakpoint
CREATE INDEX `quarantine_open` ON `quarantine` (`settled_at`,`id`);