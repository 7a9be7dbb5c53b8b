-- A device says when it wants to be called.

create function private.zone_of(zone text, place integer) returns text
  language plpgsql stable
  set search_path = ''
as $$
declare
  known boolean;
begin
  if zone ~ '^[+-](0\d|1[0-4]):[0-5]\d$' then
    return zone;
  end if;
  -- Anything with a digit in it could be read as a rule of POSIX, and be wrong without a word.
  if length(zone) > 64 or zone !~ '^[A-Za-z][A-Za-z0-9_+/-]+$' then
    known := false;
  elsif zone ~ '\d' then
    known := exists (select from pg_catalog.pg_timezone_names n where n.name = zone);
  else
    begin
      known := now() at time zone zone is not null;
    exception
      when data_exception then
        known := false;
    end;
  end if;
  if known is not true then
    perform private.refuse('unknown_zone', jsonb_build_object('index', place));
  end if;
  return zone;
end
$$;
comment on function private.zone_of(text, integer) is 'A zone that this server knows, or an offset; place is where in the list it stood.';

create function private.instant_of(input text) returns timestamptz
  language plpgsql stable
  set search_path = ''
as $$
begin
  if (input ~ '^20\d\d-[01]\d-[0-3]\dT[0-2]\d:[0-5]\d:[0-5]\d(\.\d{1,3})?Z$') is not true then
    perform private.refuse('bad_request');
  end if;
  return input::timestamptz;
exception
  when data_exception then
    perform private.refuse('bad_request');
end
$$;
comment on function private.instant_of(text) is 'A moment as ISO 8601 in UTC; refuses whatever else.';

create function private.minute_from(input text) returns integer
  language plpgsql immutable
  set search_path = ''
as $$
begin
  if (input ~ '^([01]\d|2[0-3]):[0-5]\d$') is not true then
    perform private.refuse('bad_request');
  end if;
  return left(input, 2)::integer * 60 + right(input, 2)::integer;
end
$$;
comment on function private.minute_from(text) is 'Minutes after midnight of a time such as 08:30.';

create function private.reminders_of(reminders text) returns jsonb
  language plpgsql immutable
  set search_path = ''
as $$
declare
  most_text constant integer := 16384;
  most_reminders constant integer := 20;
  parsed jsonb;
begin
  if octet_length(reminders) > most_text then
    perform private.refuse('too_large');
  end if;
  parsed := private.json_of(reminders);
  if jsonb_typeof(parsed) is distinct from 'object'
    or not parsed ?& array['quiet', 'reminders'] or parsed - array['quiet', 'reminders'] <> '{}'
    or jsonb_typeof(parsed -> 'quiet') not in ('object', 'null')
    or jsonb_typeof(parsed -> 'reminders') <> 'array'
  then
    perform private.refuse('bad_request');
  end if;
  if jsonb_typeof(parsed -> 'quiet') = 'object' and (
    not parsed -> 'quiet' ?& array['from', 'to'] or (parsed -> 'quiet') - array['from', 'to'] <> '{}'
  ) then
    perform private.refuse('bad_request');
  end if;
  if jsonb_array_length(parsed -> 'reminders') > most_reminders then
    perform private.refuse('too_large');
  end if;
  -- In steps, since "and" promises no order and operators of objects fail on anything else.
  if (select bool_and(jsonb_typeof(r) = 'object') from jsonb_array_elements(parsed -> 'reminders') as r) is false then
    perform private.refuse('bad_request');
  end if;
  if (
    select bool_and(
        r ?& array['id', 'time', 'weekdays', 'zone', 'conditional', 'pausedUntil']
        and r - array['id', 'time', 'weekdays', 'zone', 'conditional', 'pausedUntil'] = '{}'
        and jsonb_typeof(r -> 'id') = 'string'
        and r ->> 'id' ~ '^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$'
        and jsonb_typeof(r -> 'time') = 'string' and jsonb_typeof(r -> 'zone') = 'string'
        and jsonb_typeof(r -> 'weekdays') = 'number'
        and r ->> 'weekdays' ~ '^([1-9]|[1-9]\d|1[01]\d|12[0-7])$'
        and jsonb_typeof(r -> 'conditional') = 'boolean'
        and jsonb_typeof(r -> 'pausedUntil') in ('string', 'null'))
      and count(distinct r ->> 'id') = count(*)
    from jsonb_array_elements(parsed -> 'reminders') as r
  ) is false then
    perform private.refuse('bad_request');
  end if;
  return parsed;
end
$$;
comment on function private.reminders_of(text) is 'A device''s times as JSON that holds its limits; the fields'' own text is yet to be read.';

create function private.next_free(
  device uuid, reminder uuid, minute_of_day integer, weekdays integer, zone text, quiet_from integer, quiet_to integer,
  since timestamptz, out at timestamptz, out day date
)
  language plpgsql stable
  set search_path = ''
as $$
declare
  start timestamptz := since;
begin
  -- A day that had its reminder has none at its new time; the day after, at the latest, is free.
  for attempt in 1..3 loop
    select n.at, n.day into at, day
    from private.next_reminder(minute_of_day, weekdays, zone, quiet_from, quiet_to, start) n;
    exit when at is null or not exists (
      select from public.reminder_deliveries d
      where d.device_id = device and d.reminder_id = reminder and d.day = next_free.day and d.snooze = 0
    );
    start := at + interval '1 minute';
  end loop;
end
$$;
comment on function private.next_free(uuid, uuid, integer, integer, text, integer, integer, timestamptz) is
  'The next firing of a reminder for a day that has not had it.';

create function public.set_reminders(secret text, reminders text) returns jsonb
  language plpgsql security definer
  set search_path = ''
as $$
declare
  device constant uuid := private.device_of(secret);
  parsed constant jsonb := private.reminders_of(reminders);
  quiet_start integer;
  quiet_end integer;
  quiet_stays boolean;
  wish record;
  upcoming record;
  minute integer;
  place text;
  pause timestamptz;
  stays boolean;
  listed uuid[] := '{}';
  untouched uuid[] := '{}';
begin
  if jsonb_typeof(parsed -> 'quiet') = 'object' then
    quiet_start := private.minute_from(parsed #>> '{quiet,from}');
    quiet_end := private.minute_from(parsed #>> '{quiet,to}');
    if quiet_start = quiet_end then
      quiet_start := null;
      quiet_end := null;
    end if;
  end if;
  -- Not the key: a sender that holds rows of this device must be able to write to its ledger meanwhile.
  select row(s.quiet_from, s.quiet_to) is not distinct from row(quiet_start::smallint, quiet_end::smallint) into quiet_stays
  from public.push_subscriptions s where s.id = device for no key update;
  -- Forgotten in this very moment.
  if not found then
    perform private.refuse('unknown_device');
  end if;
  -- Times before ledger, as the sender takes them.
  perform from public.reminders r where r.device_id = device order by r.id for update;
  update public.push_subscriptions s set quiet_from = quiet_start, quiet_to = quiet_end, seen_at = now() where s.id = device;

  for wish in
    select (w.value ->> 'id')::uuid as id, w.value as said, w.ordinality::integer as place
    from jsonb_array_elements(parsed -> 'reminders') with ordinality w
  loop
    minute := private.minute_from(wish.said ->> 'time');
    place := private.zone_of(wish.said ->> 'zone', wish.place - 1);
    pause := case when wish.said ->> 'pausedUntil' is null then null
      else private.instant_of(wish.said ->> 'pausedUntil') end;
    listed := listed || wish.id;
    update public.reminders r set conditional = (wish.said ->> 'conditional')::boolean
    where r.device_id = device and r.id = wish.id and quiet_stays
      and r.minute_of_day = minute and r.weekdays = (wish.said ->> 'weekdays')::integer
      and r.zone = place and r.paused_until is not distinct from pause;
    -- A device says the same at every launch: what is due this minute must stay due.
    stays := found;
    if stays then
      untouched := untouched || wish.id;
    else
      select n.at, n.day into upcoming from private.next_free(
        device, wish.id, minute, (wish.said ->> 'weekdays')::integer, place, quiet_start, quiet_end,
        greatest(date_trunc('minute', now()), pause)) n;
      insert into public.reminders as r
        (device_id, id, minute_of_day, weekdays, zone, conditional, paused_until, next_at, next_day)
      values (device, wish.id, minute, (wish.said ->> 'weekdays')::smallint, place,
        (wish.said ->> 'conditional')::boolean, pause, upcoming.at, upcoming.day)
      on conflict (device_id, id) do update set
        minute_of_day = excluded.minute_of_day, weekdays = excluded.weekdays, zone = excluded.zone,
        conditional = excluded.conditional, paused_until = excluded.paused_until,
        next_at = excluded.next_at, next_day = excluded.next_day,
        snooze_at = null, snooze_day = null, snooze_number = null;
    end if;
  end loop;
  delete from public.reminders r where r.device_id = device and r.id <> all (listed);

  -- What was about to be sent for times that are no more; what is on its way is not tried again. All locks on the ledger are taken
  -- in the order of its key.
  perform from public.reminder_deliveries d
  where d.device_id = device and d.state = 'waiting'
  order by d.device_id, d.reminder_id, d.day, d.snooze for update;
  delete from public.reminder_deliveries d
  where d.device_id = device and d.state = 'waiting' and d.claim is null and d.reminder_id <> all (untouched);
  update public.reminder_deliveries d set expires_at = now()
  where d.device_id = device and d.state = 'waiting' and d.reminder_id <> all (untouched);

  return jsonb_build_object('next', coalesce((
    select jsonb_agg(jsonb_build_object('id', r.id, 'at', private.iso_of(r.next_at)) order by l.place)
    from unnest(listed) with ordinality as l (id, place)
    join public.reminders r on r.device_id = device and r.id = l.id
  ), '[]'));
end
$$;
comment on function public.set_reminders(text, text) is
  'Puts a device''s times and quiet hours in the place of those it had, and answers when each comes next.';

revoke execute on all functions in schema private from public;
revoke execute on function public.set_reminders(text, text) from public;
grant execute on function public.set_reminders(text, text) to anon, authenticated;
