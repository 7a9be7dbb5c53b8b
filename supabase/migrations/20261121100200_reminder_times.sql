-- When a device wants to be called. What it is reminded of stays with it.

create table public.reminders (
  device_id uuid not null references public.push_subscriptions (id) on delete cascade,
  id uuid not null,
  minute_of_day smallint not null check (minute_of_day between 0 and 1439),
  weekdays smallint not null check (weekdays between 1 and 127),
  zone text not null check (length(zone) between 1 and 64),
  conditional boolean not null,
  paused_until timestamptz,
  next_at timestamptz,
  next_day date,
  snooze_at timestamptz,
  snooze_day date,
  snooze_number smallint check (snooze_number between 1 and 20),
  wake_at timestamptz generated always as (least(next_at, snooze_at)) stored,
  primary key (device_id, id),
  check ((next_at is null) = (next_day is null)),
  check ((snooze_at is null) = (snooze_day is null) and (snooze_at is null) = (snooze_number is null))
);
create index reminders_wake on public.reminders (wake_at);
comment on table public.reminders is 'Times at which devices want to be called, replaced as a whole by each device.';
comment on column public.reminders.weekdays is 'Bit 0 is Sunday, bit 6 Saturday.';
comment on column public.reminders.zone is 'An IANA name, or an offset such as +02:00 where the device knows other rules than this server.';
comment on column public.reminders.conditional is 'Heeds the device''s skip_until.';
comment on column public.reminders.next_day is 'The local day for which next_at stands; quiet hours can move it past midnight.';
comment on column public.reminders.snooze_number is 'How many times that day''s reminder was put off.';

alter table public.reminders enable row level security;
create policy "people see their reminders" on public.reminders
  for select to authenticated
  using (
    device_id in (select s.id from public.push_subscriptions s where s.user_id = (select auth.uid()))
  );
revoke all on public.reminders from anon, authenticated;
grant select on public.reminders to authenticated;
