ALTER TABLE `articles` ADD `lead_crop` text;--> statement-breakpoint
ALTER TABLE `articles` ADD `short_headline` text;--> statement-breakpoint
ALTER TABLE `articles` ADD `seo_title` text;--> statement-breakpoint
ALTER TABLE `articles` ADD `seo_description` text;