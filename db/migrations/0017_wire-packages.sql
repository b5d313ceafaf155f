CREATE TABLE `wire_package_items` (
	`provider` text NOT NULL,
	`package` text NOT NULL,
	`guid` text NOT NULL,
	`place` integer NOT NULL,
	PRIMARY KEY(`provider`, `package`, `guid`),
	FOREIGN KEY (`provider`,`package`) REFERENCES `wire_packages`(`provider`,`guid`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `wire_package_items_item` ON `wire_package_items` (`provider`,`guid`);--> statement-breakpoint
CREATE TABLE `wire_packages` (
	`provider` text NOT NULL,
	`guid` text NOT NULL,
	`version` integer NOT NULL,
	`version_at` integer,
	`digest` text NOT NULL,
	`received_at` integer NOT NULL,
	PRIMARY KEY(`provider`, `guid`)
) STRICT;
