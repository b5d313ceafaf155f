CREATE TABLE `article_sections` (
	`article_id` integer NOT NULL,
	`section_id` integer NOT NULL,
	`place` integer NOT NULL,
	PRIMARY KEY(`article_id`, `section_id`),
	FOREIGN KEY (`article_id`) REFERENCES `articles`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`section_id`) REFERENCES `sections`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `article_sections_section` ON `article_sections` (`section_id`,`place`);--> statement-breakpoint
ALTER TABLE `articles` ADD `also_in` text;--> statement-breakpoint
CREATE INDEX `articles_also_in` ON `articles` (`section_id`) WHERE "articles"."also_in" is not null;