CREATE TABLE `article_places` (
	`article_id` integer NOT NULL,
	`place_id` integer NOT NULL,
	`place` integer NOT NULL,
	PRIMARY KEY(`article_id`, `place_id`),
	FOREIGN KEY (`article_id`) REFERENCES `articles`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`place_id`) REFERENCES `places`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `article_places_place` ON `article_places` (`place_id`,`place`);--> statement-breakpoint
CREATE TABLE `places` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`name` text NOT NULL
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `places_name` ON `places` (`name`);--> statement-breakpoint
CREATE TEMP TABLE told_places AS SELECT a.`id` AS article, a.`place` AS place, j.`value` AS name
FROM `articles` a JOIN `stories` s ON s.`id` = a.`id` JOIN `revisions` r ON r.`story_id` = s.`id` AND r.`number` = s.`live_revision`, json_each(r.`content`, '$.places') j;--> statement-breakpoint
INSERT INTO `places` (`name`) SELECT DISTINCT name FROM told_places;--> statement-breakpoint
INSERT OR IGNORE INTO `article_places` (`article_id`, `place_id`, `place`) SELECT t.article, p.`id`, t.place FROM told_places t JOIN `places` p ON p.`name` = t.name;--> statement-breakpoint
DROP TABLE told_places;
