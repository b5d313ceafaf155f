-- The audit log is added to, and never rewritten, whatever the bug.
CREATE TRIGGER `audit_unchanged` BEFORE UPDATE ON `audit`
BEGIN SELECT RAISE(ABORT, 'the audit log is never changed'); END;
--> statement-breakpoint
CREATE TRIGGER `audit_kept` BEFORE DELETE ON `audit`
BEGIN SELECT RAISE(ABORT, 'the audit log is never shortened'); END;
