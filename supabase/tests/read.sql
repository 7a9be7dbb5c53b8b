-- Reading pages by number, without a gap, within its limits.
begin;
\ir people.sql
select * from no_plan();
select pg_temp.be(:'ann', :'phone');
select create_space(:'vault', pg_temp.door());
select is(read_entries(:'vault', 0, 10), jsonb_build_object('entries', '[]'::jsonb,
  'head', jsonb_build_object('seq', 0, 'digest', ''), 'door', 1), 'an empty space');
select append_entries(:'vault', pg_temp.batch('a', 'b', 'c', 'd', 'e'));

select is(read_entries(:'vault', 0, 2) -> 'entries', pg_temp.batch('a', 'b')::jsonb, 'from the start, two');
select is(read_entries(:'vault', 2, 2) -> 'entries', pg_temp.batch('c', 'd')::jsonb, 'the two after them');
select is(read_entries(:'vault', 4, 1000) -> 'entries', pg_temp.batch('e')::jsonb, 'the rest');
select is(read_entries(:'vault', 5, 10), jsonb_build_object('entries', '[]'::jsonb,
  'head', jsonb_build_object('seq', 5, 'digest', pg_temp.chain('a', 'b', 'c', 'd', 'e')), 'door', 1), 'nothing after the head');
select is(read_entries(:'vault', 99, 10) #> '{head,seq}', '5', 'a cursor past the head learns the head');
select cmp_ok(length(read_entries(:'vault', 5, 10)::text), '<', 200, 'an answer without news is small');

select append_entries(:'vault', pg_temp.batch_of(16, 65536));
select append_entries(:'vault', pg_temp.batch_of(2, 65535));
select is(jsonb_array_length(read_entries(:'vault', 5, 1000) -> 'entries'), 16, '1 MiB of envelopes in one answer');
select is(jsonb_array_length(read_entries(:'vault', 6, 1000) -> 'entries'), 16, 'and never more');
select is(jsonb_array_length(read_entries(:'vault', 21, 1000) -> 'entries'), 2, 'the last ones');
select ok(read_entries(:'vault', 5, 1)::text !~ '\\n', 'base64 comes on one line');

select throws_ok(format('select read_entries(%L, %s, %s)', :'vault', after, most), '22023', 'bad_request',
  format('no page: after %s, at most %s', after, most))
  from (values ('-1', '10'), ('0', '0'), ('0', '1001'), ('0', '-1'), ('null', '10'), ('0', 'null')) as t (after, most);

select * from finish();
rollback;
