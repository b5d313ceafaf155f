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