-- What must be true of every table and function, so that the next one cannot forget it.
begin;
set local search_path = public, extensions;
select * from no_plan();

select ok(c.relrowsecurity, c.relname || ' has row level security')
  from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p');
select isnt(obj_description(c.oid, 'pg_class'), null, c.relname || ' has a comment')
  from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p');
select is((select count(*) from pg_policy p where p.polrelid = c.oid and p.polpermissive and p.polcmd <> 'r'), 0::bigint,
  c.relname || ' has no policy that lets write')
  from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p');
select is(p.polroles, array['authenticated'::regrole::oid], format('%s on %s is for signed-in people', p.polname, p.polrelid::regclass))
  from pg_policy p;
select is((select count(*) from pg_policy p where p.polrelid = relation::regclass and not p.polpermissive), 1::bigint,
  relation || ' shows nothing to a revoked session')
  from unnest(array['spaces', 'space_members', 'entries', 'key_slots', 'push_subscriptions', 'reminders', 'reminder_deliveries']) relation;
select ok(not has_table_privilege('anon', c.oid, 'select, insert, update, delete, truncate'), c.relname || ' is not granted to strangers')
  from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p');
select ok(not has_table_privilege('authenticated', c.oid, 'insert, update, delete, truncate'), c.relname || ' is granted for reading at most')
  from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p');

create temporary view functions as
  select p.oid, p.oid::regprocedure::text as name, p.prosecdef, p.proconfig, n.nspname
  from pg_proc p join pg_namespace n on n.oid = p.pronamespace where n.nspname in ('public', 'private');
select isnt(obj_description(oid, 'pg_proc'), null, name || ' has a comment') from functions;
select ok('search_path=""' = any (proconfig), name || ' fixes its search path') from functions;
select ok(prosecdef, name || ' runs as its owner') from functions where nspname = 'public';
-- Reminders come without an account as well: a device's secret opens these. The sender's two are for the server alone.
create temporary view doors as
  select oid, name, nspname, split_part(name, '(', 1) as called from functions;
create temporary table open_to as select * from (values
  ('strangers', array['push_key', 'register_device', 'set_reminders', 'set_skip_until', 'snooze', 'forget_device', 'forget_reminders',
    'export_reminders']),
  ('sender', array['claim_due', 'record_deliveries'])) t (who, names);
select is(has_function_privilege('anon', oid, 'execute'), called = any (names), name || ' is closed to strangers but for reminders')
  from doors, open_to where who = 'strangers';
select is(has_function_privilege('authenticated', oid, 'execute'), nspname = 'public' and called <> all (names),
  name || ' is open to signed-in people if it is public') from doors, open_to where who = 'sender';
select ok(not has_schema_privilege('authenticated', 'private', 'usage'), 'nobody but the owner uses the private schema');
select is((select count(*) from pg_inherits where inhparent = 'entries'::regclass), 16::bigint, 'entries has 16 parts');

select * from finish();
rollback;
