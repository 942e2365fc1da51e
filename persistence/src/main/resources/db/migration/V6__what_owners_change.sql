-- What happened to an account and its owner may dispute by the link (one_time_link, NOT_ME) in the
-- letter about it. email is the account's address when it happened, which is where the letter went.
create table disputable_event (
  id uuid primary key,
  version bigint not null,
  account_id uuid not null references account (id) on delete cascade,
  kind varchar(32) not null,
  email varchar(320) not null,
  email_canonical varchar(320) not null,
  happened_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  settled_at timestamp with time zone
);
create index disputable_event_of_account on disputable_event (account_id, happened_at);
create index disputable_event_by_expiry on disputable_event (expires_at);
-- An address that a dispute may give back is kept for it.
create index disputable_event_by_email on disputable_event (email_canonical);

-- An account that its owner wants gone, until it is or the owner changes their mind.
create table account_deletion (
  account_id uuid primary key references account (id) on delete cascade,
  version bigint not null,
  planned_at timestamp with time zone not null,
  due_at timestamp with time zone not null
);
create index account_deletion_by_due on account_deletion (due_at);

-- The unique identifier of an account that is gone is given to nobody else, for services may still
-- hold data under it.
create table retired_uid (
  uid varchar(40) primary key,
  retired_at timestamp with time zone not null
);

-- Programs that may call Tessera's interfaces. The token is never kept: token_digest is its SHA-256.
create table access_token (
  id uuid primary key,
  version bigint not null,
  name varchar(128) not null,
  token_digest varchar(64) not null,
  scopes varchar(500) not null,
  made_by varchar(64) not null,
  created_at timestamp with time zone not null,
  expires_at timestamp with time zone,
  used_at timestamp with time zone,
  revoked_at timestamp with time zone,
  constraint access_token_is_one unique (token_digest)
);
