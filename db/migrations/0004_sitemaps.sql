ALTER TABLE `list_days` ADD `changed_at` integer;
--> statement-breakpoint
-- When each day of the paper was last changed for readers, as far as that is known of what is published now. The days
-- are those of `dayOfPlace` in lib/news/story-number.ts.
UPDATE `list_days` SET `changed_at` = `known`.`at`
FROM (
	SELECT
		CASE WHEN `articles`.`place` < 0 THEN (`articles`.`place` - 86399999999) / 86400000000 ELSE `articles`.`place` / 86400000000 END AS `day`,
		max(max(
			coalesce(`articles`.`published_at`, `articles`.`updated_at`, `corrections`.`corrected_at`),
			coalesce(`articles`.`updated_at`, `articles`.`published_at`, `corrections`.`corrected_at`),
			coalesce(`corrections`.`corrected_at`, `articles`.`updated_at`, `articles`.`published_at`)
		)) AS `at`
	FROM `articles` LEFT JOIN `corrections` ON `corrections`.`story_id` = `articles`.`id`
	GROUP BY 1
) AS `known`
WHERE `list_days`.`list` = 'paper' AND `list_days`.`day` = `known`.`day`;
