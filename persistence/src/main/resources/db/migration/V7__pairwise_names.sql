-- By which name a SAML service knows somebody (SAML Core 8.3.7): drawn once for an account and an
-- entity, sealed, never given to another. It belongs to the entity's name, not to its definition: a
-- definition may be renamed or moved, and people keep their names; another entity gets other names.
create table pairwise_name (
  id uuid primary key,
  account_id uuid not null references account (id) on delete cascade,
  entity_id varchar(1024) not null,
  sealed_name ${binary} not null,
  created_at timestamp with time zone not null,
  constraint pairwise_name_is_one unique (account_id, entity_id)
);
