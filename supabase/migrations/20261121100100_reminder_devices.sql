-- A device that wants to be called: where its browser's push service takes messages, and the keys to seal them with. An account
-- is not needed: whoever has the device's secret speaks for it, and its service worker needs no token.

create table private.push_hosts (
  host text primary key check (host ~ '^[a-z0-9.-]+$'),
  subdomains boolean not null default false,
  port integer not null default 443 check (port between 1 and 65535)
);
comment on table private.push_hosts is
  'Push services that may be called, so that nobody can make the sender call another address. Insert a row to allow one more.';
insert into private.push_hosts (host, subdomains) values
  ('fcm.googleapis.com', false),
  ('push.services.mozilla.com', true),
  ('push.apple.com', true),
  ('notify.windows.com', true);

create function private.is_push_endpoint(endpoint text) returns boolean
  language plpgsql stable
  set search_path = ''
as $$
declare
  -- Lower case, no user, no escapes before the path: what is matched here is what an address parser will see.
  parts constant text[] := regexp_match(endpoint, '^https://([a-z0-9][a-z0-9.-]*)(?::([0-9]{1,5}))?/[!-~]*$');
begin
  return length(endpoint) <= 1024 and parts is not null and exists (
    select from private.push_hosts h
    where h.port = coalesce(parts[2], '443')::integer
      and (parts[1] = h.host or (h.subdomains and right(parts[1], length(h.host) + 1) = '.' || h.host))
  );
end
$$;
comment on function private.is_push_endpoint(text) is 'Whether an address is one of a known push service, over https.';

create table public.push_subscriptions (
  id uuid primary key default gen_random_uuid(),
  secret_hash bytea not null unique check (octet_length(secret_hash) = 32),
  user_id uuid references auth.users (id) on delete cascade,
  session_id uuid,
  endpoint text not null unique check (length(endpoint) between 1 and 1024),
  p256dh text not null check (p256dh ~ '^B[A-Za-z0-9_-]{86}$'),
  auth text not null check (auth ~ '^[A-Za-z0-9_-]{22}$'),
  quiet_from smallint check (quiet_from between 0 and 1439),
  quiet_to smallint check (quiet_to between 0 and 1439),
  skip_until timestamptz,
  created_at timestamptz not null default now(),
  seen_at timestamptz not null default now(),
  check ((quiet_from is null) = (quiet_to is null))
);
create index push_subscriptions_user on public.push_subscriptions (user_id);
create index push_subscriptions_seen on public.push_subscriptions (seen_at);
comment on table public.push_subscriptions is 'One row per device that wants reminders; gone when its push service says so.';
comment on column public.push_subscriptions.secret_hash is 'sha256 of the secret that the device keeps.';
comment on column public.push_subscriptions.session_id is 'Revoking this session forgets the device.';
comment on column public.push_subscriptions.quiet_from is 'Minutes after midnight, local time of each reminder.';
comment on column public.push_subscriptions.skip_until is 'Conditional reminders are silent before this; why, only the device knows.';

alter table public.push_subscriptions enable row level security;
create policy "people see their devices" on public.push_subscriptions
  for select to authenticated
  using (user_id = (select auth.uid()));
revoke all on public.push_subscriptions from anon, authenticated;
grant select on public.push_subscriptions to authenticated;

create function private.forget_session() returns trigger
  language plpgsql security definer
  set search_path = ''
as $$
begin
  delete from public.push_subscriptions s where s.user_id = new.user_id and s.session_id = new.session_id;
  return null;
end
$$;
comment on function private.forget_session() is 'A device that was signed out from afar is called no more.';
create trigger forget_device after insert on public.revoked_sessions
  for each row execute function private.forget_session();

revoke execute on all functions in schema private from public;
