-- A token is good until it expires, whatever became of its session. This list ends it at once.

create table public.revoked_sessions (
  user_id uuid not null references auth.users (id) on delete cascade,
  session_id uuid not null,
  revoked_at timestamptz not null default now(),
  primary key (user_id, session_id)
);
comment on table public.revoked_sessions is 'Sessions whose tokens are refused from now on. Keyed by account first: nobody can revoke another''s.';

alter table public.revoked_sessions enable row level security;

create policy "people see what they revoked" on public.revoked_sessions
  for select to authenticated
  using (user_id = (select auth.uid()));

revoke all on public.revoked_sessions from anon, authenticated;
grant select on public.revoked_sessions to authenticated;

-- Functions ask for themselves below; these hold for reading tables through the API.
do $$
declare
  relation text;
begin
  foreach relation in array array['spaces', 'space_members', 'entries', 'key_slots'] loop
    execute format(
      'create policy "a revoked session sees nothing" on public.%I as restrictive for all to authenticated
         using (not exists (
           select from public.revoked_sessions r
           where r.user_id = (select auth.uid())
             and r.session_id = (select nullif(auth.jwt() ->> ''session_id'', '''')::uuid)
         ))',
      relation);
  end loop;
end
$$;

create function private.caller() returns uuid
  language plpgsql stable
  set search_path = ''
as $$
declare
  caller constant uuid := auth.uid();
  -- A token outlives its account by up to its expiry.
  known constant boolean := exists (select from auth.users u where u.id = caller);
begin
  if caller is null or not known then
    perform private.refuse('not_signed_in');
  end if;
  if exists (
    select from public.revoked_sessions r
    where r.user_id = caller and r.session_id = private.session()
  ) then
    perform private.refuse('session_revoked');
  end if;
  return caller;
end
$$;
comment on function private.caller() is 'The account that asks; refuses strangers, deleted accounts and revoked sessions.';

create function private.session() returns uuid
  language sql stable
  set search_path = ''
as $$
  select nullif(auth.jwt() ->> 'session_id', '')::uuid
$$;
comment on function private.session() is 'The session of the token, where it names one.';

create function private.require_member(space uuid, caller uuid) returns void
  language plpgsql stable
  set search_path = ''
as $$
begin
  if not exists (
    select from public.space_members m where m.space_id = space and m.user_id = caller
  ) then
    perform private.refuse('not_member');
  end if;
end
$$;
comment on function private.require_member(uuid, uuid) is 'Refuses whoever is no member; a space that is not there looks the same.';

revoke execute on all functions in schema private from public;
