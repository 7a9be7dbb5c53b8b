-- Who is no member, not signed in, gone, or signed out from afar is refused by every function, with a token and nothing else.
begin;
\ir people.sql
select * from no_plan();

create temporary table calls as select * from (values
  ('my_spaces()', false), ('my_sessions()', false), ('delete_account()', false),
  (format('revoke_session(%L)', :'phone'), false),
  (format('create_space(%L, %L)', gen_random_uuid(), pg_temp.door()), false),
  (format('append_entries(%L, %L)', :'vault', pg_temp.batch('x')), true),
  (format('read_entries(%L, 0, 10)', :'vault'), true),
  (format('read_door(%L)', :'vault'), true),
  (format('write_door(%L, 1, %L)', :'vault', pg_temp.door()), true)
) as t (call, names_space);
grant select on calls to public;

select pg_temp.be(:'ann', :'phone');
select lives_ok(format('select create_space(%L, %L)', :'vault', pg_temp.door()), 'ann makes her vault');

select pg_temp.be_nobody();
select throws_ok('select ' || call, '42501', null, 'not signed in: ' || split_part(call, '(', 1)) from calls;

-- A role that may execute, but a token that names nobody, as where the platform granted execution to everyone.
select set_config('role', 'authenticated', true), set_config('request.jwt.claims', '{"role":"authenticated"}', true);
select throws_ok('select ' || call, 'PT401', 'not_signed_in', 'a token without a name: ' || split_part(call, '(', 1)) from calls;

select pg_temp.be('00000000-0000-4000-8000-0000000000ff', :'phone');
select throws_ok('select ' || call, 'PT401', 'not_signed_in', 'an account that is gone: ' || split_part(call, '(', 1)) from calls;

select pg_temp.be(:'ben', :'bens');
select throws_ok('select ' || call, '42501', 'not_member', 'another''s vault: ' || split_part(call, '(', 1))
  from calls where names_space;
select throws_ok(format('select create_space(%L, %L)', :'vault', pg_temp.door()), '42501', 'not_member',
  'another''s vault cannot be made again');
select throws_ok(replace('select ' || call, :'vault', '70000000-0000-4000-8000-0000000000ff'), '42501', 'not_member',
  'a space that is not there looks the same: ' || split_part(call, '(', 1))
  from calls where names_space;
select throws_ok(replace('select ' || call, quote_literal(:'vault'), 'null'), '42501', 'not_member',
  'nor is null a space: ' || split_part(call, '(', 1))
  from calls where names_space;

select pg_temp.be(:'ann', :'laptop');
select lives_ok(format('select revoke_session(%L)', :'phone'), 'ann ends her phone''s session from the laptop');
select pg_temp.be(:'ann', :'phone');
select throws_ok('select ' || call, 'PT401', 'session_revoked', 'a revoked session: ' || split_part(call, '(', 1)) from calls;
select is_empty('select from ' || relation, 'a revoked session reads no table: ' || relation)
  from unnest(array['entries', 'spaces', 'space_members', 'key_slots']) relation;

select * from finish();
rollback;
