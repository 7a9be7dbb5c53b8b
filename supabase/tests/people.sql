-- Included by the tests, inside their transaction: two people, their sessions, and words to write tests with.
\set ann 00000000-0000-4000-8000-00000000000a
\set ben 00000000-0000-4000-8000-00000000000b
\set phone 5e551000-0000-4000-8000-000000000001
\set laptop 5e551000-0000-4000-8000-000000000002
\set bens 5e551000-0000-4000-8000-00000000000b
\set vault 70000000-0000-4000-8000-00000000000a
\set other 70000000-0000-4000-8000-00000000000b

set local search_path = public, extensions;
insert into auth.users (id, email) values (:'ann', 'ann@example.test'), (:'ben', 'ben@example.test');
insert into auth.sessions (id, user_id, created_at) values
  (:'phone', :'ann', '2026-01-01T10:00:00Z'), (:'laptop', :'ann', '2026-02-01T10:00:00Z'), (:'bens', :'ben', now());

-- The worst a platform could grant: everything. Row level security has to hold alone.
grant all on all tables in schema public to anon, authenticated;

create function pg_temp.be(who uuid, session uuid) returns void language sql as $$
  select set_config('role', 'authenticated', true), set_config('request.jwt.claims',
    json_build_object('sub', who, 'role', 'authenticated', 'session_id', session, 'iat', 1767261600)::text, true);
$$;
create function pg_temp.be_nobody() returns void language sql as $$
  select set_config('role', 'anon', true), set_config('request.jwt.claims', '{"role":"anon"}', true);
$$;
create function pg_temp.be_the_server() returns void language sql as $$
  select set_config('role', 'none', true), set_config('request.jwt.claims', '', true);
$$;
create function pg_temp.base64(bytes bytea) returns text language sql as $$
  select replace(encode(bytes, 'base64'), E'\n', '');
$$;
create function pg_temp.batch(variadic words text[]) returns text language sql as $$
  select json_agg(pg_temp.base64(convert_to(word, 'UTF8')))::text from unnest(words) as word;
$$;
-- So many envelopes, so many bytes each, all different by their first byte pair.
create function pg_temp.batch_of(envelopes integer, bytes integer) returns text language sql as $$
  select json_agg(pg_temp.base64(decode(lpad(to_hex(n), 8, '0'), 'hex') || decode(repeat('00', bytes - 4), 'hex')))::text
  from generate_series(1, envelopes) n;
$$;
create function pg_temp.door(epoch integer default 1, slots integer default 1, bytes integer default 3) returns text
language sql as $$
  select json_build_object('epoch', epoch, 'keyring', null, 'slots', json_agg(
    json_build_object('id', 'slot ' || n, 'body', pg_temp.base64(decode(repeat('ab', bytes), 'hex')))))::text
  from generate_series(1, slots) n;
$$;
create function pg_temp.chain(variadic words text[]) returns text language plpgsql as $$
declare
  digest bytea := '';
  word text;
begin
  foreach word in array words loop
    digest := sha256(digest || sha256(convert_to(word, 'UTF8')));
  end loop;
  return pg_temp.base64(digest);
end
$$;
