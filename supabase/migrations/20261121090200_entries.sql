-- The log: sealed envelopes, numbered densely per space. One space lies in one partition, so that every query names one.

create table public.entries (
  space_id uuid not null references public.spaces (id) on delete cascade,
  seq bigint not null check (seq >= 1),
  id bytea not null check (octet_length(id) = 32),
  envelope bytea not null check (octet_length(envelope) between 1 and 65536),
  received_at timestamptz not null default now(),
  primary key (space_id, seq),
  unique (space_id, id)
) partition by hash (space_id);

-- Ciphertext does not compress; trying costs time on every write.
alter table public.entries alter column envelope set storage external;

comment on table public.entries is 'Sealed envelopes in the order of their arrival; only append_entries writes here.';
comment on column public.entries.id is 'sha256 of the envelope, computed here, so that sending twice stores once.';
comment on column public.entries.received_at is 'Arrival; says nothing about order, which is seq alone.';

alter table public.entries enable row level security;

create policy "members read entries" on public.entries
  for select to authenticated
  using (
    space_id in (select m.space_id from public.space_members m where m.user_id = (select auth.uid()))
  );

revoke all on public.entries from anon, authenticated;
grant select on public.entries to authenticated;

-- A partition can be addressed as a table of its own, past the policies of its parent: each gets row level security without
-- any policy, and no rights.
do $$
declare
  part text;
begin
  for remainder in 0..15 loop
    part := format('entries_%s', to_char(remainder, 'FM00'));
    execute format(
      'create table public.%I partition of public.entries for values with (modulus 16, remainder %s)', part, remainder);
    execute format('alter table public.%I enable row level security', part);
    execute format('revoke all on public.%I from anon, authenticated', part);
    execute format('comment on table public.%I is %L', part, 'A sixteenth of entries by hash of space. Closed: ask entries.');
  end loop;
end
$$;
