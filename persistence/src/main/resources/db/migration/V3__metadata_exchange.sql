-- Stored definitions: name is the id of the definition; what is beside it is in metadata (gzip).
-- A row that is removed stays, so that every node learns of it by its change number.
alter table registered_service add column entity_id varchar(1024);
alter table registered_service add column entity_digest varchar(64);
alter table registered_service add column metadata ${binary};
alter table registered_service add column metadata_digest varchar(64);
alter table registered_service add column former_keys varchar(100000) default '[]' not null;
alter table registered_service add column federation_file varchar(36);
alter table registered_service add column change_number bigint default 0 not null;
alter table registered_service add column removed boolean default false not null;
alter table registered_service
  add constraint registered_service_entity_is_one unique (entity_digest);
create index registered_service_by_change on registered_service (change_number);
create index registered_service_of_file on registered_service (federation_file);

-- Counts the changes; locked by whoever makes one, so that numbers become visible in order.
create table registry_head (
  id integer primary key,
  change_number bigint not null
);
insert into registry_head (id, change_number) values (1, 0);

-- Each version of a service on its way; the columns fill up state by state.
create table service_version (
  id uuid primary key,
  version bigint not null,
  service varchar(64) not null,
  number integer not null,
  state varchar(16) not null,
  origin varchar(16) not null,
  owner varchar(500),
  definition varchar(200000) not null,
  metadata ${binary},
  findings varchar(500000) not null,
  author varchar(40) not null,
  authored_at timestamp with time zone not null,
  submitted_by varchar(40),
  submitted_at timestamp with time zone,
  decided_by varchar(40),
  decided_at timestamp with time zone,
  reason varchar(2000),
  old_keys_until timestamp with time zone,
  go_live_at timestamp with time zone,
  live_at timestamp with time zone,
  ended_at timestamp with time zone,
  constraint service_version_number_is_one unique (service, number)
);
create index service_version_by_state on service_version (state, go_live_at);

-- What is fetched from an address: how it went, and the last good copy where nobody else keeps it.
create table metadata_fetch (
  id varchar(64) primary key,
  version bigint not null,
  address varchar(4000) not null,
  etag varchar(1000),
  last_modified varchar(100),
  digest varchar(64),
  body ${binary},
  next_at timestamp with time zone not null,
  busy_until timestamp with time zone,
  good_at timestamp with time zone,
  failing_since timestamp with time zone,
  trouble varchar(2000)
);
create index metadata_fetch_by_turn on metadata_fetch (next_at);

create table federation_file (
  id uuid primary key,
  version bigint not null,
  name varchar(32) not null,
  terms varchar(20000) not null,
  address varchar(4000),
  certificate varchar(20000),
  every_seconds bigint not null,
  live_count integer not null,
  aside_count integer not null,
  created_at timestamp with time zone not null,
  created_by varchar(40) not null,
  constraint federation_file_name_is_one unique (name)
);

create table set_aside_entity (
  id uuid primary key,
  federation_file uuid not null references federation_file (id) on delete cascade,
  entity_id varchar(1024) not null,
  findings varchar(100000) not null,
  since timestamp with time zone not null
);
create index set_aside_entity_of_file on set_aside_entity (federation_file, entity_id);

-- A reminder of something that ends is sent once: the id is a digest of what and how many days before.
create table expiry_reminder (
  id varchar(64) primary key,
  service varchar(64) not null,
  sent_at timestamp with time zone not null
);

-- Of several published keys the one taken into use last signs; with none, the oldest.
alter table signing_key add column used_since timestamp with time zone;
