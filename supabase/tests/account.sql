-- Deleting an account leaves nothing of it, and nothing of another's is touched.
begin;
\ir people.sql
select * from no_plan();
insert into auth.flow_state (user_id) values (:'ann'), (:'ben');
select pg_temp.be(:'ann', :'phone');
select create_space(:'vault', pg_temp.door(1, 2));
select append_entries(:'vault', pg_temp.batch_of(300, 100));
select revoke_session(:'laptop');
select pg_temp.be(:'ben', :'bens');
select create_space(:'other', pg_temp.door());
select append_entries(:'other', pg_temp.batch('x', 'y'));

select pg_temp.be(:'ann', :'phone');
select is(delete_account(), '{}', 'gone');
select throws_ok('select my_spaces()', 'PT401', 'not_signed_in', 'the token that is left opens nothing');
select throws_ok(format('select create_space(%L, %L)', :'vault', pg_temp.door()), 'PT401', 'not_signed_in', 'and makes nothing');

select pg_temp.be_the_server();
select is((select count(*) from entries where space_id = :'vault'), 0::bigint, 'no entries');
select is((select count(*) from key_slots where space_id = :'vault'), 0::bigint, 'no slots');
select is((select count(*) from spaces where owner = :'ann'), 0::bigint, 'no space');
select is((select count(*) from space_members where user_id = :'ann'), 0::bigint, 'no membership');
select is((select count(*) from revoked_sessions where user_id = :'ann'), 0::bigint, 'no revoked sessions');
select is((select count(*) from auth.sessions where user_id = :'ann'), 0::bigint, 'no sessions');
select is((select count(*) from auth.flow_state where user_id = :'ann'), 0::bigint, 'no half-done sign-in');
select is((select count(*) from auth.users where id = :'ann'), 0::bigint, 'no account');
select is((select count(*) from entries where space_id = :'other'), 2::bigint, 'his entries are there');

-- The owner of the server deletes an account by hand.
delete from auth.users where id = :'ben';
select is((select count(*) from entries) + (select count(*) from spaces) + (select count(*) from key_slots), 0::bigint,
  'deleting the sign-in takes the rest along');

select * from finish();
rollback;
