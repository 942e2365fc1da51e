-- Which services a session's tickets were validated by. No foreign key to sso_session, on purpose: a
-- row whose session is gone is a service that has yet to be told of the logout.
create table session_visit (
  id uuid primary key,
  session_id uuid not null,
  uid varchar(40) not null,
  service varchar(255) not null,
  name varchar(500) not null,
  sealed_return ${binary} not null,
  visited_at timestamp with time zone not null,
  takes_part boolean not null
);
create index session_visit_of_session on session_visit (session_id);
