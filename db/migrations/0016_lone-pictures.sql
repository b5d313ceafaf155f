CREATE TABLE `wire_lone_pictures` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`provider` text NOT NULL,
	`guid` text NOT NULL,
	`headline` text,
	`picture` text NOT NULL,
	`terms` text,
	`source_id` integer,
	`original_id` integer,
	`received_at` integer NOT NULL,
	`changed_at` integer NOT NULL,
	`killed_at` integer,
	`media` text,
	`settled_at` integer,
	`settled_by` text,
	FOREIGN KEY (`source_id`) REFERENCES `wire_sources`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`original_id`) REFERENCES `wire_originals`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `wire_lone_pictures_item` ON `wire_lone_pictures` (`provider`,`guid`);--> statement-breakpoint
CREATE INDEX `wire_lone_pictures_open` ON `wire_lone_pictures` (`settled_at`,`changed_at`,`id`);