-- What a hosted Supabase project brings along, as far as these migrations lean on it, for a plain PostgreSQL 15.
-- Run by the superuser. As on the platform, migrations then run as postgres, which is no superuser but bypasses row level security.

create role anon nologin;
create role authenticated nologin;
create role service_role nologin bypassrls;
create role supabase_auth_admin nologin;
create role postgres login createrole createdb bypassrls;
create role authenticator login noinherit;
grant anon, authenticated, service_role to authenticator, postgres;

create schema extensions;
create extension pgtap schema extensions;
grant usage on schema extensions to public;

create schema auth authorization supabase_auth_admin;
grant usage on schema auth to anon, authenticated, service_role, postgres;

set role supabase_auth_admin;
create table auth.users (
  id uuid primary key default gen_random_uuid(),
  email text,
  created_at timestamptz default now()
);
create table auth.sessions (
  id uuid primary key default gen_random_uuid(),
  user_id uuid not null references auth.users (id) on delete cascade,
  created_at timestamptz default now(),
  updated_at timestamptz default now(),
  refreshed_at timestamp
);
create table auth.flow_state (id uuid primary key default gen_random_uuid(), user_id uuid);
alter table auth.users enable row level security;
alter table auth.sessions enable row level security;
alter table auth.flow_state enable row level security;

-- Claims arrive as one JSON setting per transaction.
create function auth.jwt() returns jsonb language sql stable as
  $$ select coalesce(nullif(current_setting('request.jwt.claims', true), ''), '{}')::jsonb $$;
create function auth.uid() returns uuid language sql stable as
  $$ select (auth.jwt() ->> 'sub')::uuid $$;
create function auth.role() returns text language sql stable as
  $$ select auth.jwt() ->> 'role' $$;
grant all on all tables in schema auth to postgres;
reset role;

-- The generous defaults of the platform: whatever postgres makes in public, the API's roles may touch.
grant usage on schema public to anon, authenticated, service_role;
alter default privileges for role postgres in schema public grant all on tables to anon, authenticated, service_role;
alter default privileges for role postgres in schema public grant all on sequences to anon, authenticated, service_role;
alter default privileges for role postgres in schema public grant execute on functions to anon, authenticated, service_role;
