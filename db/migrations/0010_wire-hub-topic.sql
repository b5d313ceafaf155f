ALTER TABLE `wire_sources` ADD `hub_topic` text;--> statement-breakpoint
ALTER TABLE `wire_sources` ADD `hub_asked_at` integer;