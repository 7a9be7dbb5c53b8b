-- As much of a Supabase project as the migrations lean on, for PGlite, whose owner is the superuser postgres.

create role anon nologin;
create role authenticated nologin;
create role service_role nologin bypassrls;

create schema auth;
grant usage on schema auth to anon, authenticated, service_role;
create table auth.users (id uuid primary key, email text);

-- Claims arrive as one JSON setting.
create function auth.jwt() returns jsonb language sql stable as
  $$ select coalesce(nullif(current_setting('request.jwt.claims', true), ''), '{}')::jsonb $$;
create function auth.uid() returns uuid language sql stable as
  $$ select (auth.jwt() ->> 'sub')::uuid $$;

-- The generous defaults of the platform: whatever is made in public, the API's roles may touch.
grant usage on schema public to anon, authenticated, service_role;
alter default privileges in schema public grant all on tables to anon, authenticated, service_role;
alter default privileges in schema public grant execute on functions to anon, authenticated, service_role;

-- Calls a function of the API as somebody, in one go, as PostgREST does in a few: the transaction is the caller's.
create schema sim;
create function sim.ask(claims text, name text, given jsonb) returns jsonb language plpgsql as $$
declare
  answer jsonb;
  places constant text := (select string_agg(format('%I => %L', g.key, g.value), ', ') from jsonb_each_text(given) g);
begin
  perform set_config('request.jwt.claims', claims, true), set_config('role', 'authenticated', true);
  execute format('select public.%I(%s)', name, places) into answer;
  return answer;
end
$$;
