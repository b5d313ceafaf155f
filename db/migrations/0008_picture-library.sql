CREATE TABLE `article_versions` (
	`story_id` integer NOT NULL,
	`number` integer NOT NULL,
	`published_at` integer NOT NULL,
	`content` text NOT NULL,
	`hash` text NOT NULL,
	PRIMARY KEY(`story_id`, `number`, `published_at`),
	FOREIGN KEY (`story_id`) REFERENCES `stories`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "article_versions_content" CHECK(json_valid("article_versions"."content"))
) STRICT;
--> statement-breakpoint
CREATE INDEX `article_versions_time` ON `article_versions` (`story_id`,`published_at`);--> statement-breakpoint
CREATE TABLE `cuts` (
	`media_id` integer NOT NULL,
	`ratio` text NOT NULL,
	`mime` text NOT NULL,
	`width` integer NOT NULL,
	`height` integer NOT NULL,
	`bytes` integer NOT NULL,
	`path` text NOT NULL,
	PRIMARY KEY(`media_id`, `ratio`, `mime`, `width`),
	FOREIGN KEY (`media_id`) REFERENCES `media`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "cuts_ratio" CHECK("cuts"."ratio" in ('16:9', '4:3', '1:1', '3:4'))
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `cuts_path` ON `cuts` (`path`);--> statement-breakpoint
CREATE TABLE `preview_links` (
	`id` text PRIMARY KEY NOT NULL,
	`story_id` integer NOT NULL,
	`made_by_id` text,
	`made_by_name` text NOT NULL,
	`made_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	`revoked_at` integer,
	FOREIGN KEY (`story_id`) REFERENCES `stories`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `preview_links_story` ON `preview_links` (`story_id`,`made_at`);--> statement-breakpoint
CREATE TABLE `revision_names` (
	`story_id` integer NOT NULL,
	`number` integer NOT NULL,
	`name` text NOT NULL,
	`named_by` text NOT NULL,
	`named_at` integer NOT NULL,
	PRIMARY KEY(`story_id`, `number`),
	FOREIGN KEY (`story_id`,`number`) REFERENCES `revisions`(`story_id`,`number`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE TABLE `schedules` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`story_id` integer NOT NULL,
	`does` text NOT NULL,
	`at` integer NOT NULL,
	`zone` text NOT NULL,
	`reason` text,
	`set_by_id` text,
	`set_by_name` text NOT NULL,
	`set_at` integer NOT NULL,
	`attempts` integer DEFAULT 0 NOT NULL,
	`done_at` integer,
	`failed_at` integer,
	`failure` text,
	FOREIGN KEY (`story_id`) REFERENCES `stories`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "schedules_does" CHECK("schedules"."does" in ('publish', 'withdraw')),
	CONSTRAINT "schedules_end" CHECK("schedules"."done_at" is null or "schedules"."failed_at" is null)
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `schedules_waiting` ON `schedules` (`story_id`,`does`) WHERE "schedules"."done_at" is null and "schedules"."failed_at" is null;--> statement-breakpoint
CREATE INDEX `schedules_due` ON `schedules` (`at`) WHERE "schedules"."done_at" is null and "schedules"."failed_at" is null;--> statement-breakpoint
CREATE INDEX `schedules_story` ON `schedules` (`story_id`,`id`);--> statement-breakpoint
CREATE TABLE `story_notes` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`story_id` integer NOT NULL,
	`kind` text NOT NULL,
	`text` text NOT NULL,
	`by_id` text,
	`by_name` text NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`story_id`) REFERENCES `stories`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "story_notes_kind" CHECK("story_notes"."kind" in ('comment', 'sent-back')),
	CONSTRAINT "story_notes_text" CHECK("story_notes"."text" <> '')
) STRICT;
--> statement-breakpoint
CREATE INDEX `story_notes_story` ON `story_notes` (`story_id`,`id`);--> statement-breakpoint
CREATE TABLE `work` (
	`story_id` integer PRIMARY KEY NOT NULL,
	`content` text NOT NULL,
	`version` integer NOT NULL,
	`base_revision` integer NOT NULL,
	`saved_at` integer NOT NULL,
	`saved_by` text,
	`saved_by_name` text NOT NULL,
	FOREIGN KEY (`story_id`) REFERENCES `stories`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "work_content" CHECK(json_valid("work"."content"))
) STRICT;
--> statement-breakpoint
DROP INDEX `stories_state`;--> statement-breakpoint
ALTER TABLE `stories` ADD `draft_state` text;--> statement-breakpoint
ALTER TABLE `stories` ADD `state_since` integer;--> statement-breakpoint
ALTER TABLE `stories` ADD `approved_revision` integer;--> statement-breakpoint
ALTER TABLE `stories` ADD `headline` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `stories` ADD `language` text DEFAULT 'en' NOT NULL;--> statement-breakpoint
ALTER TABLE `stories` ADD `owner_id` text;--> statement-breakpoint
ALTER TABLE `stories` ADD `assignee_id` text;--> statement-breakpoint
ALTER TABLE `stories` ADD `touched_at` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `stories` ADD `touched_by` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `stories` ADD `version` integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE `stories` ADD `locked_since` integer;--> statement-breakpoint
ALTER TABLE `stories` ADD `lock_name` text;--> statement-breakpoint
ALTER TABLE `stories` ADD `lock_key` text;--> statement-breakpoint
ALTER TABLE `stories` ADD `lock_taken_from` text;--> statement-breakpoint
ALTER TABLE `stories` ADD `trashed_at` integer;--> statement-breakpoint
CREATE INDEX `stories_touched` ON `stories` (`touched_at`,`id`);--> statement-breakpoint
CREATE INDEX `stories_section` ON `stories` (`section_id`,`touched_at`);--> statement-breakpoint
CREATE INDEX `stories_kind_touched` ON `stories` (`kind`,`touched_at`);--> statement-breakpoint
CREATE INDEX `stories_language` ON `stories` (`language`,`touched_at`);--> statement-breakpoint
CREATE INDEX `stories_draft_state` ON `stories` (`draft_state`,`touched_at`) WHERE "stories"."draft_state" is not null;--> statement-breakpoint
CREATE INDEX `stories_owner` ON `stories` (`owner_id`,`touched_at`) WHERE "stories"."owner_id" is not null;--> statement-breakpoint
CREATE INDEX `stories_assignee` ON `stories` (`assignee_id`,`touched_at`) WHERE "stories"."assignee_id" is not null;--> statement-breakpoint
CREATE INDEX `stories_scheduled` ON `stories` (`scheduled_at`) WHERE "stories"."scheduled_at" is not null;--> statement-breakpoint
CREATE INDEX `stories_locked` ON `stories` (`locked_at`) WHERE "stories"."locked_at" is not null;--> statement-breakpoint
CREATE INDEX `stories_trashed` ON `stories` (`trashed_at`) WHERE "stories"."trashed_at" is not null;--> statement-breakpoint
CREATE INDEX `stories_state` ON `stories` (`state`,`touched_at`);--> statement-breakpoint
ALTER TABLE `media` ADD `file_digest` text;--> statement-breakpoint
ALTER TABLE `media` ADD `name` text;--> statement-breakpoint
ALTER TABLE `media` ADD `caption` text;--> statement-breakpoint
ALTER TABLE `media` ADD `creator` text;--> statement-breakpoint
ALTER TABLE `media` ADD `licence` text;--> statement-breakpoint
ALTER TABLE `media` ADD `rights_expire_at` integer;--> statement-breakpoint
ALTER TABLE `media` ADD `taken_at` integer;--> statement-breakpoint
ALTER TABLE `media` ADD `keywords` text;--> statement-breakpoint
ALTER TABLE `media` ADD `framing` text;--> statement-breakpoint
ALTER TABLE `media` ADD `color` text;--> statement-breakpoint
ALTER TABLE `media` ADD `state` text DEFAULT 'ready' NOT NULL;--> statement-breakpoint
ALTER TABLE `media` ADD `failure` text;--> statement-breakpoint
ALTER TABLE `media` ADD `uploaded_by` text;--> statement-breakpoint
ALTER TABLE `media` ADD `uploaded_at` integer;--> statement-breakpoint
ALTER TABLE `media` ADD `search_text` text DEFAULT '' NOT NULL;--> statement-breakpoint
CREATE UNIQUE INDEX `media_file` ON `media` (`file_digest`);--> statement-breakpoint
CREATE INDEX `media_pending` ON `media` (`id`) WHERE "media"."state" = 'pending';