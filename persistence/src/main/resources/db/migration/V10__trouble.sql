-- What went wrong, for those who run Tessera and those who run a service: kept for a month.
-- service is the id of a definition, a hyphen where no service is known.
create table trouble (
  id uuid primary key,
  reference varchar(16) not null,
  at timestamp with time zone not null,
  code varchar(64) not null,
  service varchar(128) not null,
  cause varchar(2000) not null
);
create index trouble_by_reference on trouble (reference);
create index trouble_of_service on trouble (service, at);
create index trouble_by_time on trouble (at);
