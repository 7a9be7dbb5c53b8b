-- Reminders can be refused for reasons of their own.

create or replace function private.refuse(token text, detail jsonb default null) returns void
  language plpgsql
  set search_path = ''
as $$
declare
  code constant text := case token
    when 'not_signed_in' then 'PT401'
    when 'session_revoked' then 'PT401'
    when 'not_member' then '42501'
    when 'bad_request' then '22023'
    when 'too_large' then 'PT413'
    when 'quota_exceeded' then 'PT507'
    when 'vault_exists' then 'PT409'
    when 'door_changed' then 'PT409'
    when 'bad_endpoint' then '22023'
    when 'unknown_zone' then '22023'
    when 'unknown_device' then 'PT404'
    when 'too_many' then 'PT429'
  end;
begin
  if detail is null then
    raise exception using errcode = code, message = token;
  end if;
  raise exception using errcode = code, message = token, detail = detail::text;
end
$$;

create table private.call_counts (
  bucket text primary key,
  since timestamptz not null,
  calls integer not null
);
comment on table private.call_counts is 'How often something was asked for in the running hour; forgotten after it.';

create function private.count_call(bucket text, most integer) returns void
  language plpgsql
  set search_path = ''
as $$
declare
  spell constant interval := interval '1 hour';
  counted integer;
begin
  insert into private.call_counts as c (bucket, since, calls) values (count_call.bucket, now(), 1)
  on conflict on constraint call_counts_pkey do update set
    since = case when c.since < now() - spell then now() else c.since end,
    calls = case when c.since < now() - spell then 1 else c.calls + 1 end
  returning c.calls into counted;
  if counted > most then
    perform private.refuse('too_many');
  end if;
end
$$;
comment on function private.count_call(text, integer) is 'Refuses what was asked for more often than that within an hour.';

revoke execute on all functions in schema private from public;
