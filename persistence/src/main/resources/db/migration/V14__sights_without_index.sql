-- Every use of a session notes when it was seen, and keeping this index was half the work of that
-- note. Only the sweep of idle sessions asks by it, every ten minutes, and can look at all of them.
drop index sso_session_by_sight;
