-- The sender's two doors: it takes what is due, and says what became of it. At least once on the wire, once on the screen: what a
-- sender took and never spoke of again is given out anew, under the same topic.

create function private.require_sender() returns void
  language plpgsql stable
  set search_path = ''
as $$
begin
  -- The role that the API took on for the request; a function that runs as its owner does not change this setting.
  if current_setting('role', true) is distinct from 'service_role' then
    perform private.refuse('not_member');
  end if;
end
$$;
comment on function private.require_sender() is 'Refuses whoever has not the server''s own key.';

create function private.fire_due(most integer) returns integer
  language plpgsql
  set search_path = ''
as $$
declare
  -- Half a day later nobody wants to hear of the morning; a scheduler that stood still for longer leaves it out.
  keeps constant interval := interval '4 hours';
  due record;
  following record;
  fired integer := 0;
begin
  for due in
    select r.*, s.quiet_from, s.quiet_to, r.conditional and s.skip_until > now() as is_skipped
    from public.reminders r join public.push_subscriptions s on s.id = r.device_id
    where r.wake_at <= now()
    order by r.wake_at
    limit most
    -- Both: the ledger's reference needs the device, and whoever is about to delete it is not waited for.
    for update of r skip locked for key share of s skip locked
  loop
    fired := fired + 1;
    if due.snooze_at <= now() then
      if not coalesce(due.is_skipped, false) then
        insert into public.reminder_deliveries (device_id, reminder_id, day, snooze, due_at, expires_at)
        values (due.device_id, due.id, due.snooze_day, due.snooze_number, due.snooze_at, least(
          due.snooze_at + keeps, due.next_at, private.quiet_begins(due.snooze_at, due.zone, due.quiet_from)))
        on conflict do nothing;
      end if;
      update public.reminders r set snooze_at = null, snooze_day = null, snooze_number = null
      where r.device_id = due.device_id and r.id = due.id;
    end if;

    if due.next_at <= now() then
      select n.at, n.day into following from private.next_reminder(
        due.minute_of_day, due.weekdays, due.zone, due.quiet_from, due.quiet_to, due.next_at + interval '1 minute') n;
      if not coalesce(due.is_skipped, false) then
        insert into public.reminder_deliveries (device_id, reminder_id, day, snooze, due_at, expires_at)
        values (due.device_id, due.id, due.next_day, 0, due.next_at, least(
          due.next_at + keeps, following.at, private.quiet_begins(due.next_at, due.zone, due.quiet_from)))
        on conflict do nothing;
      end if;
      if following.at < now() - keeps then
        select n.at, n.day into following from private.next_reminder(
          due.minute_of_day, due.weekdays, due.zone, due.quiet_from, due.quiet_to, now() - keeps) n;
      end if;
      update public.reminders r set next_at = following.at, next_day = following.day
      where r.device_id = due.device_id and r.id = due.id;
    end if;
  end loop;
  return fired;
end
$$;
comment on function private.fire_due(integer) is 'Writes what is due into the ledger, moves each reminder on to its next time, and says how many those were.';

create function private.clear_out() returns void
  language plpgsql
  set search_path = ''
as $$
declare
  ledger_kept constant interval := interval '35 days';
  device_kept constant interval := interval '1 year';
begin
  delete from private.call_counts c where c.since < now() - interval '1 hour';
  delete from public.reminder_deliveries d where (d.device_id, d.reminder_id, d.day, d.snooze) in (
    select o.device_id, o.reminder_id, o.day, o.snooze from public.reminder_deliveries o
    where o.due_at < now() - ledger_kept limit 1000 for update skip locked);
  delete from public.push_subscriptions s where s.id in (
    select o.id from public.push_subscriptions o
    where o.seen_at < now() - device_kept limit 100 for update skip locked);
end
$$;
comment on function private.clear_out() is 'Forgets what nobody needs: old parts of the ledger, devices not seen for a year, counts of calls.';

create function public.claim_due(most integer, key text) returns jsonb
  language plpgsql security definer
  set search_path = ''
as $$
declare
  -- Longer than a sender takes for what it was given; see BUDGET_MS in supabase/functions/send-reminders.
  lease constant interval := interval '2 minutes';
  fired integer;
  answer jsonb;
begin
  perform private.require_sender();
  if (most between 1 and 1000) is not true or (key ~ '^B[A-Za-z0-9_-]{86}$') is not true then
    perform private.refuse('bad_request');
  end if;
  update private.push_settings p set public_key = key, seen_at = now()
  where p.public_key is distinct from key or p.seen_at is null or p.seen_at < now() - interval '30 seconds';
  if found then
    perform private.clear_out();
  end if;

  fired := private.fire_due(most);
  update public.reminder_deliveries d set state = 'expired', claim = null
  where (d.device_id, d.reminder_id, d.day, d.snooze) in (
    select o.device_id, o.reminder_id, o.day, o.snooze from public.reminder_deliveries o
    where o.state = 'waiting' and o.try_at <= now() and o.expires_at <= now() for update skip locked);

  with taken as (
    select d.device_id, d.reminder_id, d.day, d.snooze
    from public.reminder_deliveries d
    where d.state = 'waiting' and d.try_at <= now()
    order by d.try_at
    limit most
    for update skip locked
  ), claimed as (
    update public.reminder_deliveries d set attempts = d.attempts + 1, try_at = now() + lease, claim = gen_random_uuid()
    from taken t
    where (d.device_id, d.reminder_id, d.day, d.snooze) = (t.device_id, t.reminder_id, t.day, t.snooze)
    returning d.*
  )
  select jsonb_agg(jsonb_build_object(
    'claim', c.claim, 'reminder', c.reminder_id, 'day', c.day, 'snooze', c.snooze, 'attempt', c.attempts,
    'endpoint', s.endpoint, 'p256dh', s.p256dh, 'auth', s.auth,
    'isAllowed', private.is_push_endpoint(s.endpoint),
    'ttl', ceil(extract(epoch from c.expires_at - now()))::integer,
    -- The same for each try of one firing, and for no other: the push service learns nothing that lasts.
    'topic', left(encode(sha256(convert_to(
      concat_ws('|', c.device_id, c.reminder_id, c.day, c.snooze), 'UTF8')), 'hex'), 32)
  )) into answer
  from claimed c join public.push_subscriptions s on s.id = c.device_id;
  return jsonb_build_object(
    'deliveries', coalesce(answer, '[]'),
    'more', fired = most or coalesce(jsonb_array_length(answer), 0) = most);
end
$$;
comment on function public.claim_due(integer, text) is
  'For the sender: takes what is due, for two minutes, and says whether there may be more. Its public key is what devices subscribe with from now on.';

create function public.record_deliveries(results text) returns jsonb
  language plpgsql security definer
  set search_path = ''
as $$
declare
  first_wait constant interval := interval '30 seconds';
  parsed constant jsonb := private.json_of(results);
  recorded integer;
begin
  perform private.require_sender();
  if jsonb_typeof(parsed) is distinct from 'array' then
    perform private.refuse('bad_request');
  end if;

  -- An address that is gone takes its device along, unless the device has given another meanwhile: then that one is tried.
  delete from public.push_subscriptions s
  using jsonb_to_recordset(parsed) as t (claim uuid, outcome text, endpoint text), public.reminder_deliveries d
  where t.outcome = 'gone' and d.claim = t.claim and s.id = d.device_id and s.endpoint = t.endpoint;

  with told as (
    select d.device_id, d.reminder_id, d.day, d.snooze, d.attempts, d.expires_at, t.*
    from jsonb_to_recordset(parsed)
      as t (claim uuid, outcome text, status smallint, reason text, "retryAfter" double precision)
    join public.reminder_deliveries d on d.claim = t.claim
    where d.state = 'waiting' and t.outcome in ('sent', 'gone', 'retry', 'failed', 'unsent')
    order by d.device_id, d.reminder_id, d.day, d.snooze
    for update of d
  ), timed as (
    select told.*, case told.outcome
      when 'unsent' then now()
      -- Twice as long each time, spread out, and never sooner than the push service asked for.
      else now() + greatest(
        first_wait * (power(2, least(told.attempts, 10) - 1) * (0.75 + random() / 2)),
        make_interval(secs => least(coalesce(told."retryAfter", 0), 86400)))
      end as again_at
    from told
  )
  update public.reminder_deliveries d set
    state = case
      when t.outcome in ('sent', 'failed') then t.outcome
      when t.again_at >= t.expires_at then 'expired'
      else 'waiting' end,
    attempts = case when t.outcome = 'unsent' then d.attempts - 1 else d.attempts end,
    try_at = t.again_at, claim = null, status = t.status, reason = t.reason
  from timed t
  where d.claim = t.claim;
  get diagnostics recorded = row_count;
  return jsonb_build_object('recorded', recorded);
end
$$;
comment on function public.record_deliveries(text) is
  'For the sender: what became of what it took. Results of a claim that was given out anew count no more.';

revoke execute on all functions in schema private from public;
revoke execute on function public.claim_due(integer, text), public.record_deliveries(text) from public, anon, authenticated;
grant execute on function public.claim_due(integer, text), public.record_deliveries(text) to service_role;
