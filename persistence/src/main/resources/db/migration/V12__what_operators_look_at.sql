-- The reply of the mail server (RFC 5321 4.2.1) when a letter last did not go, 0 for none; null while
-- nobody has tried it, and while a node has it in hand.
alter table mail add column last_reply integer;
-- Whether people came by a country's eID lately, without reading all that was ever kept.
create index audit_event_by_kind on audit_event (kind, at);
