-- Numbers are dense, sending again is safe, the digest chains, the quota holds.
begin;
\ir people.sql
select * from no_plan();
select pg_temp.be(:'ann', :'phone');
select create_space(:'vault', pg_temp.door());

select is(append_entries(:'vault', pg_temp.batch('a', 'bb')) - 'quota', jsonb_build_object(
  'seqs', '[1, 2]'::jsonb, 'before', jsonb_build_object('seq', 0, 'digest', ''),
  'head', jsonb_build_object('seq', 2, 'digest', pg_temp.chain('a', 'bb')), 'bytes', 3), 'the first batch begins at 1');
select is(append_entries(:'vault', pg_temp.batch('a', 'bb')) - 'quota', jsonb_build_object(
  'seqs', '[1, 2]'::jsonb, 'before', jsonb_build_object('seq', 2, 'digest', pg_temp.chain('a', 'bb')),
  'head', jsonb_build_object('seq', 2, 'digest', pg_temp.chain('a', 'bb')), 'bytes', 3), 'sent again: the old numbers, nothing stored');
select is(append_entries(:'vault', pg_temp.batch('c', 'bb', 'd', 'c', 'a')) -> 'seqs', '[3, 2, 4, 3, 1]',
  'old, new and doubled in one batch: one number each, in order, no gap');
select is(my_spaces() #> '{0,head}', jsonb_build_object('seq', 4, 'digest', pg_temp.chain('a', 'bb', 'c', 'd')),
  'the head''s digest chains the ids in their order');
select is((select array_agg(seq order by seq) from entries), array[1, 2, 3, 4]::bigint[], 'dense');
select is((select array_agg(convert_from(envelope, 'UTF8') order by seq) from entries), array['a', 'bb', 'c', 'd'],
  'bytes are kept as they came');
select ok((select bool_and(id = sha256(envelope)) from entries), 'ids are the hash of the envelope');

select pg_temp.be(:'ben', :'bens');
select create_space(:'other', pg_temp.door());
select is(append_entries(:'other', pg_temp.batch('a')) -> 'seqs', '[1]', 'the same envelope in another''s space is another entry');
select pg_temp.be(:'ann', :'phone');

select throws_ok(format('select append_entries(%L, %L)', :'vault', batch), '22023', 'bad_request', 'no batch: ' || coalesce(batch, 'null'))
  from unnest(array[null, '', 'x', '{', '{}', '[]', 'null', '"QQ=="', '[1]', '[null]', '["QQ"]', '["Q Q="]', '["QQ==\n"]', '["!!!!"]',
    '[["QQ=="]]', '[""]', '["QUI=", ""]', '["\u0000"]']) batch;
select throws_ok(format('select append_entries(%L, %L)', :'vault', repeat('[', 100000)), '22023', 'bad_request',
  'a batch nested without end');
select is(my_spaces() #> '{0,head,seq}', '4', 'nothing of a refused batch is stored');

select lives_ok(format('select append_entries(%L, %L)', :'vault', pg_temp.batch_of(1, 65536)), '64 KiB are an envelope');
select throws_ok(format('select append_entries(%L, %L)', :'vault', pg_temp.batch_of(1, 65537)), 'PT413', 'too_large', 'one byte more is none');
select lives_ok(format('select append_entries(%L, %L)', :'vault', pg_temp.batch_of(500, 4)), '500 envelopes are a batch');
select throws_ok(format('select append_entries(%L, %L)', :'vault', pg_temp.batch_of(501, 4)), 'PT413', 'too_large', '501 are not');
select lives_ok(format('select append_entries(%L, %L)', :'vault', pg_temp.batch_of(16, 65536)), '1 MiB is a batch');
select throws_ok(format('select append_entries(%L, %L)', :'vault', pg_temp.batch_of(17, 65536)), 'PT413', 'too_large', 'more is not');
select throws_ok(format('select append_entries(%L, %L)', :'vault', repeat(' ', 2097153)), 'PT413', 'too_large', 'nor is a long nothing');

select pg_temp.be_the_server();
select is((select bytes from spaces where id = :'vault'), (select sum(octet_length(envelope)) from entries where space_id = :'vault')::bigint,
  'bytes count the envelopes');
update spaces set quota = bytes + 5 where id = :'vault';
create temporary table before_full as select seq, digest, bytes, quota from spaces where id = :'vault';
grant select on before_full to public;
select pg_temp.be(:'ann', :'phone');
select throws_ok(format('select append_entries(%L, %L)', :'vault', pg_temp.batch('123', '456')), 'PT507', 'quota_exceeded', 'over the quota');
create function pg_temp.detail_of(statement text) returns jsonb language plpgsql as $$
declare
  detail text;
begin
  execute statement;
  return null;
exception when others then
  get stacked diagnostics detail = pg_exception_detail;
  return detail::jsonb;
end
$$;
select is(pg_temp.detail_of(format('select append_entries(%L, %L)', :'vault', pg_temp.batch('123', '456'))),
  (select jsonb_build_object('bytes', bytes, 'quota', quota) from before_full), 'and it says how full it is');
select is((select count(*) from entries where envelope in ('123', '456')), 0::bigint, 'none of that batch is stored');
select is(append_entries(:'vault', pg_temp.batch('a', 'bb')) -> 'seqs', '[1, 2]', 'what is stored may still be sent again');
select lives_ok(format('select append_entries(%L, %L)', :'vault', pg_temp.batch('12345')), 'exactly full is not over');

select * from finish();
rollback;
