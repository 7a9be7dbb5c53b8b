-- Devices, times, the ledger, and who may not see or do what.
begin;
\ir people.sql
select * from no_plan();

\set ringer AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA
\set pocket BBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBB
\set lender CCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCC
\set nobody DDDDDDDDDDDDDDDDDDDDDDDDDDDDDDDDDDDDDDDDDDD
\set first 11111111-0000-4000-8000-000000000001
\set second 11111111-0000-4000-8000-000000000002

create function pg_temp.register(secret text, path text default null) returns jsonb language sql as $$
  select register_device(secret, 'https://fcm.googleapis.com/fcm/send/' || coalesce(path, secret),
    'B' || repeat('x', 86), repeat('y', 22));
$$;
-- A time that is just past comes again tomorrow, at whatever hour the tests run.
create function pg_temp.reminder(id uuid, changes jsonb default '{}') returns jsonb language sql as $$
  select jsonb_build_object('id', id,
    'time', to_char(now() at time zone 'Europe/Berlin' - interval '2 minutes', 'HH24:MI'), 'weekdays', 127, 'zone', 'Europe/Berlin',
    'conditional', true, 'pausedUntil', null) || changes;
$$;
create function pg_temp.times(quiet jsonb, variadic reminders jsonb[]) returns text language sql as $$
  select jsonb_build_object('quiet', quiet, 'reminders', to_jsonb(reminders))::text;
$$;
-- As the API does it for whoever has the server's own key.
create function pg_temp.be_the_sender() returns void language sql as $$
  select set_config('role', 'service_role', true), set_config('request.jwt.claims', '{"role":"service_role"}', true);
$$;
create function pg_temp.claim() returns jsonb language sql as $$
  select claim_due(100, 'B' || repeat('k', 86)) -> 'deliveries';
$$;
create function pg_temp.told(outcome text, claimed jsonb, more jsonb default '{}') returns text language sql as $$
  select jsonb_agg(jsonb_build_object('claim', c ->> 'claim', 'endpoint', c ->> 'endpoint', 'outcome', outcome) || more)::text
  from jsonb_array_elements(claimed) c;
$$;

-- Making oneself known, without an account and with one.
select pg_temp.be_nobody();
select is(push_key(), '{"key": null, "seenAt": null}', 'no sender came by yet');
select is(pg_temp.register(:'ringer'), '{"isNew": true, "reminders": 0}', 'a device without an account');
select is(pg_temp.register(:'ringer'), '{"isNew": false, "reminders": 0}', 'the same once more');
select is(pg_temp.register(:'nobody', :'ringer'), '{"isNew": true, "reminders": 0}', 'a browser that lost its secret');
select throws_ok(format('select set_skip_until(%L, null)', :'ringer'), 'PT404', 'unknown_device', 'takes the place of the old one');
select is(pg_temp.register(:'ringer'), '{"isNew": true, "reminders": 0}', 'and another address is another device');
select pg_temp.be(:'ann', :'phone');
select is(pg_temp.register(:'pocket'), '{"isNew": true, "reminders": 0}', 'ann''s phone');
select pg_temp.be(:'ben', :'bens');
select is(pg_temp.register(:'lender'), '{"isNew": true, "reminders": 0}', 'ben''s');

select throws_ok(format('select register_device(%L, %L, %L, %L)', :'ringer', endpoint, 'B' || repeat('x', 86), repeat('y', 22)),
  '22023', 'bad_endpoint', 'not called: ' || left(endpoint, 60))
  from unnest(array['http://fcm.googleapis.com/x', 'https://localhost/x', 'https://10.0.0.1/x', 'https://[::1]/x',
    'https://fcm.googleapis.com.evil.test/x', 'https://evilfcm.googleapis.com/x', 'https://fcm.googleapis.com:8443/x',
    'https://user@fcm.googleapis.com/x', 'https://fcm.googleapis.com\@evil.test/x', 'https://evil.test#fcm.googleapis.com/x',
    'https://FCM.googleapis.com/x', 'https://fcm.googleapis.com', 'https://evilpush.apple.com/x', 'file:///etc/passwd',
    'https://fcm.googleapis.com/' || repeat('x', 1000), 'https://fcm.googleapis.com/ü', '']) endpoint;
select throws_ok(format('select register_device(%L, null, %L, %L)', :'ringer', 'B' || repeat('x', 86), repeat('y', 22)),
  '22023', 'bad_endpoint', 'no address');
select throws_ok(format('select register_device(%L, %L, %L, %L)', secret, 'https://web.push.apple.com/x', p256dh, auth),
  '22023', 'bad_request', 'keys that are none: ' || place)
  from (values ('short', 'B' || repeat('x', 86), repeat('y', 22), 1), (:'ringer', repeat('B', 9999), repeat('y', 22), 2),
    (:'ringer', 'A' || repeat('x', 86), repeat('y', 22), 3), (:'ringer', 'B' || repeat('x', 86), 'y', 4),
    (null, 'B' || repeat('x', 86), repeat('y', 22), 5)) as t (secret, p256dh, auth, place);

-- Times.
select pg_temp.be_nobody();
select is(jsonb_array_length(set_reminders(:'ringer', pg_temp.times('{"from":"22:00","to":"07:00"}',
  pg_temp.reminder(:'first'), pg_temp.reminder(:'second', '{"time":"23:30","conditional":false}'))) -> 'next'), 2, 'two times');
select is(pg_temp.register(:'ringer'), '{"isNew": false, "reminders": 2}', 'are there at the next launch');
select throws_ok(format('select set_reminders(%L, %L)', :'ringer', wrong), '22023', 'bad_request', 'no times: ' || left(wrong, 70))
  from unnest(array['', '{', '[]', '{}', 'null', '{"quiet":null}', '{"quiet":null,"reminders":[7]}',
    '{"quiet":null,"reminders":{},"more":1}', '{"quiet":{"from":"22:00"},"reminders":[]}',
    '{"quiet":{"from":"22:00","to":7},"reminders":[]}', pg_temp.times(null, pg_temp.reminder(:'first'), pg_temp.reminder(:'first')),
    pg_temp.times(null, pg_temp.reminder(:'first', '{"symbol":"sun"}'))]
    || array(select pg_temp.times(null, pg_temp.reminder(:'first', change::jsonb)) from unnest(array[
      '{"time":"24:00"}', '{"time":830}', '{"weekdays":0}', '{"weekdays":128}', '{"weekdays":1.5}', '{"weekdays":"1"}',
      '{"conditional":"true"}', '{"conditional":null}', '{"id":"x"}', '{"zone":7}', '{"pausedUntil":"soon"}',
      '{"pausedUntil":"2026-13-40T99:00:00Z"}', '{"pausedUntil":"infinity"}']) change)) wrong;
select throws_ok(format('select set_reminders(%L, %L)', :'ringer', pg_temp.times(null, pg_temp.reminder(:'first'),
  pg_temp.reminder(:'second', jsonb_build_object('zone', zone)))), '22023', 'unknown_zone', 'no zone: ' || zone)
  from unnest(array['Mars/Olympus', 'Mars/Olympus3', 'FOO+3', '+25:00', '', 'Europe/Berlin; drop table x']) zone;
select throws_ok(format('select set_reminders(%L, %L)', :'ringer',
  (select jsonb_build_object('quiet', null, 'reminders', jsonb_agg(pg_temp.reminder(gen_random_uuid()))) from generate_series(1, 21))),
  'PT413', 'too_large', 'twenty are enough');
select throws_ok(format('select set_skip_until(%L, %L)', :'ringer', wrong), '22023', 'bad_request', 'silent until ' || wrong)
  from unnest(array['', 'tomorrow', '2099-01-01T00:00:00Z']) wrong;
select throws_ok(format('select snooze(%L, %L, %L, %s, %L)', :'ringer', :'first', day, number, until),
  '22023', 'bad_request', format('put off: %s %s %s', day, number, until))
  from (values ('2026-11-21', 0, to_char(now(), 'YYYY-MM-DD"T"HH24:MI:SS"Z"')), ('2026-11-21', 21, to_char(now(), 'YYYY-MM-DD"T"HH24:MI:SS"Z"')),
    ('2026-11-99', 1, to_char(now(), 'YYYY-MM-DD"T"HH24:MI:SS"Z"')), ('2026-11-21', 1, '2099-01-01T00:00:00Z')) as t (day, number, until);
select throws_ok(format('select %s(%L, null)', name, 'wrong'), '22023', 'bad_request', name || ': a secret that is none')
  from unnest(array['set_reminders', 'set_skip_until']) name;

-- Rows: each policy lets one through and keeps one back.
select pg_temp.be(:'ann', :'phone');
select lives_ok(format('select set_reminders(%L, %L)', :'pocket', pg_temp.times(null, pg_temp.reminder(:'first', '{"time":"08:30"}'))), 'ann''s time');
select pg_temp.be(:'ben', :'bens');
select lives_ok(format('select set_reminders(%L, %L)', :'lender', pg_temp.times(null, pg_temp.reminder(:'first'))), 'ben''s time');
select pg_temp.be_the_server();
insert into reminder_deliveries (device_id, reminder_id, day, snooze, due_at, expires_at, state)
  select id, :'second', '2026-01-01', 0, now(), now(), 'sent' from push_subscriptions;
select pg_temp.be(:'ann', :'phone');
select results_eq('select user_id from push_subscriptions', array[:'ann'::uuid], 'devices: her own, not his, and no stranger''s');
select is((select count(*) from reminders), 1::bigint, 'times: her own');
select is((select count(*) from reminder_deliveries), 1::bigint, 'ledger: her own');
select pg_temp.be(:'ben', :'bens');
select results_eq('select user_id from push_subscriptions', array[:'ben'::uuid], 'devices: his own');
select is_empty('select from reminders r where r.device_id not in (select id from push_subscriptions)', 'times: none but his');
select is_empty('select from reminder_deliveries r where r.device_id not in (select id from push_subscriptions)', 'ledger: none but his');
select throws_ok(format('insert into push_subscriptions (secret_hash, endpoint, p256dh, auth, user_id) values (sha256(%L), %L, %L, %L, %L)',
  'x', 'https://10.0.0.1/', 'B' || repeat('x', 86), repeat('y', 22), :'ben'), '42501', null, 'no device is inserted directly');
select throws_ok(format('insert into reminders (device_id, id, minute_of_day, weekdays, zone, conditional)
  select id, %L, 1, 1, %L, true from push_subscriptions', :'second', 'UTC'), '42501', null, 'no time is inserted directly');
select throws_ok('insert into reminder_deliveries (device_id, reminder_id, day, snooze, due_at, expires_at)
  select id, id, now(), 0, now(), now() from push_subscriptions', '42501', null, 'nothing is put into the ledger directly');
create function pg_temp.touched(statement text) returns bigint language plpgsql as $$
declare
  touched bigint;
begin
  execute statement;
  get diagnostics touched = row_count;
  return touched;
end
$$;
select is(pg_temp.touched(format('update %I set %s', relation, assignment)), 0::bigint, relation || ' cannot be updated')
  from (values ('push_subscriptions', 'seen_at = now()'), ('reminders', 'weekdays = 1'), ('reminder_deliveries', 'attempts = 0')) t (relation, assignment);
select is(pg_temp.touched('delete from ' || relation), 0::bigint, relation || ' cannot be deleted from')
  from unnest(array['push_subscriptions', 'reminders', 'reminder_deliveries']) relation;
select throws_ok('truncate ' || relation || ' cascade', '42501', null, relation || ' cannot be emptied')
  from unnest(array['push_subscriptions', 'reminders', 'reminder_deliveries']) relation;
select throws_ok(call, '42501', null, 'only the sender: ' || call)
  from unnest(array['select claim_due(10, ''x'')', 'select record_deliveries(''[]'')']) call;
select pg_temp.be_nobody();
select is_empty('select from ' || relation, relation || ' shows nothing to a stranger')
  from unnest(array['push_subscriptions', 'reminders', 'reminder_deliveries']) relation;
select throws_ok(call, '42501', null, 'no stranger is the sender: ' || call)
  from unnest(array['select claim_due(10, ''x'')', 'select record_deliveries(''[]'')']) call;
-- Execution granted to everybody by a careless platform.
select pg_temp.be_the_server();
grant execute on function claim_due(integer, text), record_deliveries(text) to anon, authenticated;
select pg_temp.be_nobody();
select throws_ok(call, '42501', 'not_member', 'not even when granted: ' || call)
  from unnest(array['select claim_due(10, ''x'')', 'select record_deliveries(''[]'')']) call;

-- Sending. Time passes by moving rows.
select pg_temp.be_the_server();
create function pg_temp.due(secret text, back interval) returns void language sql as $$
  update public.reminders r set next_at = now() - back, next_day = (now() - back)::date
  from public.push_subscriptions s where s.id = r.device_id and s.secret_hash = sha256(convert_to(secret, 'UTF8'));
$$;
delete from reminder_deliveries;
select lives_ok(format('select set_reminders(%L, %L)', :'ringer', pg_temp.times(null, pg_temp.reminder(:'first'))), 'one time, no quiet hours');
select pg_temp.due(:'ringer', '1 minute');
select pg_temp.be_the_sender();
select pg_temp.claim() as claimed \gset
select is(jsonb_array_length(:'claimed'), 1, 'one is due');
select is(:'claimed'::jsonb #>> '{0,reminder}', :'first', 'this one');
select ok((:'claimed'::jsonb #>> '{0,ttl}')::integer between 14300 and 14400, 'for four hours');
select is(pg_temp.claim(), '[]', 'what one sender has, another has not');
select is(push_key() ->> 'key', 'B' || repeat('k', 86), 'the sender''s key is the one to subscribe with');
select is(record_deliveries(pg_temp.told('retry', :'claimed', '{"status":429,"retryAfter":90,"reason":"busy"}')), '{"recorded": 1}', 'told to wait');
select is(pg_temp.claim(), '[]', 'so it waits');
select pg_temp.be_the_server();
select ok(try_at >= now() + interval '90 seconds', 'as long as was asked for') from reminder_deliveries;
update reminder_deliveries set try_at = now();
select pg_temp.be_the_sender();
select pg_temp.claim() as claimed \gset
select is(:'claimed'::jsonb #>> '{0,attempt}', '2', 'and tries again');
select pg_temp.be_the_server();
update reminder_deliveries set try_at = now();
select pg_temp.be_the_sender();
select pg_temp.claim() as anew \gset
select is(jsonb_array_length(:'anew'), 1, 'a sender that broke off loses its claim after the lease');
select is(:'anew'::jsonb #>> '{0,topic}', :'claimed'::jsonb #>> '{0,topic}', 'the topic stays');
select is(record_deliveries(pg_temp.told('retry', :'claimed')), '{"recorded": 0}', 'what it says later does not count');
select is(record_deliveries(pg_temp.told('sent', :'anew', '{"status":201}')), '{"recorded": 1}', 'sent');
select pg_temp.be_the_server();
select results_eq('select state, attempts::integer, status::integer, claim from reminder_deliveries',
  $$values ('sent', 3, 201, null::uuid)$$, 'and in the ledger');
select pg_temp.due(:'ringer', '1 minute');
select pg_temp.be_the_sender();
select is(pg_temp.claim(), '[]', 'a local day has one, whatever the times say');

-- A scheduler that stood still.
select pg_temp.be_the_server();
delete from reminder_deliveries;
select pg_temp.due(:'ringer', '3 days');
select pg_temp.be_the_sender();
select pg_temp.claim() as claimed \gset
select ok(jsonb_array_length(:'claimed') <= 1, 'does not fire the past');
select pg_temp.be_the_server();
select is((select state from reminder_deliveries where due_at = now() - interval '3 days'), 'expired', 'which is over');
select ok(next_at > now() - interval '4 hours', 'and goes on from now') from reminders r join push_subscriptions s on s.id = r.device_id
  where s.user_id is null;

-- Conditions, pauses, putting off.
delete from reminder_deliveries;
select set_skip_until(:'ringer', to_char(now() + interval '1 hour', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'));
select pg_temp.due(:'ringer', '1 minute');
select pg_temp.be_the_sender();
select is(pg_temp.claim(), '[]', 'practised: a conditional one is silent');
select pg_temp.be_the_server();
select ok(next_at > now() and not exists (select from reminder_deliveries), 'and the next is another day''s')
  from reminders r join push_subscriptions s on s.id = r.device_id where s.user_id is null;
select set_skip_until(:'ringer', null);
select pg_temp.due(:'ringer', '1 minute');
select pg_temp.be_the_sender();
select pg_temp.claim() as claimed \gset
select pg_temp.be_the_server();
select set_skip_until(:'ringer', to_char(now() + interval '1 hour', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'));
select is(state, 'skipped', 'practised while it waits: not tried again') from reminder_deliveries;
select set_skip_until(:'ringer', null);
delete from reminder_deliveries;
select is((snooze(:'ringer', :'first', '2026-11-21', 1, to_char(now() + interval '1 hour', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')) ->> 'at')::timestamptz,
  date_trunc('second', now() + interval '1 hour'), 'in an hour');
select is((snooze(:'ringer', :'first', '2026-11-21', 1, to_char(now() + interval '2 hours', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')) ->> 'at')::timestamptz,
  date_trunc('second', now() + interval '1 hour'), 'said twice is said once');
update reminders set snooze_at = now() where snooze_at is not null;
select pg_temp.be_the_sender();
select is(pg_temp.claim() #>> '{0,snooze}', '1', 'comes again');
select is(pg_temp.claim(), '[]', 'once');

-- Quiet hours end what was not heard before them.
select pg_temp.be_the_server();
delete from reminder_deliveries;
select set_reminders(:'ringer', pg_temp.times(jsonb_build_object(
  'from', to_char(now() at time zone 'Europe/Berlin' + interval '31 minutes', 'HH24:MI'),
  'to', to_char(now() at time zone 'Europe/Berlin' + interval '91 minutes', 'HH24:MI')), pg_temp.reminder(:'first')));
select pg_temp.due(:'ringer', '1 minute');
select pg_temp.be_the_sender();
select pg_temp.claim() as claimed \gset
select ok((:'claimed'::jsonb #>> '{0,ttl}')::integer between 1740 and 1860, 'no push service keeps it into quiet hours');
select pg_temp.be_the_server();
select set_reminders(:'ringer', pg_temp.times(null, pg_temp.reminder(:'first')));

-- Changed while being sent, then gone.
select pg_temp.be_the_server();
delete from reminder_deliveries;
select pg_temp.due(:'ringer', '1 minute');
select pg_temp.be_the_sender();
select pg_temp.claim() as claimed \gset
select pg_temp.be_the_server();
select set_reminders(:'ringer', pg_temp.times(null, pg_temp.reminder(:'first', '{"weekdays":126}')));
select pg_temp.be_the_sender();
select is(record_deliveries(pg_temp.told('retry', :'claimed')), '{"recorded": 1}', 'failed, and its time was changed meanwhile');
select pg_temp.be_the_server();
select is(state, 'expired', 'it is not tried again') from reminder_deliveries;
delete from reminder_deliveries;
select pg_temp.due(:'ringer', '1 minute');
select pg_temp.register(:'ringer');
select is((set_reminders(:'ringer', pg_temp.times(null, pg_temp.reminder(:'first', '{"weekdays":126}'))) #>> '{next,0,at}')::timestamptz,
  date_trunc('milliseconds', now() - interval '1 minute'), 'saying the same at a launch keeps what is due');
select pg_temp.be_the_sender();
select pg_temp.claim() as claimed \gset
select is(jsonb_array_length(:'claimed'), 1, 'so that it comes');
select lives_ok(format('select record_deliveries(%L)', pg_temp.told('gone', :'claimed', '{"status":410}')), 'the address is gone');
select pg_temp.be_nobody();
select throws_ok(format('select export_reminders(%L)', :'ringer'), 'PT404', 'unknown_device', 'and so is the device');

-- Taking along, and leaving.
select pg_temp.be(:'ann', :'laptop');
select pg_temp.register(:'ringer');
select is(jsonb_array_length(export_reminders(:'ringer') -> 'devices'), 2, 'signed in: all devices of the account');
select is(jsonb_array_length(export_reminders(repeat('e', 43)) -> 'devices'), 2, 'from a browser without reminders, too');
select is(jsonb_path_query_first(export_reminders(:'ringer'), '$.devices[*].reminders[*].time') #>> '{}', '08:30', 'with their times');
select pg_temp.be_nobody();
select is(set_skip_until(:'ringer', to_char(now() + interval '1 hour', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')), '{}', 'practised on one device');
select pg_temp.be(:'ann', :'laptop');
select is((select count(*) from push_subscriptions where skip_until > now()), 2::bigint, 'silences the account''s others');
select pg_temp.be_nobody();
select is(jsonb_array_length(export_reminders(:'ringer') -> 'devices'), 1, 'by the secret alone: this one');
select is(export_reminders(:'ringer') #>> '{devices,0,isThis}', 'true', 'itself');
select pg_temp.be(:'ann', :'laptop');
select revoke_session(:'phone');
select is((select count(*) from push_subscriptions), 1::bigint, 'a revoked session''s device is forgotten');
select pg_temp.be(:'ann', :'phone');
select is_empty('select from push_subscriptions', 'and sees nothing');
select throws_ok(format('select pg_temp.register(%L)', :'pocket'), 'PT401', 'session_revoked', 'nor does it come back as hers');
select pg_temp.be_nobody();
select is((select count(*) from (select set_skip_until(:'lender', null)) t), 1::bigint, 'his own he may');
select pg_temp.be_the_server();
select is((select count(*) from push_subscriptions where skip_until is not null), 1::bigint, 'hers stay as they are');
select pg_temp.be_nobody();
select is(forget_device(:'ringer'), '{}', 'forgotten');
select is(forget_device(:'ringer'), '{}', 'twice is once');
select pg_temp.be(:'ben', :'bens');
select is((select count(pg_temp.register(repeat(chr(96 + n), 43))) from generate_series(1, 9) n), 9::bigint, 'ten devices');
select throws_ok(format('select pg_temp.register(%L)', repeat('z', 43)), 'PT429', 'too_many', 'are enough');
select is(forget_reminders(:'lender'), '{}', 'all of them');
select is((select count(*) from push_subscriptions), 0::bigint, 'are gone');
select pg_temp.register(:'lender');
select delete_account();
select pg_temp.be_the_server();
select is_empty('select from push_subscriptions where user_id is not null', 'an account takes its devices along');
select pg_temp.be_nobody();
select throws_ok(format('select pg_temp.register(md5(n::text) || %L) from generate_series(1, 31) n', repeat('q', 11)),
  'PT429', 'too_many', 'strangers register so many an hour and no more');
select throws_ok(format('select push_key() from (select pg_temp.register(%L)) r, lateral (select set_skip_until(%L, null) from generate_series(1, 241)) s',
  repeat('q', 43), repeat('q', 43)), 'PT429', 'too_many', 'and a device asks so often');

select * from finish();
rollback;
