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
  from unnest(array['spaces', 'space_members', 'entries', 'key_slots']) relation;
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
select ok(not has_function_privilege('anon', oid, 'execute'), name || ' is closed to strangers') from functions;
select is(has_function_privilege('authenticated', oid, 'execute'), nspname = 'public', name || ' is open to signed-in people if it is public')
  from functions;
select ok(not has_schema_privilege('authenticated', 'private', 'usage'), 'nobody but the owner uses the private schema');
select is((select count(*) from pg_inherits where inhparent = 'entries'::regclass), 16::bigint, 'entries has 16 parts');

select * from finish();
rollback;
