-- Row level security does not hold back truncate, and platforms grant it along with everything else.

create function private.refuse_truncate() returns trigger
  language plpgsql
  set search_path = ''
as $$
begin
  if current_user in ('anon', 'authenticated') then
    raise exception using errcode = '42501', message = 'not_member';
  end if;
  return null;
end
$$;
comment on function private.refuse_truncate() is 'Keeps the roles of the API from emptying a table, whatever was granted to them.';
revoke execute on function private.refuse_truncate() from public;

do $$
declare
  relation regclass;
begin
  for relation in
    select c.oid from pg_catalog.pg_class c
    where c.relnamespace = 'public'::regnamespace
      and (c.relname in ('spaces', 'space_members', 'entries', 'key_slots', 'revoked_sessions')
        or c.relname ~ '^entries_\d\d$')
      and c.relkind in ('r', 'p')
  loop
    execute format(
      'create trigger no_truncate before truncate on %s execute function private.refuse_truncate()', relation);
  end loop;
end
$$;
