CREATE TABLE `agencies` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`slug` text NOT NULL,
	`name` text NOT NULL,
	`name_zh` text
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `agencies_slug` ON `agencies` (`slug`);--> statement-breakpoint
CREATE TABLE `article_people` (
	`article_id` integer NOT NULL,
	`person_id` integer NOT NULL,
	`role` text NOT NULL,
	`place` integer NOT NULL,
	PRIMARY KEY(`article_id`, `person_id`, `role`),
	FOREIGN KEY (`article_id`) REFERENCES `articles`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "article_people_role" CHECK("article_people"."role" in ('author', 'photographer', 'translator'))
) STRICT;
--> statement-breakpoint
CREATE INDEX `article_people_person` ON `article_people` (`person_id`,`place`);--> statement-breakpoint
CREATE TABLE `article_topics` (
	`article_id` integer NOT NULL,
	`topic_id` integer NOT NULL,
	`place` integer NOT NULL,
	PRIMARY KEY(`article_id`, `topic_id`),
	FOREIGN KEY (`article_id`) REFERENCES `articles`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`topic_id`) REFERENCES `topics`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `article_topics_topic` ON `article_topics` (`topic_id`,`place`);--> statement-breakpoint
CREATE TABLE `articles` (
	`id` integer PRIMARY KEY NOT NULL,
	`place` integer NOT NULL,
	`section_id` integer NOT NULL,
	`department_id` integer NOT NULL,
	`kind` text NOT NULL,
	`language` text NOT NULL,
	`kicker` text,
	`headline` text NOT NULL,
	`standfirst` text,
	`dateline` text,
	`bylines` text NOT NULL,
	`source` text,
	`editor` text,
	`body` text NOT NULL,
	`published_at` integer,
	`updated_at` integer,
	`comment_count` integer,
	`translation_group` text,
	FOREIGN KEY (`id`) REFERENCES `stories`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`section_id`) REFERENCES `sections`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`department_id`) REFERENCES `sections`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "articles_kind" CHECK("articles"."kind" in ('news', 'flash', 'opinion', 'column', 'feature', 'photo-essay', 'video', 'digest', 'live', 'review', 'explainer', 'sponsored')),
	CONSTRAINT "articles_headline" CHECK("articles"."headline" <> ''),
	CONSTRAINT "articles_body" CHECK(json_valid("articles"."body")),
	CONSTRAINT "articles_bylines" CHECK(json_valid("articles"."bylines"))
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `articles_place` ON `articles` (`place`);--> statement-breakpoint
CREATE INDEX `articles_section` ON `articles` (`section_id`,`place`);--> statement-breakpoint
CREATE INDEX `articles_department` ON `articles` (`department_id`,`place`);--> statement-breakpoint
CREATE INDEX `articles_translation` ON `articles` (`translation_group`) WHERE "articles"."translation_group" is not null;--> statement-breakpoint
CREATE TABLE `list_days` (
	`list` text NOT NULL,
	`day` integer NOT NULL,
	`count` integer NOT NULL,
	PRIMARY KEY(`list`, `day`),
	CONSTRAINT "list_days_count" CHECK("list_days"."count" >= 0)
) STRICT;
--> statement-breakpoint
CREATE TABLE `clock` (
	`id` integer PRIMARY KEY NOT NULL,
	`number` integer NOT NULL,
	CONSTRAINT "clock_one_row" CHECK("clock"."id" = 1)
) STRICT;
--> statement-breakpoint
CREATE TABLE `stamps` (
	`tag` text PRIMARY KEY NOT NULL,
	`number` integer NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE `corrections` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`story_id` integer NOT NULL,
	`kind` text NOT NULL,
	`wrong` text,
	`right` text NOT NULL,
	`corrected_at` integer NOT NULL,
	`corrected_by` text NOT NULL,
	FOREIGN KEY (`story_id`) REFERENCES `stories`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "corrections_kind" CHECK("corrections"."kind" in ('correction', 'clarification', 'update'))
) STRICT;
--> statement-breakpoint
CREATE INDEX `corrections_story` ON `corrections` (`story_id`,`corrected_at`);--> statement-breakpoint
CREATE TABLE `front_containers` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`front_id` integer NOT NULL,
	`position` integer NOT NULL,
	`layout` text NOT NULL,
	`title` text,
	`section_id` integer,
	`slots` integer NOT NULL,
	FOREIGN KEY (`front_id`) REFERENCES `fronts`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`section_id`) REFERENCES `sections`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "front_containers_layout" CHECK("front_containers"."layout" in ('lead', 'list', 'band', 'special-reports')),
	CONSTRAINT "front_containers_slots" CHECK("front_containers"."slots" between 1 and 30)
) STRICT;
--> statement-breakpoint
CREATE INDEX `front_containers_front` ON `front_containers` (`front_id`,`position`);--> statement-breakpoint
CREATE TABLE `front_pins` (
	`container_id` integer NOT NULL,
	`slot` integer NOT NULL,
	`story_id` integer NOT NULL,
	`until` integer,
	PRIMARY KEY(`container_id`, `slot`),
	FOREIGN KEY (`container_id`) REFERENCES `front_containers`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`story_id`) REFERENCES `stories`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE TABLE `fronts` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`slug` text NOT NULL
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `fronts_slug` ON `fronts` (`slug`);--> statement-breakpoint
CREATE TABLE `article_media` (
	`article_id` integer NOT NULL,
	`position` integer NOT NULL,
	`media_id` integer NOT NULL,
	`alt` text NOT NULL,
	`caption` text,
	`credit` text,
	PRIMARY KEY(`article_id`, `position`),
	FOREIGN KEY (`article_id`) REFERENCES `articles`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`media_id`) REFERENCES `media`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "article_media_position" CHECK("article_media"."position" >= 0)
) STRICT;
--> statement-breakpoint
CREATE TABLE `media` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`digest` text NOT NULL,
	`type` text NOT NULL,
	`mime` text NOT NULL,
	`width` integer,
	`height` integer,
	`bytes` integer NOT NULL,
	`alt` text,
	`caption` text,
	`credit` text,
	CONSTRAINT "media_type" CHECK("media"."type" in ('picture', 'video', 'audio'))
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `media_digest` ON `media` (`digest`);--> statement-breakpoint
CREATE TABLE `renditions` (
	`media_id` integer NOT NULL,
	`mime` text NOT NULL,
	`width` integer NOT NULL,
	`height` integer NOT NULL,
	`bytes` integer NOT NULL,
	`path` text NOT NULL,
	PRIMARY KEY(`media_id`, `mime`, `width`, `height`),
	FOREIGN KEY (`media_id`) REFERENCES `media`(`id`) ON UPDATE no action ON DELETE cascade
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `renditions_path` ON `renditions` (`path`);--> statement-breakpoint
CREATE TABLE `people` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`slug` text NOT NULL,
	`name` text NOT NULL,
	`name_zh` text,
	`title` text,
	`bio` text
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `people_slug` ON `people` (`slug`);--> statement-breakpoint
CREATE TABLE `redirects` (
	`address` text PRIMARY KEY NOT NULL,
	`status` integer NOT NULL,
	`target` text,
	`reason` text,
	`since` integer NOT NULL,
	CONSTRAINT "redirects_status" CHECK("redirects"."status" in (301, 410, 451)),
	CONSTRAINT "redirects_target" CHECK(("redirects"."status" = 301) = ("redirects"."target" is not null)),
	CONSTRAINT "redirects_local" CHECK("redirects"."target" is null or ("redirects"."target" like '/%' and "redirects"."target" not like '//%'))
) STRICT;
--> statement-breakpoint
CREATE TABLE `sections` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`parent_id` integer,
	`path` text NOT NULL,
	`name` text NOT NULL,
	`name_zh` text,
	`kicker` text,
	`header_order` integer,
	`footer_order` integer,
	`visible_from` integer,
	`visible_until` integer,
	FOREIGN KEY (`parent_id`) REFERENCES `sections`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "sections_path_shape" CHECK("sections"."path" not like '/%' and "sections"."path" not like '%/' and "sections"."path" <> ''),
	CONSTRAINT "sections_depth" CHECK(("sections"."parent_id" is null) = (instr("sections"."path", '/') = 0))
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `sections_path` ON `sections` (`path`);--> statement-breakpoint
CREATE INDEX `sections_parent` ON `sections` (`parent_id`);--> statement-breakpoint
CREATE TABLE `special_report_groups` (
	`report_id` integer NOT NULL,
	`position` integer NOT NULL,
	`title` text,
	PRIMARY KEY(`report_id`, `position`),
	FOREIGN KEY (`report_id`) REFERENCES `special_reports`(`id`) ON UPDATE no action ON DELETE cascade
) STRICT;
--> statement-breakpoint
CREATE TABLE `special_report_items` (
	`report_id` integer NOT NULL,
	`group` integer NOT NULL,
	`position` integer NOT NULL,
	`story_id` integer NOT NULL,
	PRIMARY KEY(`report_id`, `group`, `position`),
	FOREIGN KEY (`report_id`) REFERENCES `special_reports`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`story_id`) REFERENCES `stories`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `special_report_items_story` ON `special_report_items` (`report_id`,`story_id`);--> statement-breakpoint
CREATE TABLE `special_reports` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`slug` text NOT NULL,
	`title` text NOT NULL,
	`standfirst` text,
	`introduction` text NOT NULL,
	`position` integer NOT NULL,
	CONSTRAINT "special_reports_introduction" CHECK(json_valid("special_reports"."introduction"))
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `special_reports_slug` ON `special_reports` (`slug`);--> statement-breakpoint
CREATE TABLE `standing_pages` (
	`slug` text PRIMARY KEY NOT NULL,
	`title` text NOT NULL,
	`standfirst` text,
	`body` text NOT NULL,
	`updated_at` integer NOT NULL,
	CONSTRAINT "standing_pages_body" CHECK(json_valid("standing_pages"."body"))
) STRICT;
--> statement-breakpoint
CREATE TABLE `topics` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`slug` text NOT NULL,
	`name` text NOT NULL
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `topics_slug` ON `topics` (`slug`);--> statement-breakpoint
CREATE TABLE `revisions` (
	`story_id` integer NOT NULL,
	`number` integer NOT NULL,
	`content` text NOT NULL,
	`hash` text NOT NULL,
	`note` text,
	`author` text NOT NULL,
	`created_at` integer NOT NULL,
	PRIMARY KEY(`story_id`, `number`),
	FOREIGN KEY (`story_id`) REFERENCES `stories`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "revisions_number" CHECK("revisions"."number" >= 1),
	CONSTRAINT "revisions_content" CHECK(json_valid("revisions"."content"))
) STRICT;
--> statement-breakpoint
CREATE TABLE `stories` (
	`id` integer PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`state` text NOT NULL,
	`section_id` integer NOT NULL,
	`draft_revision` integer,
	`live_revision` integer,
	`locked_by` text,
	`locked_at` integer,
	`scheduled_at` integer,
	`embargoed_until` integer,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`section_id`) REFERENCES `sections`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`id`,`draft_revision`) REFERENCES `revisions`(`story_id`,`number`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`id`,`live_revision`) REFERENCES `revisions`(`story_id`,`number`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "stories_kind" CHECK("stories"."kind" in ('news', 'flash', 'opinion', 'column', 'feature', 'photo-essay', 'video', 'digest', 'live', 'review', 'explainer', 'sponsored')),
	CONSTRAINT "stories_state_known" CHECK("stories"."state" in ('draft', 'in-review', 'approved', 'scheduled', 'live', 'withdrawn', 'taken-down')),
	CONSTRAINT "stories_live" CHECK("stories"."state" <> 'live' or "stories"."live_revision" is not null),
	CONSTRAINT "stories_number" CHECK("stories"."id" between 1 and 9999999999),
	CONSTRAINT "stories_lock" CHECK(("stories"."locked_by" is null) = ("stories"."locked_at" is null))
) STRICT;
--> statement-breakpoint
CREATE INDEX `stories_state` ON `stories` (`state`,`id`);--> statement-breakpoint
CREATE TABLE `quarantine` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`file` text NOT NULL,
	`line` integer NOT NULL,
	`reason` text NOT NULL,
	`digest` text NOT NULL,
	`text` text NOT NULL,
	`received_at` integer NOT NULL
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `quarantine_item` ON `quarantine` (`file`,`line`,`digest`);--> statement-breakpoint
CREATE TABLE `wire_items` (
	`provider` text NOT NULL,
	`guid` text NOT NULL,
	`digest` text NOT NULL,
	`superseded` text,
	`story_id` integer NOT NULL,
	`received_at` integer NOT NULL,
	PRIMARY KEY(`provider`, `guid`),
	FOREIGN KEY (`story_id`) REFERENCES `stories`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `wire_items_story` ON `wire_items` (`story_id`);