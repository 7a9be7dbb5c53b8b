-- A vault is made once per account; its door changes by compare-and-swap, and its epoch never goes down.
begin;
\ir people.sql
select * from no_plan();
select pg_temp.be(:'ann', :'phone');

select is(my_spaces(), '[]', 'nothing at first');
select is(create_space(:'vault', pg_temp.door(3, 2)), '{"door": 1}', 'the first door is revision 1');
select is(my_spaces() #- '{0,quota}', jsonb_build_array(jsonb_build_object('space', :'vault', 'kind', 'vault',
  'head', jsonb_build_object('seq', 0, 'digest', ''), 'door', 1, 'bytes', 0)), 'then the vault');
select is(my_spaces() #> '{0,quota}', '1073741824', 'with a quota of 1 GiB');
select is(create_space(:'vault', pg_temp.door(9, 9)), '{"door": 1}', 'made again: as it is');
select is((read_door(:'vault') ->> 'door')::jsonb, pg_temp.door(3, 2)::jsonb, 'and its door is the first one');
select throws_ok(format('select create_space(%L, %L)', :'other', pg_temp.door()), 'PT409', 'vault_exists', 'one vault per account');
select throws_ok(format('select create_space(null, %L)', pg_temp.door()), '22023', 'bad_request', 'a space has an id');

select is(write_door(:'vault', 1, pg_temp.door(3, 64, 8192)), '{"rev": 2}', 'the biggest door');
select is(read_door(:'vault') -> 'rev', '2', 'revision 2');
select is((read_door(:'vault') ->> 'door')::jsonb, pg_temp.door(3, 64, 8192)::jsonb, 'all its slots in their order');
select throws_ok(format('select write_door(%L, 1, %L)', :'vault', pg_temp.door(3)), 'PT409', 'door_changed', 'who knows an old revision is refused');
select throws_ok(format('select write_door(%L, 3, %L)', :'vault', pg_temp.door(3)), 'PT409', 'door_changed', 'so is who knows a future one');
select throws_ok(format('select write_door(%L, null, %L)', :'vault', pg_temp.door(3)), '22023', 'bad_request', 'and who knows none');
select throws_ok(format('select write_door(%L, 2, %L)', :'vault', pg_temp.door(2)), '22023', 'bad_request', 'an epoch never goes down');
select is(write_door(:'vault', 2, pg_temp.door(4)), '{"rev": 3}', 'up it may');
select is(write_door(:'vault', 3, '{"epoch":4,"keyring":"a2V5cw==","slots":[{"id":"é ☃","body":"AA=="}]}'), '{"rev": 4}', 'a keyring comes along');
select is(read_door(:'vault') ->> 'door', '{"epoch" : 4, "keyring" : "a2V5cw==", "slots" : [{"id" : "é ☃", "body" : "AA=="}]}', 'and is read back');
select is(my_spaces() #> '{0,door}', '4', 'spaces tell the revision');
select is(read_entries(:'vault', 0, 1) -> 'door', '4', 'so does every pull');

select throws_ok(format('select write_door(%L, 4, %L)', :'vault', door), '22023', 'bad_request', 'no door: ' || coalesce(door, 'null'))
  from unnest(array[null, '', 'x', '[]', '{}', 'null',
    '{"epoch":4,"keyring":null,"slots":[]}',
    '{"epoch":4,"keyring":null,"slots":{}}',
    '{"epoch":4,"slots":[{"id":"a","body":"AA=="}]}',
    '{"epoch":"4","keyring":null,"slots":[{"id":"a","body":"AA=="}]}',
    '{"epoch":4.5,"keyring":null,"slots":[{"id":"a","body":"AA=="}]}',
    '{"epoch":-4,"keyring":null,"slots":[{"id":"a","body":"AA=="}]}',
    '{"epoch":1e30,"keyring":null,"slots":[{"id":"a","body":"AA=="}]}',
    '{"epoch":4,"keyring":7,"slots":[{"id":"a","body":"AA=="}]}',
    '{"epoch":4,"keyring":"A","slots":[{"id":"a","body":"AA=="}]}',
    '{"epoch":4,"keyring":"AA==\n","slots":[{"id":"a","body":"AA=="}]}',
    '{"epoch":4,"keyring":null,"slots":[{"id":"a"}]}',
    '{"epoch":4,"keyring":null,"slots":[{"id":"","body":"AA=="}]}',
    '{"epoch":4,"keyring":null,"slots":[{"id":7,"body":"AA=="}]}',
    '{"epoch":4,"keyring":null,"slots":[{"id":"a","body":""}]}',
    '{"epoch":4,"keyring":null,"slots":[{"id":"a","body":"A A="}]}',
    '{"epoch":4,"keyring":null,"slots":[{"id":"a","body":"AA==","more":1}]}',
    '{"epoch":4,"keyring":null,"slots":["AA=="]}',
    '{"epoch":4,"keyring":null,"slots":[[]]}',
    '{"epoch":4,"keyring":null,"slots":[{"id":"a","body":"AA=="},{"id":"a","body":"AA=="}]}',
    '{"epoch":4,"keyring":null,"slots":[{"id":"a","body":"AA=="}],"more":1}']) door;
select throws_ok(format('select write_door(%L, 4, %L)', :'vault', door), 'PT413', 'too_large', 'too big a door: ' || why)
  from (values (pg_temp.door(4, 65), '65 slots'), (pg_temp.door(4, 1, 8193), 'a slot of 8,193 bytes'),
    (jsonb_set(pg_temp.door(4)::jsonb, '{keyring}', to_jsonb(pg_temp.base64(decode(repeat('00', 65537), 'hex'))))::text, 'a keyring of 65,537 bytes'),
    (repeat(' ', 1048577), 'more than a door can be')) as t (door, why);
select is(read_door(:'vault') -> 'rev', '4', 'nothing of a refused door is stored');

select * from finish();
rollback;
