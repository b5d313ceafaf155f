-- No medium was ever filed before this migration, so the tables for them are made anew. Foreign keys hold inside a
-- migration, and a table that is dropped takes what points to it along: pins are set aside while their containers are
-- remade for the new layouts.
DROP TABLE `article_media`;
--> statement-breakpoint
DROP TABLE `renditions`;
--> statement-breakpoint
DROP TABLE `media`;
--> statement-breakpoint
CREATE TABLE `pins_aside` AS SELECT * FROM `front_pins`;
--> statement-breakpoint
CREATE TABLE `breaking` (
	`id` integer PRIMARY KEY NOT NULL,
	`text` text NOT NULL,
	`story_id` integer,
	`until` integer NOT NULL,
	FOREIGN KEY (`story_id`) REFERENCES `stories`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "breaking_one_row" CHECK("breaking"."id" = 1),
	CONSTRAINT "breaking_text" CHECK("breaking"."text" <> '')
) STRICT;
--> statement-breakpoint
CREATE TABLE `messages` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`form` text NOT NULL,
	`about` text NOT NULL,
	`name` text,
	`email` text,
	`page` text,
	`message` text NOT NULL,
	`received_at` integer NOT NULL,
	CONSTRAINT "messages_form" CHECK("messages"."form" in ('contact', 'feedback'))
) STRICT;
--> statement-breakpoint
CREATE INDEX `messages_received` ON `messages` (`received_at`);
--> statement-breakpoint
CREATE TABLE `__new_front_containers` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`front_id` integer NOT NULL,
	`position` integer NOT NULL,
	`layout` text NOT NULL,
	`title` text,
	`section_id` integer,
	`slots` integer NOT NULL,
	FOREIGN KEY (`front_id`) REFERENCES `fronts`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`section_id`) REFERENCES `sections`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "front_containers_layout" CHECK("__new_front_containers"."layout" in ('lead', 'list', 'band', 'cards', 'opinion', 'photo-strip', 'special-reports')),
	CONSTRAINT "front_containers_slots" CHECK("__new_front_containers"."slots" between 1 and 30)
) STRICT;
--> statement-breakpoint
INSERT INTO `__new_front_containers`("id", "front_id", "position", "layout", "title", "section_id", "slots") SELECT "id", "front_id", "position", "layout", "title", "section_id", "slots" FROM `front_containers`;
--> statement-breakpoint
DROP TABLE `front_containers`;
--> statement-breakpoint
ALTER TABLE `__new_front_containers` RENAME TO `front_containers`;
--> statement-breakpoint
INSERT INTO `front_pins` SELECT * FROM `pins_aside`;
--> statement-breakpoint
DROP TABLE `pins_aside`;
--> statement-breakpoint
CREATE INDEX `front_containers_front` ON `front_containers` (`front_id`,`position`);
--> statement-breakpoint
CREATE TABLE `article_media` (
	`article_id` integer NOT NULL,
	`media_id` integer NOT NULL,
	PRIMARY KEY(`article_id`, `media_id`),
	FOREIGN KEY (`article_id`) REFERENCES `articles`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`media_id`) REFERENCES `media`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `article_media_medium` ON `article_media` (`media_id`);
--> statement-breakpoint
CREATE TABLE `media` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`digest` text NOT NULL,
	`type` text NOT NULL,
	`mime` text NOT NULL,
	`path` text NOT NULL,
	`bytes` integer NOT NULL,
	`width` integer,
	`height` integer,
	`duration` integer,
	`alt` text,
	`credit` text,
	CONSTRAINT "media_type" CHECK("media"."type" in ('picture', 'video', 'audio', 'captions')),
	CONSTRAINT "media_size" CHECK("media"."type" <> 'picture' or ("media"."width" > 0 and "media"."height" > 0))
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `media_digest` ON `media` (`digest`);
--> statement-breakpoint
CREATE UNIQUE INDEX `media_path` ON `media` (`path`);
--> statement-breakpoint
CREATE TABLE `renditions` (
	`media_id` integer NOT NULL,
	`mime` text NOT NULL,
	`width` integer NOT NULL,
	`height` integer NOT NULL,
	`bytes` integer NOT NULL,
	`path` text NOT NULL,
	PRIMARY KEY(`media_id`, `mime`, `width`),
	FOREIGN KEY (`media_id`) REFERENCES `media`(`id`) ON UPDATE no action ON DELETE cascade
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `renditions_path` ON `renditions` (`path`);
--> statement-breakpoint
ALTER TABLE `articles` ADD `lead` text;
--> statement-breakpoint
ALTER TABLE `articles` ADD `related` text;
--> statement-breakpoint
CREATE INDEX `articles_kind` ON `articles` (`kind`,`place`) WHERE "articles"."kind" not in ('news', 'flash');
--> statement-breakpoint
ALTER TABLE `sections` ADD `blurb` text;
--> statement-breakpoint
DROP INDEX `corrections_story`;
--> statement-breakpoint
CREATE UNIQUE INDEX `corrections_story` ON `corrections` (`story_id`,`corrected_at`,`right`);
--> statement-breakpoint
CREATE INDEX `corrections_time` ON `corrections` (`corrected_at`,`id`);
--> statement-breakpoint
-- How much is published in each language, counted by the day as lists are (`dayOfPlace` in lib/news/story-number.ts).
INSERT INTO `list_days` (`list`, `day`, `count`)
SELECT 'language:' || `language`,
	CASE WHEN `place` < 0 THEN (`place` - 86399999999) / 86400000000 ELSE `place` / 86400000000 END,
	count(*)
FROM `articles` GROUP BY 1, 2;
--> statement-breakpoint
-- The full-text index anew, with more columns: `marks` holds what a search is narrowed down by. It is filled from the
-- articles by the program that runs this migration (lib/desk/reindex-search.ts).
DROP TABLE `search_index`;
--> statement-breakpoint
CREATE VIRTUAL TABLE `search_index` USING fts5(
	headline, standfirst, body, byline, topics, captions, marks,
	content='', contentless_delete=1, prefix='1',
	tokenize='porter unicode61 remove_diacritics 2'
);
