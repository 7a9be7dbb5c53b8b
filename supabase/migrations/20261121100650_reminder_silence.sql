-- A device says until when it need not be called, or that it wants to be called again.

create or replace function public.set_skip_until(secret text, until text) returns jsonb
  language plpgsql security definer
  set search_path = ''
as $$
declare
  furthest constant interval := interval '400 days';
  device constant uuid := private.device_of(secret);
  silent_until constant timestamptz := case when until is null then null else private.instant_of(until) end;
  affected uuid[];
begin
  if silent_until > now() + furthest then
    perform private.refuse('bad_request');
  end if;
  -- Practising on one device silences the others of the account.
  select array_agg(a.id) into affected from (
    select s.id from public.push_subscriptions s
    where s.id = device
      or s.user_id = (select o.user_id from public.push_subscriptions o where o.id = device)
    order by s.id for no key update
  ) a;
  update public.push_subscriptions s set skip_until = silent_until where s.id = any (affected);
  if silent_until > now() then
    perform from public.reminder_deliveries d
    where d.device_id = any (affected) and d.state = 'waiting'
    order by d.device_id, d.reminder_id, d.day, d.snooze for update;
    update public.reminder_deliveries d set state = 'skipped'
    from public.reminders r
    where d.device_id = any (affected) and d.state = 'waiting'
      and r.device_id = d.device_id and r.id = d.reminder_id and r.conditional;
  end if;
  return '{}';
end
$$;
comment on function public.set_skip_until(text, text) is 'Conditional reminders are silent until then, on all devices of the account.';

create or replace function public.snooze(secret text, reminder uuid, day text, number integer, until text) returns jsonb
  language plpgsql security definer
  set search_path = ''
as $$
declare
  furthest constant interval := interval '24 hours';
  most_snoozes constant integer := 20;
  device constant uuid := private.device_of(secret);
  wanted constant timestamptz := private.instant_of(until);
  put_off date;
  moved timestamptz;
begin
  if reminder is null or (number between 1 and most_snoozes) is not true
    or wanted > now() + furthest or (day ~ '^20\d\d-[01]\d-[0-3]\d$') is not true
  then
    perform private.refuse('bad_request');
  end if;
  begin
    put_off := day::date;
  exception
    when data_exception then
      perform private.refuse('bad_request');
  end;
  -- Asked again, after an answer that was lost: it was sent meanwhile, or is to come.
  select d.due_at into moved from public.reminder_deliveries d
  where d.device_id = device and d.reminder_id = reminder and d.day = put_off and d.snooze = number;
  if not found then
    update public.reminders r set
      snooze_at = case when (r.snooze_day, r.snooze_number) = (put_off, number) then r.snooze_at
        else private.out_of_quiet(wanted, r.zone, s.quiet_from, s.quiet_to) end,
      snooze_day = put_off,
      snooze_number = number
    from public.push_subscriptions s
    where s.id = device and r.device_id = device and r.id = reminder
    returning r.snooze_at into moved;
    if not found then
      perform private.refuse('bad_request');
    end if;
  end if;
  return jsonb_build_object('at', private.iso_of(moved));
end
$$;
comment on function public.snooze(text, uuid, text, integer, text) is 'One more firing for a day that had its reminder; the same number again changes nothing.';

revoke execute on function public.set_skip_until(text, text), public.snooze(text, uuid, text, integer, text) from public;
grant execute on function public.set_skip_until(text, text), public.snooze(text, uuid, text, integer, text) to anon, authenticated;
