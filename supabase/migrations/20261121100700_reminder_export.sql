-- Everything that is known here about reminders, to whom it is about.

create function public.export_reminders(secret text) returns jsonb
  language plpgsql security definer
  set search_path = ''
as $$
declare
  most_calls constant integer := 60;
  caller constant uuid := case when auth.uid() is null then null else private.caller() end;
  hash constant bytea := private.secret_hash_of(secret);
  device constant uuid := (select s.id from public.push_subscriptions s where s.secret_hash = hash);
begin
  -- An account is told of its devices from one that has no reminders, too.
  if device is null and caller is null then
    perform private.refuse('unknown_device');
  end if;
  perform private.count_call('export:' || coalesce(caller, device), most_calls);
  return jsonb_build_object('devices', coalesce((
    select jsonb_agg(jsonb_build_object(
      'endpoint', s.endpoint, 'p256dh', s.p256dh, 'auth', s.auth, 'isThis', s.secret_hash = hash,
      'createdAt', private.iso_of(s.created_at), 'seenAt', private.iso_of(s.seen_at),
      'skipUntil', private.iso_of(s.skip_until),
      'quiet', case when s.quiet_from is not null then
        jsonb_build_object('from', private.clock_of(s.quiet_from), 'to', private.clock_of(s.quiet_to)) end,
      'reminders', coalesce((
        select jsonb_agg(jsonb_build_object(
          'id', r.id, 'time', private.clock_of(r.minute_of_day), 'weekdays', r.weekdays, 'zone', r.zone,
          'conditional', r.conditional, 'pausedUntil', private.iso_of(r.paused_until),
          'next', private.iso_of(r.next_at), 'snoozedUntil', private.iso_of(r.snooze_at)) order by r.minute_of_day, r.id)
        from public.reminders r where r.device_id = s.id), '[]'),
      'deliveries', coalesce((
        select jsonb_agg(jsonb_build_object(
          'reminder', d.reminder_id, 'day', d.day, 'snooze', d.snooze, 'dueAt', private.iso_of(d.due_at),
          'state', d.state, 'attempts', d.attempts, 'status', d.status, 'reason', d.reason) order by d.due_at, d.reminder_id)
        from public.reminder_deliveries d where d.device_id = s.id), '[]')
    ) order by s.created_at, s.id)
    from public.push_subscriptions s
    where s.id = device or s.user_id = caller
  ), '[]'));
end
$$;
comment on function public.export_reminders(text) is 'All that is stored of this device''s reminders and, signed in, of all the account''s devices.';

create function private.clock_of(minute_of_day integer) returns text
  language sql immutable
  set search_path = ''
as $$
  select to_char(make_interval(mins => minute_of_day), 'HH24:MI')
$$;
comment on function private.clock_of(integer) is 'A time of day such as 08:30.';

revoke execute on all functions in schema private from public;
revoke execute on function public.export_reminders(text) from public;
grant execute on function public.export_reminders(text) to anon, authenticated;
