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
CREATE TABLE `former_names` (
	`of` text NOT NULL,
	`name` text NOT NULL,
	`target_id` integer NOT NULL,
	`former_id` integer,
	`since` integer NOT NULL,
	PRIMARY KEY(`of`, `name`),
	CONSTRAINT "former_names_of" CHECK("former_names"."of" in ('section', 'person', 'topic', 'special-report', 'agency'))
) STRICT;
--> statement-breakpoint
CREATE INDEX `former_names_target` ON `former_names` (`of`,`target_id`);--> statement-breakpoint
CREATE TABLE `settings` (
	`id` integer PRIMARY KEY NOT NULL,
	`words` text NOT NULL,
	`updated_at` integer NOT NULL,
	CONSTRAINT "settings_one_row" CHECK("settings"."id" = 1),
	CONSTRAINT "settings_words" CHECK(json_valid("settings"."words"))
) STRICT;
--> statement-breakpoint
CREATE TABLE `front_versions` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`slug` text NOT NULL,
	`containers` text NOT NULL,
	`starts_at` integer,
	`at` integer NOT NULL,
	`user_id` text,
	`user_name` text NOT NULL,
	`note` text,
	CONSTRAINT "front_versions_containers" CHECK(json_valid("front_versions"."containers"))
) STRICT;
--> statement-breakpoint
CREATE INDEX `front_versions_slug` ON `front_versions` (`slug`,`id`);--> statement-breakpoint
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
DROP INDEX `fronts_slug`;--> statement-breakpoint
ALTER TABLE `fronts` ADD `starts_at` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `fronts` ADD `version` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
CREATE UNIQUE INDEX `fronts_start` ON `fronts` (`slug`,`starts_at`);--> statement-breakpoint
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
ALTER TABLE `front_containers` ADD `kinds` text;--> statement-breakpoint
ALTER TABLE `front_containers` ADD `only_pictures` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `front_containers` ADD `language` text;--> statement-breakpoint
ALTER TABLE `front_pins` ADD `from` integer;--> statement-breakpoint
ALTER TABLE `special_reports` ADD `updated_at` integer DEFAULT 0 NOT NULL;