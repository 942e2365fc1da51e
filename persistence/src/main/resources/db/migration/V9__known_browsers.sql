-- In which browsers an account has signed in. The cookie is never kept: cookie_digest is its SHA-256.
create table known_browser (
  id uuid primary key,
  account_id uuid not null references account (id) on delete cascade,
  cookie_digest varchar(64) not null,
  device varchar(80) not null,
  remembered boolean not null,
  met_at timestamp with time zone not null,
  seen_at timestamp with time zone not null,
  constraint known_browser_is_one unique (cookie_digest, account_id)
);
create index known_browser_of_account on known_browser (account_id);
create index known_browser_by_sight on known_browser (seen_at);
