-- Mail that waits to be sent. What it says and to whom is sealed for its row, for it holds one-time
-- links. A node takes a row by raising attempts and moving due_at beyond the time that sending may
-- take: of two nodes one succeeds, and what a killed node had taken falls due again.
create table mail (
  id uuid primary key,
  sealed_letter ${binary} not null,
  attempts integer not null,
  due_at timestamp with time zone not null,
  created_at timestamp with time zone not null
);
create index mail_by_due on mail (due_at);
create index mail_by_age on mail (created_at);
