-- Each policy lets one row through and keeps one back, whatever is granted.
begin;
\ir people.sql
select * from no_plan();

select pg_temp.be(:'ann', :'phone');
select lives_ok(format('select create_space(%L, %L)', :'vault', pg_temp.door()), 'ann makes her vault');
select lives_ok(format('select append_entries(%L, %L)', :'vault', pg_temp.batch('a', 'b')), 'and writes to it');
select pg_temp.be(:'ben', :'bens');
select lives_ok(format('select create_space(%L, %L)', :'other', pg_temp.door(1, 3)), 'ben makes his');
select lives_ok(format('select append_entries(%L, %L)', :'other', pg_temp.batch('c')), 'and writes to it');
select lives_ok($$select revoke_session('5e551000-0000-4000-8000-0000000000ff')$$, 'and ends a session');

select pg_temp.be(:'ann', :'phone');
select results_eq('select id from spaces', array[:'vault'::uuid], 'spaces: her own, not his');
select results_eq('select user_id from space_members', array[:'ann'::uuid], 'members: herself, not him');
select results_eq('select seq from entries order by seq', array[1, 2]::bigint[], 'entries: her own, not his');
select results_eq('select space_id from key_slots', array[:'vault'::uuid], 'slots: her own, not his');
select is_empty('select from revoked_sessions', 'revoked sessions: not his');
select pg_temp.be(:'ben', :'bens');
select results_eq('select session_id from revoked_sessions',
  array['5e551000-0000-4000-8000-0000000000ff'::uuid], 'revoked sessions: his own');
select results_eq('select seq from entries', array[1]::bigint[], 'entries: his one, not hers');

-- Partitions as tables of their own: everything granted, nothing to be seen, nothing to be written.
select is_empty(format('select from %I', part), part || ' shows nothing when addressed directly')
  from (select 'entries_' || to_char(n, 'FM00') as part from generate_series(0, 15) n) parts;
select throws_ok(
  format('insert into %I values (%L, 99, %L, %L)', part, :'other', '\x' || repeat('00', 32), '\x00'),
  '42501', null, part || ' takes nothing when addressed directly')
  from (select 'entries_' || to_char(n, 'FM00') as part from generate_series(0, 15) n) parts;

-- Writing past the functions.
select throws_ok(
  format('insert into entries values (%L, 99, %L, %L)', :'other', '\x' || repeat('00', 32), '\x00'),
  '42501', null, 'no entry is inserted directly');
select throws_ok(format('insert into spaces (id, kind, owner, epoch) values (gen_random_uuid(), %L, %L, 1)', 'vault', :'ben'),
  '42501', null, 'no space is inserted directly');
select throws_ok(format('insert into space_members (space_id, user_id, role) values (%L, %L, %L)', :'vault', :'ben', 'owner'),
  '42501', null, 'nobody makes himself a member');
select throws_ok(format('insert into key_slots values (%L, %L, 1, %L)', :'other', 'mine', '\x00'),
  '42501', null, 'no slot is inserted directly');
select throws_ok(format('insert into revoked_sessions values (%L, %L)', :'ann', :'phone'),
  '42501', null, 'nobody ends the session of another');
create function pg_temp.touched(statement text) returns bigint language plpgsql as $$
declare
  touched bigint;
begin
  execute statement;
  get diagnostics touched = row_count;
  return touched;
end
$$;
select is(pg_temp.touched('update ' || relation || ' set ' || assignment), 0::bigint, relation || ' cannot be updated, not even one''s own')
  from (values ('entries', 'seq = seq'), ('spaces', 'quota = 9'), ('space_members', 'role = role'),
    ('key_slots', 'place = place'), ('revoked_sessions', 'revoked_at = now()')) as t (relation, assignment);
select is(pg_temp.touched('delete from ' || relation), 0::bigint, relation || ' cannot be deleted from, not even one''s own')
  from unnest(array['entries', 'spaces', 'space_members', 'key_slots', 'revoked_sessions']) relation;
select throws_ok('truncate ' || relation || ' cascade', '42501', null, relation || ' cannot be emptied')
  from unnest(array['entries', 'entries_00', 'entries_15', 'spaces', 'space_members', 'key_slots', 'revoked_sessions']) relation;

select pg_temp.be_nobody();
select is_empty('select from ' || relation, relation || ' shows nothing to a stranger')
  from unnest(array['entries', 'entries_03', 'spaces', 'space_members', 'key_slots', 'revoked_sessions']) relation;
select throws_ok(
  format('insert into entries values (%L, 99, %L, %L)', :'other', '\x' || repeat('00', 32), '\x00'),
  '42501', null, 'a stranger inserts nothing');
select throws_ok('truncate entries', '42501', null, 'a stranger empties nothing');

select * from finish();
rollback;
