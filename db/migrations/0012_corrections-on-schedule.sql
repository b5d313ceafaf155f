ALTER TABLE `schedules` ADD `legal` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `schedules` ADD `correction` text;