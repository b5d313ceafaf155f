-- The full-text index of what the wire brought: the newest version of each item. A row's number is the item's
-- (`wire_copy.id`). It stores no text of its own; what goes in: db/queries/newsroom/wire-search.ts.
CREATE VIRTUAL TABLE `wire_index` USING fts5(
	headline, slugline, body, marks,
	content='', contentless_delete=1, prefix='1',
	tokenize='porter unicode61 remove_diacritics 2'
);
