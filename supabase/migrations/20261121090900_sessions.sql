-- Where an account is signed in, and how to end that elsewhere.

create function private.reads_sessions() returns boolean
  language sql stable
  set search_path = ''
as $$
  -- Asked one by one: of several in one question, any would do.
  select coalesce(
    has_table_privilege(to_regclass('auth.sessions'), 'select')
      and has_table_privilege(to_regclass('auth.sessions'), 'delete'),
    false)
$$;
comment on function private.reads_sessions() is 'Whether the auth server''s own sessions can be seen and ended from here; not every platform lets them.';

create function private.iso_of(instant timestamptz) returns text
  language sql immutable
  set search_path = ''
as $$
  select to_char(instant at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')
$$;
comment on function private.iso_of(timestamptz) is 'ISO 8601 in UTC with milliseconds.';

create function public.my_sessions() returns jsonb
  language plpgsql stable security definer
  set search_path = ''
as $$
declare
  caller constant uuid := private.caller();
  this constant uuid := private.session();
  answer jsonb;
begin
  if private.reads_sessions() then
    -- Run as text: where the table is not there, the function must still be made.
    execute $query$
      select jsonb_agg(
        jsonb_build_object(
          'session', s.id,
          'createdAt', private.iso_of(s.created_at),
          'lastSeen', private.iso_of(coalesce(s.refreshed_at at time zone 'UTC', s.updated_at, s.created_at)),
          'isThis', s.id is not distinct from $2
        ) order by s.created_at, s.id)
      from auth.sessions s
      where s.user_id = $1
        and not exists (
          select from public.revoked_sessions r where r.user_id = s.user_id and r.session_id = s.id
        )
    $query$ into answer using caller, this;
  elsif this is not null then
    answer := jsonb_build_array(jsonb_build_object(
      'session', this,
      'createdAt', private.iso_of(to_timestamp((auth.jwt() ->> 'iat')::bigint)),
      'lastSeen', private.iso_of(now()),
      'isThis', true
    ));
  end if;
  return coalesce(answer, '[]');
end
$$;
comment on function public.my_sessions() is 'Where the account is signed in; only here, where the auth server''s sessions cannot be read.';

create function public.revoke_session(session uuid) returns jsonb
  language plpgsql security definer
  set search_path = ''
as $$
declare
  -- More than a person ever revokes, and a bound on what an account can store here.
  most_revoked constant integer := 1000;
  caller constant uuid := private.caller();
begin
  if session is null then
    perform private.refuse('bad_request');
  end if;
  insert into public.revoked_sessions (user_id, session_id) values (caller, session)
  on conflict do nothing;
  delete from public.revoked_sessions r
  where r.user_id = caller and r.session_id in (
    select o.session_id from public.revoked_sessions o
    where o.user_id = caller
    order by o.revoked_at desc, o.session_id
    offset most_revoked
  );
  if private.reads_sessions() then
    execute 'delete from auth.sessions s where s.id = $1 and s.user_id = $2' using session, caller;
  end if;
  return '{}';
end
$$;
comment on function public.revoke_session(uuid) is 'Ends a session of the account: its tokens are refused from now on, and it cannot get new ones.';

revoke execute on all functions in schema private from public;
revoke execute on function public.my_sessions(), public.revoke_session(uuid) from public, anon;
grant execute on function public.my_sessions(), public.revoke_session(uuid) to authenticated;
