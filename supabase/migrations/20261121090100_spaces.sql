-- A space is an encrypted log and the keys of those who may read it. The vault is the space with one person.

create table public.spaces (
  id uuid primary key,
  kind text not null check (kind in ('vault')),
  owner uuid not null references auth.users (id) on delete cascade,
  seq bigint not null default 0 check (seq >= 0),
  digest bytea not null default '',
  bytes bigint not null default 0 check (bytes >= 0),
  quota bigint not null default 1073741824 check (quota >= 0),
  epoch integer not null check (epoch >= 0),
  keyring bytea check (octet_length(keyring) <= 65536),
  door_rev bigint not null default 1 check (door_rev >= 1),
  created_at timestamptz not null default now()
)
-- Every append rewrites the row: room on its page keeps the indexes out of it.
with (fillfactor = 70);

create unique index spaces_one_vault on public.spaces (owner) where kind = 'vault';
-- The cascade from auth.users looks for owners of every kind.
create index spaces_owner on public.spaces (owner);

comment on table public.spaces is 'One row per encrypted log: its head, its size and the door to its keys. Appends lock it.';
comment on column public.spaces.seq is 'Number of the last entry; entries are numbered densely from 1.';
comment on column public.spaces.digest is 'digest(seq) = sha256(digest(seq - 1) || id(seq)), and digest(0) is empty.';
comment on column public.spaces.bytes is 'Bytes of all envelopes together.';
comment on column public.spaces.quota is 'Most bytes of envelopes; 1 GiB unless the owner of the server says otherwise.';
comment on column public.spaces.epoch is 'Which key is in force; it never goes down, lest a retired key come back.';
comment on column public.spaces.keyring is 'Older keys, sealed under the newest.';
comment on column public.spaces.door_rev is 'Counts the changes of epoch, keyring and slots; writers compare and swap.';

create table public.space_members (
  space_id uuid not null references public.spaces (id) on delete cascade,
  user_id uuid not null references auth.users (id) on delete cascade,
  role text not null check (role in ('owner')),
  joined_at timestamptz not null default now(),
  primary key (space_id, user_id)
);
create index space_members_user on public.space_members (user_id);
comment on table public.space_members is 'Who may read and write which space.';

alter table public.spaces enable row level security;
alter table public.space_members enable row level security;

create policy "members see themselves" on public.space_members
  for select to authenticated
  using (user_id = (select auth.uid()));

create policy "members see their spaces" on public.spaces
  for select to authenticated
  using (
    id in (select m.space_id from public.space_members m where m.user_id = (select auth.uid()))
  );

-- Tables arrive with every right granted to the API's roles; row level security holds in spite of that, and less is better still.
revoke all on public.spaces, public.space_members from anon, authenticated;
grant select on public.spaces, public.space_members to authenticated;
