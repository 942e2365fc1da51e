-- Links sent by e-mail. The token is never kept: digest is its SHA-256. payload is sealed for its row.
-- A row outlives its use and its end, so that a link followed late can be told from one never made.
create table one_time_link (
  digest varchar(64) primary key,
  purpose varchar(32) not null,
  subject varchar(128) not null,
  sealed_payload ${binary} not null,
  created_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  used_at timestamp with time zone
);
create index one_time_link_of_subject on one_time_link (subject, purpose);
create index one_time_link_by_expiry on one_time_link (expires_at);
