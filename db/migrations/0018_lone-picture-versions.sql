ALTER TABLE `wire_lone_pictures` ADD `version` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `wire_lone_pictures` ADD `version_at` integer;--> statement-breakpoint
ALTER TABLE `wire_lone_pictures` ADD `withheld_at` integer;