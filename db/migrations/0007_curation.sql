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
DROP INDEX `fronts_slug`;--> statement-breakpoint
ALTER TABLE `fronts` ADD `starts_at` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `fronts` ADD `version` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
CREATE UNIQUE INDEX `fronts_start` ON `fronts` (`slug`,`starts_at`);--> statement-breakpoint
ALTER TABLE `front_containers` ADD `kinds` text;--> statement-breakpoint
ALTER TABLE `front_containers` ADD `only_pictures` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `front_containers` ADD `language` text;--> statement-breakpoint
ALTER TABLE `front_pins` ADD `from` integer;--> statement-breakpoint
ALTER TABLE `special_reports` ADD `updated_at` integer DEFAULT 0 NOT NULL;