-- Sealed ways to a space's key: passphrase, recovery phrase, passkey, device. Opaque here but for their number.

create table public.key_slots (
  space_id uuid not null references public.spaces (id) on delete cascade,
  id text not null check (length(id) between 1 and 128),
  place smallint not null check (place between 1 and 64),
  body bytea not null check (octet_length(body) between 1 and 8192),
  primary key (space_id, id)
);
comment on table public.key_slots is 'The slots of a space''s door, in their order; written whole by write_door.';
comment on column public.key_slots.body is 'Sealed by the app; nothing here can open it.';

alter table public.key_slots enable row level security;

create policy "members read key slots" on public.key_slots
  for select to authenticated
  using (
    space_id in (select m.space_id from public.space_members m where m.user_id = (select auth.uid()))
  );

revoke all on public.key_slots from anon, authenticated;
grant select on public.key_slots to authenticated;
