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
CREATE TABLE `settings` (
	`id` integer PRIMARY KEY NOT NULL,
	`words` text NOT NULL,
	`updated_at` integer NOT NULL,
	CONSTRAINT "settings_one_row" CHECK("settings"."id" = 1),
	CONSTRAINT "settings_words" CHECK(json_valid("settings"."words"))
) STRICT;
--> statement-breakpoint
CREATE TABLE `audit` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`at` integer NOT NULL,
	`user_id` text,
	`user_name` text NOT NULL,
	`act` text NOT NULL,
	`subject` text NOT NULL,
	`subject_id` text,
	`before` text,
	`after` text,
	`address` text,
	`user_agent` text,
	CONSTRAINT "audit_before" CHECK("audit"."before" is null or json_valid("audit"."before")),
	CONSTRAINT "audit_after" CHECK("audit"."after" is null or json_valid("audit"."after"))
) STRICT;
--> statement-breakpoint
CREATE INDEX `audit_at` ON `audit` (`at`);--> statement-breakpoint
CREATE INDEX `audit_subject` ON `audit` (`subject`,`subject_id`,`id`);--> statement-breakpoint
CREATE INDEX `audit_user` ON `audit` (`user_id`,`id`);--> statement-breakpoint
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
CREATE TABLE `accounts` (
	`id` text PRIMARY KEY NOT NULL,
	`account_id` text NOT NULL,
	`provider_id` text NOT NULL,
	`user_id` text NOT NULL,
	`access_token` text,
	`refresh_token` text,
	`id_token` text,
	`access_token_expires_at` integer,
	`refresh_token_expires_at` integer,
	`scope` text,
	`password` text,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE cascade
) STRICT;
--> statement-breakpoint
CREATE INDEX `accounts_user` ON `accounts` (`user_id`);--> statement-breakpoint
CREATE TABLE `invitations` (
	`digest` text PRIMARY KEY NOT NULL,
	`user_id` text,
	`email` text,
	`name` text,
	`role` text NOT NULL,
	`every_section` integer NOT NULL,
	`section_ids` text NOT NULL,
	`invited_by` text,
	`created_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	`used_at` integer,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "invitations_role" CHECK("invitations"."role" in ('reporter', 'editor', 'chief', 'owner')),
	CONSTRAINT "invitations_sections" CHECK(json_valid("invitations"."section_ids"))
) STRICT;
--> statement-breakpoint
CREATE TABLE `passkeys` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text,
	`public_key` text NOT NULL,
	`user_id` text NOT NULL,
	`credential_id` text NOT NULL,
	`counter` integer NOT NULL,
	`device_type` text NOT NULL,
	`backed_up` integer NOT NULL,
	`transports` text,
	`created_at` integer,
	`aaguid` text,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE cascade
) STRICT;
--> statement-breakpoint
CREATE INDEX `passkeys_user` ON `passkeys` (`user_id`);--> statement-breakpoint
CREATE INDEX `passkeys_credential` ON `passkeys` (`credential_id`);--> statement-breakpoint
CREATE TABLE `sessions` (
	`id` text PRIMARY KEY NOT NULL,
	`expires_at` integer NOT NULL,
	`token` text NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	`ip_address` text,
	`user_agent` text,
	`user_id` text NOT NULL,
	`proven_at` integer,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE cascade
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `sessions_token` ON `sessions` (`token`);--> statement-breakpoint
CREATE INDEX `sessions_user` ON `sessions` (`user_id`);--> statement-breakpoint
CREATE TABLE `sign_in_tries` (
	`key` text PRIMARY KEY NOT NULL,
	`points` integer NOT NULL,
	`expire` integer
) STRICT;
--> statement-breakpoint
CREATE TABLE `two_factors` (
	`id` text PRIMARY KEY NOT NULL,
	`secret` text NOT NULL,
	`backup_codes` text NOT NULL,
	`user_id` text NOT NULL,
	`verified` integer,
	`failed_verification_count` integer,
	`locked_until` integer,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE cascade
) STRICT;
--> statement-breakpoint
CREATE INDEX `two_factors_user` ON `two_factors` (`user_id`);--> statement-breakpoint
CREATE TABLE `user_sections` (
	`user_id` text NOT NULL,
	`section_id` integer NOT NULL,
	PRIMARY KEY(`user_id`, `section_id`),
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`section_id`) REFERENCES `sections`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE TABLE `users` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`email` text NOT NULL,
	`email_verified` integer NOT NULL,
	`image` text,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	`two_factor_enabled` integer,
	`role` text NOT NULL,
	`every_section` integer NOT NULL,
	`suspended_at` integer,
	CONSTRAINT "users_role" CHECK("users"."role" in ('reporter', 'editor', 'chief', 'owner'))
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `users_email` ON `users` (`email`);--> statement-breakpoint
CREATE TABLE `verifications` (
	`id` text PRIMARY KEY NOT NULL,
	`identifier` text NOT NULL,
	`value` text NOT NULL,
	`expires_at` integer NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL
) STRICT;
--> statement-breakpoint
CREATE INDEX `verifications_identifier` ON `verifications` (`identifier`);--> statement-breakpoint
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
ALTER TABLE `articles` ADD `lead_crop` text;--> statement-breakpoint
ALTER TABLE `articles` ADD `short_headline` text;--> statement-breakpoint
ALTER TABLE `articles` ADD `seo_title` text;--> statement-breakpoint
ALTER TABLE `articles` ADD `seo_description` text;--> statement-breakpoint
ALTER TABLE `front_containers` ADD `kinds` text;--> statement-breakpoint
ALTER TABLE `front_containers` ADD `only_pictures` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `front_containers` ADD `language` text;--> statement-breakpoint
ALTER TABLE `front_pins` ADD `from` integer;--> statement-breakpoint
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
CREATE INDEX `media_pending` ON `media` (`id`) WHERE "media"."state" = 'pending';--> statement-breakpoint
ALTER TABLE `special_reports` ADD `updated_at` integer DEFAULT 0 NOT NULL;