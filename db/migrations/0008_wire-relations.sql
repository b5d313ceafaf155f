CREATE TABLE `wire_relations` (
	`copy_id` integer NOT NULL,
	`kind` text NOT NULL,
	`provider` text NOT NULL,
	`guid` text NOT NULL,
	PRIMARY KEY(`copy_id`, `kind`, `guid`),
	FOREIGN KEY (`copy_id`) REFERENCES `wire_copy`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "wire_relations_kind" CHECK("wire_relations"."kind" in ('package', 'related', 'replaces', 'translation'))
) STRICT;
--> statement-breakpoint
CREATE INDEX `wire_relations_to` ON `wire_relations` (`provider`,`guid`);