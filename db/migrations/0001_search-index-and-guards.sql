-- The full-text index over published articles. It stores no text of its own; a row's number is the article's place, so
-- that walking it backwards is walking the paper from the newest story on. What goes in: lib/news/search-text.ts. A
-- single Chinese character is asked for as the beginning of a pair: `prefix` keeps those ready (1 ms, not 24).
CREATE VIRTUAL TABLE `search_index` USING fts5(
	headline, standfirst, body,
	content='', contentless_delete=1, prefix='1',
	tokenize='porter unicode61 remove_diacritics 2'
);
--> statement-breakpoint
-- A revision is history: nobody rewrites it, whatever the bug.
CREATE TRIGGER `revisions_unchanged` BEFORE UPDATE ON `revisions`
BEGIN SELECT RAISE(ABORT, 'a revision is never changed'); END;
--> statement-breakpoint
CREATE TRIGGER `revisions_kept` BEFORE DELETE ON `revisions`
BEGIN SELECT RAISE(ABORT, 'a revision is never removed'); END;
--> statement-breakpoint
INSERT INTO `clock` (`id`, `number`) VALUES (1, 0);
