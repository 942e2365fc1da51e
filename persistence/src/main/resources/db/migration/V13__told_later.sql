-- Sign-ins in browsers that an account did not know, of which its owner is still to be told: a letter
-- about the first goes at once, those of the next hour wait here and go together. email is the
-- account's address when it happened.
create table waiting_news (
  id uuid primary key,
  account_id uuid not null references account (id) on delete cascade,
  email varchar(320) not null,
  device varchar(80) not null,
  happened_at timestamp with time zone not null,
  due_at timestamp with time zone not null
);
create index waiting_news_of_account on waiting_news (account_id, happened_at);
create index waiting_news_by_due on waiting_news (due_at);

-- Whose letter it is: a keyed digest of the address, so that owners can be shown what waits for them
-- and nobody else can tell whose it is.
alter table mail add reader varchar(64) default '' not null;
create index mail_of_reader on mail (reader);
