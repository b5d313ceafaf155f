CREATE TABLE `article_changes` (
	`id` integer PRIMARY KEY NOT NULL,
	`number` integer NOT NULL,
	`changed_at` integer NOT NULL,
	`status` integer,
	`path` text,
	FOREIGN KEY (`id`) REFERENCES `stories`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "article_changes_status" CHECK("article_changes"."status" is null or "article_changes"."status" in (410, 451))
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `article_changes_number` ON `article_changes` (`number`,`id`);--> statement-breakpoint
CREATE INDEX `article_changes_at` ON `article_changes` (`changed_at`,`number`);--> statement-breakpoint
ALTER TABLE `webhooks` ADD `let_go` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `webhooks` ADD `behind_since` integer;--> statement-breakpoint
INSERT INTO `article_changes` (`id`, `number`, `changed_at`, `status`, `path`)
SELECT `id`, row_number() OVER (ORDER BY `changed_at`, `id`) - 1 - count(*) OVER (), `changed_at`, `status`, `path`
FROM (
	SELECT a.`id` AS `id`, max(
		coalesce(a.`published_at`, s.`created_at`),
		coalesce(a.`updated_at`, a.`published_at`, s.`created_at`),
		coalesce((SELECT max(c.`corrected_at`) FROM `corrections` c WHERE c.`story_id` = a.`id`), a.`published_at`, s.`created_at`)
	) AS `changed_at`, NULL AS `status`, NULL AS `path`
	FROM `articles` a JOIN `stories` s ON s.`id` = a.`id`
	UNION ALL
	SELECT s.`id`, r.`since`, r.`status`, '/' || sections.`path` || '/' || printf('%010d', s.`id`) || '/'
	FROM `redirects` r JOIN `stories` s ON r.`address` = '/' || printf('%010d', s.`id`) || '/' JOIN `sections` ON sections.`id` = s.`section_id`
	WHERE r.`status` IN (410, 451) AND s.`state` IN ('withdrawn', 'taken-down')
);