CREATE TABLE `wire_pictures` (
	`key` text PRIMARY KEY NOT NULL,
	`media` text NOT NULL,
	`taken_at` integer NOT NULL
) STRICT;
--> statement-breakpoint
ALTER TABLE `wire_items` ADD `original_id` integer;--> statement-breakpoint
ALTER TABLE `wire_items` ADD `original_from` integer;--> statement-breakpoint
ALTER TABLE `wire_items` ADD `original_bytes` integer;