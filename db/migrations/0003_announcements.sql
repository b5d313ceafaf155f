CREATE TABLE `announcements` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`kind` text NOT NULL,
	`url` text NOT NULL,
	`created_at` integer NOT NULL,
	`asked` integer NOT NULL,
	`attempts` integer NOT NULL,
	`next_at` integer,
	`done_at` integer,
	`outcome` text,
	CONSTRAINT "announcements_kind" CHECK("announcements"."kind" in ('websub', 'indexnow')),
	CONSTRAINT "announcements_done" CHECK("announcements"."next_at" is null or "announcements"."done_at" is null)
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `announcements_waiting` ON `announcements` (`kind`,`url`) WHERE "announcements"."next_at" is not null;--> statement-breakpoint
CREATE INDEX `announcements_next` ON `announcements` (`next_at`);--> statement-breakpoint
CREATE INDEX `announcements_created` ON `announcements` (`created_at`);