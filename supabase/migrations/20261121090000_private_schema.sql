-- What the app's functions need among themselves lives in a schema that no API serves and nobody but the owner may use.

create schema private;
comment on schema private is 'Helpers of the functions in public. Not served, not granted to anybody.';
revoke all on schema private from public, anon, authenticated;

-- Policies call auth.uid() as the role that asks, which must be able to reach it. Hosted projects have this grant already,
-- from a role other than ours, so that it is given only where it is missing.
do $$
begin
  if not has_schema_privilege('authenticated', 'auth', 'usage') then
    grant usage on schema auth to anon, authenticated;
  end if;
end
$$;

-- Refusals are a closed list of tokens, so that no error carries data and a client never parses prose.
-- PTnnn is PostgREST's way to name an HTTP status. The natural class for a lost compare-and-swap, 40001, must not be used:
-- PostgREST repeats such a transaction by itself, and this one would fail the same way for ever.
create function private.refuse(token text, detail jsonb default null) returns void
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
  end;
begin
  if detail is null then
    raise exception using errcode = code, message = token;
  end if;
  raise exception using errcode = code, message = token, detail = detail::text;
end
$$;
comment on function private.refuse(text, jsonb) is 'Ends the transaction with one of the fixed tokens; detail is JSON of numbers alone.';

create function private.json_of(input text) returns jsonb
  language plpgsql immutable
  set search_path = ''
as $$
begin
  return input::jsonb;
exception
  -- The second one is nesting deeper than the parser's stack.
  when data_exception or program_limit_exceeded then
    return null;
end
$$;
comment on function private.json_of(text) is 'The text as JSON, or null where it is none: the parser''s own error would quote the input.';

create function private.base64_of(bytes bytea) returns text
  language sql immutable
  set search_path = ''
as $$
  select replace(encode(bytes, 'base64'), E'\n', '')
$$;
comment on function private.base64_of(bytea) is 'Base64 on one line; encode() alone breaks it every 76 characters.';

create function private.bytes_of(input text) returns bytea
  language plpgsql immutable
  set search_path = ''
as $$
declare
  bytes constant bytea := decode(input, 'base64');
begin
  -- decode() skips white space; what was sent must be exactly what encoding gives back.
  if length(input) <> (octet_length(bytes) + 2) / 3 * 4 then
    return null;
  end if;
  return bytes;
end
$$;
comment on function private.bytes_of(text) is 'Bytes of padded base64 without white space; null or a data exception where it is none.';

revoke execute on all functions in schema private from public;
