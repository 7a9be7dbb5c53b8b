-- Devices are listed, ended from afar, and stay ended.
begin;
\ir people.sql
select * from no_plan();
select pg_temp.be(:'ann', :'laptop');

select is(my_sessions(), jsonb_build_array(
  jsonb_build_object('session', :'phone', 'createdAt', '2026-01-01T10:00:00.000Z', 'isThis', false,
    'lastSeen', my_sessions() #>> '{0,lastSeen}'),
  jsonb_build_object('session', :'laptop', 'createdAt', '2026-02-01T10:00:00.000Z', 'isThis', true,
    'lastSeen', my_sessions() #>> '{1,lastSeen}')), 'her two sessions, not his');
select matches(my_sessions() #>> '{0,lastSeen}', '^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$', 'times are ISO 8601');

select is(revoke_session(:'bens'), '{}', 'another''s session: accepted, and to no effect');
select pg_temp.be(:'ben', :'bens');
select is(my_sessions() #>> '{0,session}', :'bens', 'his session goes on');

select pg_temp.be(:'ann', :'laptop');
select is(revoke_session(:'phone'), '{}', 'her phone''s session');
select is(revoke_session(:'phone'), '{}', 'ended twice is ended');
select is(jsonb_array_length(my_sessions()), 1, 'one is left');
select throws_ok('select revoke_session(null)', '22023', 'bad_request', 'a session has an id');
select pg_temp.be_the_server();
select is_empty(format('select from auth.sessions where id = %L', :'phone'), 'the auth server has forgotten it, and its refresh tokens');

select pg_temp.be(:'ann', :'laptop');
select is((select count(revoke_session(gen_random_uuid())) from generate_series(1, 1010)), 1010::bigint, 'a thousand more');
select is((select count(*) from revoked_sessions), 1000::bigint, 'are as many as are kept');

-- Where the auth server keeps its sessions to itself.
select pg_temp.be_the_server();
revoke delete on auth.sessions from postgres;
select pg_temp.be(:'ann', :'laptop');
select is(my_sessions() #- '{0,lastSeen}', jsonb_build_array(jsonb_build_object(
  'session', :'laptop', 'createdAt', '2026-01-01T10:00:00.000Z', 'isThis', true)), 'only this one is known');
select is(revoke_session(:'laptop'), '{}', 'it can be ended all the same');
select throws_ok('select my_spaces()', 'PT401', 'session_revoked', 'and is');

select pg_temp.be_the_server();
revoke all on auth.sessions from postgres;
select pg_temp.be(:'ann', '5e551000-0000-4000-8000-000000000003');
select is(jsonb_array_length(my_sessions()), 1, 'nor where they cannot even be read');

select * from finish();
rollback;
