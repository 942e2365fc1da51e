-- One script for H2 2.2 and PostgreSQL. ${binary} is varbinary on H2 and bytea on PostgreSQL.
-- Names of constraints are part of no contract; SQL state 23505 is how a conflict is known.

create table account (
  id uuid primary key,
  version bigint not null,
  uid varchar(40) not null,
  kind varchar(16) not null,
  status varchar(16) not null,
  email varchar(320),
  email_canonical varchar(320),
  first_name varchar(256) not null,
  last_name varchar(256) not null,
  language varchar(2) not null,
  assurance varchar(16) not null,
  domain varchar(64) not null,
  employee_type varchar(1) not null,
  department varchar(64),
  created_at timestamp with time zone not null,
  changed_at timestamp with time zone not null,
  constraint account_uid_is_one unique (uid),
  constraint account_email_is_one unique (email_canonical)
);

create table account_group (
  account_id uuid not null references account (id) on delete cascade,
  name varchar(128) not null,
  primary key (account_id, name)
);

create table account_role (
  account_id uuid not null references account (id) on delete cascade,
  name varchar(32) not null,
  primary key (account_id, name)
);

-- The encoded hash is sealed by the vault for its own row, so a copied hash opens no other account.
create table password_credential (
  account_id uuid primary key references account (id) on delete cascade,
  version bigint not null,
  sealed_hash ${binary} not null,
  set_at timestamp with time zone not null
);

-- The identifier itself is sealed; what it is found by is a keyed digest.
create table eid_link (
  id uuid primary key,
  version bigint not null,
  account_id uuid not null references account (id) on delete cascade,
  country varchar(2) not null,
  identifier_mac varchar(64) not null,
  sealed_identity ${binary} not null,
  level varchar(32) not null,
  linked_at timestamp with time zone not null,
  changed_at timestamp with time zone not null,
  constraint eid_link_identity_is_one unique (country, identifier_mac)
);
create index eid_link_of_account on eid_link (account_id);

-- The cookie is never kept: cookie_digest is its SHA-256.
create table sso_session (
  id uuid primary key,
  version bigint not null,
  cookie_digest varchar(64) not null,
  account_id uuid not null references account (id) on delete cascade,
  uid varchar(40) not null,
  evidence varchar(4000) not null,
  device varchar(80) not null,
  created_at timestamp with time zone not null,
  seen_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  constraint sso_session_cookie_is_one unique (cookie_digest)
);
create index sso_session_of_account on sso_session (account_id);
create index sso_session_by_expiry on sso_session (expires_at);
create index sso_session_by_sight on sso_session (seen_at);

create table signing_key (
  id uuid primary key,
  version bigint not null,
  purpose varchar(64) not null,
  sealed_private_key ${binary} not null,
  certificate ${binary} not null,
  created_at timestamp with time zone not null,
  retired_at timestamp with time zone
);
create index signing_key_by_purpose on signing_key (purpose, created_at);

create table registered_service (
  id uuid primary key,
  version bigint not null,
  name varchar(128) not null,
  definition varchar(200000) not null,
  created_at timestamp with time zone not null,
  changed_at timestamp with time zone not null,
  constraint registered_service_name_is_one unique (name)
);

-- One row, sealed with the master key: whoever opens it holds the right key.
create table vault_proof (
  id integer primary key,
  sealed ${binary} not null
);

-- Append only. mac = HMAC over the row and the mac before it.
create table audit_event (
  position bigint primary key,
  at timestamp with time zone not null,
  kind varchar(64) not null,
  reference varchar(32) not null,
  uid varchar(40) not null,
  content varchar(8000) not null,
  mac varchar(64) not null
);
create index audit_event_by_uid on audit_event (uid, position);
create index audit_event_by_reference on audit_event (reference);

-- The end of the chain; locked while events are appended, so that the chain has one end.
create table audit_head (
  id integer primary key,
  position bigint not null,
  mac varchar(64) not null
);
insert into audit_head (id, position, mac) values (1, 0, '');
