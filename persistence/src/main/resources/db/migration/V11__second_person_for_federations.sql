-- A federation's file lets many services in at once: a second person says yes to it before it is
-- read. Those that were there before stay, as their operators added them.
alter table federation_file add column approved_by varchar(40);
alter table federation_file add column approved_at timestamp with time zone;
update federation_file set approved_by = created_by, approved_at = created_at;
