-- The ledger: each firing once per device and local day, however many senders there are and however often they break off.

create table public.reminder_deliveries (
  device_id uuid not null references public.push_subscriptions (id) on delete cascade,
  reminder_id uuid not null,
  day date not null,
  snooze smallint not null check (snooze between 0 and 20),
  due_at timestamptz not null,
  expires_at timestamptz not null,
  state text not null default 'waiting'
    check (state in ('waiting', 'sent', 'expired', 'skipped', 'failed')),
  attempts smallint not null default 0,
  try_at timestamptz not null default now(),
  claim uuid unique,
  status smallint,
  reason text check (reason ~ '^[a-z_]{1,20}$'),
  primary key (device_id, reminder_id, day, snooze)
);
create index reminder_deliveries_waiting on public.reminder_deliveries (try_at) where state = 'waiting';
create index reminder_deliveries_due on public.reminder_deliveries (due_at);
comment on table public.reminder_deliveries is 'What was sent, or is to be: the key keeps a reminder from coming twice for one local day.';
comment on column public.reminder_deliveries.try_at is
  'When a sender may take it. Taking it sets this to the end of the lease: what a broken sender held is then free again.';
comment on column public.reminder_deliveries.claim is 'Whoever took it last; a result of an older claim counts no more.';
comment on column public.reminder_deliveries.status is 'What the push service answered last, as HTTP has it.';

alter table public.reminder_deliveries enable row level security;
create policy "people see their deliveries" on public.reminder_deliveries
  for select to authenticated
  using (
    device_id in (select s.id from public.push_subscriptions s where s.user_id = (select auth.uid()))
  );
revoke all on public.reminder_deliveries from anon, authenticated;
grant select on public.reminder_deliveries to authenticated;

do $$
declare
  relation text;
begin
  foreach relation in array array['push_subscriptions', 'reminders', 'reminder_deliveries'] loop
    execute format(
      'create policy "a revoked session sees nothing" on public.%I as restrictive for all to authenticated
         using (not exists (
           select from public.revoked_sessions r
           where r.user_id = (select auth.uid())
             and r.session_id = (select nullif(auth.jwt() ->> ''session_id'', '''')::uuid)
         ))',
      relation);
    execute format(
      'create trigger no_truncate before truncate on public.%I execute function private.refuse_truncate()', relation);
  end loop;
end
$$;
