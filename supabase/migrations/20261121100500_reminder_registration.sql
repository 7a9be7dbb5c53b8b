-- A device makes itself known, and is forgotten again.

create table private.push_settings (
  only_one boolean primary key default true check (only_one),
  public_key text,
  seen_at timestamptz,
  salt uuid not null default gen_random_uuid()
);
insert into private.push_settings default values;
comment on table private.push_settings is 'One row: the public key that messages are signed for, as the sender told it, and when it last came by.';

create function private.secret_hash_of(secret text) returns bytea
  language plpgsql stable
  set search_path = ''
as $$
begin
  if (secret ~ '^[A-Za-z0-9_-]{43}$') is not true then
    perform private.refuse('bad_request');
  end if;
  return sha256(convert_to(secret, 'UTF8'));
end
$$;
comment on function private.secret_hash_of(text) is 'What is stored of a device''s secret.';

create function private.device_of(secret text) returns uuid
  language plpgsql
  set search_path = ''
as $$
declare
  -- More than a device asks in an hour of practice, and too little to be a burden.
  most_calls constant integer := 240;
  device uuid;
begin
  select s.id into device from public.push_subscriptions s
  where s.secret_hash = private.secret_hash_of(secret);
  if device is null then
    perform private.refuse('unknown_device');
  end if;
  perform private.count_call('device:' || device, most_calls);
  return device;
end
$$;
comment on function private.device_of(text) is 'The device that knows this secret; refuses whoever is unknown or asks too often.';

create function private.count_new_device() returns void
  language plpgsql
  set search_path = ''
as $$
declare
  -- Behind one address there may be a household, or a class.
  most_per_address constant integer := 30;
  -- Rows that strangers can make in an hour altogether.
  most_altogether constant integer := 3000;
  headers constant jsonb := private.json_of(nullif(current_setting('request.headers', true), ''));
  address constant text := coalesce(headers ->> 'cf-connecting-ip', headers ->> 'x-real-ip',
    split_part(headers ->> 'x-forwarded-for', ',', 1), '');
  salt constant text := (select p.salt::text from private.push_settings p);
begin
  perform private.count_call(
    'new:' || encode(sha256(convert_to(salt || address, 'UTF8')), 'hex'), most_per_address);
  perform private.count_call('new', most_altogether);
end
$$;
comment on function private.count_new_device() is 'Slows down whoever registers devices without an account; the address itself is not kept.';

create function public.push_key() returns jsonb
  language sql stable security definer
  set search_path = ''
as $$
  select jsonb_build_object('key', p.public_key, 'seenAt', private.iso_of(p.seen_at)) from private.push_settings p
$$;
comment on function public.push_key() is 'The key to subscribe with; null where nothing is ever sent. And when the sender last came by.';

create function public.register_device(secret text, endpoint text, p256dh text, auth text) returns jsonb
  language plpgsql security definer
  set search_path = ''
as $$
declare
  most_per_account constant integer := 10;
  -- A device that was not opened for so long makes room for a new one.
  forgotten_after constant interval := interval '60 days';
  hash constant bytea := private.secret_hash_of(secret);
  caller constant uuid := case when auth.uid() is null then null else private.caller() end;
  device uuid;
  is_new boolean := false;
begin
  if (p256dh ~ '^B[A-Za-z0-9_-]{86}=?$') is not true or (auth ~ '^[A-Za-z0-9_-]{22}(==)?$') is not true then
    perform private.refuse('bad_request');
  end if;
  if private.is_push_endpoint(endpoint) is not true then
    perform private.refuse('bad_endpoint');
  end if;
  -- One registration of an address at a time, lest two of one device make two.
  perform pg_advisory_xact_lock(hashtextextended(endpoint, 0));
  -- The browser gives an address to one profile: who had it before has lost its secret.
  delete from public.push_subscriptions s where s.endpoint = register_device.endpoint and s.secret_hash <> hash;

  select s.id into device from public.push_subscriptions s where s.secret_hash = hash;
  is_new := device is null;
  if is_new and caller is null then
    perform private.count_new_device();
  elsif is_new then
    perform pg_advisory_xact_lock(hashtextextended(caller::text, 0));
    delete from public.push_subscriptions s where s.user_id = caller and s.seen_at < now() - forgotten_after;
    perform private.count_call('account:' || caller, 60);
  end if;
  if caller is not null and (
    select count(*) from public.push_subscriptions s where s.user_id = caller and s.secret_hash <> hash
  ) >= most_per_account then
    perform private.refuse('too_many');
  end if;

  insert into public.push_subscriptions as s (secret_hash, user_id, session_id, endpoint, p256dh, auth)
  values (hash, caller, case when caller is not null then private.session() end,
    endpoint, rtrim(p256dh, '='), rtrim(auth, '='))
  on conflict (secret_hash) do update set
    user_id = coalesce(excluded.user_id, s.user_id),
    session_id = case when excluded.user_id is null then s.session_id else excluded.session_id end,
    endpoint = excluded.endpoint, p256dh = excluded.p256dh, auth = excluded.auth, seen_at = now()
  returning s.id into device;
  if not is_new then
    perform private.device_of(secret);
  end if;
  return jsonb_build_object(
    'reminders', (select count(*) from public.reminders r where r.device_id = device),
    'isNew', is_new);
end
$$;
comment on function public.register_device(text, text, text, text) is
  'Makes a device known, or what is known of it new. Signed in, it belongs to the account and to this session.';

create function public.forget_device(secret text) returns jsonb
  language plpgsql security definer
  set search_path = ''
as $$
declare
  hash constant bytea := private.secret_hash_of(secret);
begin
  delete from public.push_subscriptions s where s.secret_hash = hash;
  return '{}';
end
$$;
comment on function public.forget_device(text) is 'Forgets a device with its times and what was sent to it.';

create function public.forget_reminders(secret text) returns jsonb
  language plpgsql security definer
  set search_path = ''
as $$
declare
  hash constant bytea := private.secret_hash_of(secret);
  caller constant uuid := case when auth.uid() is null then null else private.caller() end;
begin
  delete from public.push_subscriptions s where s.secret_hash = hash or s.user_id = caller;
  return '{}';
end
$$;
comment on function public.forget_reminders(text) is 'Forgets this device and, signed in, all of the account.';

revoke execute on all functions in schema private from public;
revoke execute on function public.push_key(), public.register_device(text, text, text, text),
  public.forget_device(text), public.forget_reminders(text) from public;
grant execute on function public.push_key(), public.register_device(text, text, text, text),
  public.forget_device(text), public.forget_reminders(text) to anon, authenticated;
