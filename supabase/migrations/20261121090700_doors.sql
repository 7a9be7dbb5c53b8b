-- The door of a space: epoch, keyring and slots. Written whole, by compare-and-swap on its revision.

create function private.door_of(door text) returns jsonb
  language plpgsql immutable
  set search_path = ''
as $$
declare
  -- 64 slots of 8 KiB and a keyring of 64 KiB, in base64, with their names.
  most_text constant integer := 1024 * 1024;
  most_slots constant integer := 64;
  most_slot_bytes constant integer := 8192;
  most_keyring_bytes constant integer := 65536;
  parsed jsonb;
  sound boolean;
  smallest integer;
  largest integer;
  keyring_bytes integer;
begin
  if octet_length(door) > most_text then
    perform private.refuse('too_large');
  end if;
  parsed := private.json_of(door);
  -- A field of a newer version would be lost here without a word: refused.
  if jsonb_typeof(parsed) is distinct from 'object'
    or parsed - array['epoch', 'keyring', 'slots'] <> '{}'
    or not parsed ?& array['epoch', 'keyring', 'slots']
    or jsonb_typeof(parsed -> 'epoch') <> 'number'
    or jsonb_typeof(parsed -> 'keyring') not in ('string', 'null')
    or jsonb_typeof(parsed -> 'slots') <> 'array'
    or jsonb_array_length(parsed -> 'slots') = 0
  then
    perform private.refuse('bad_request');
  end if;
  if parsed ->> 'epoch' !~ '^\d{1,9}$' then
    perform private.refuse('bad_request');
  end if;
  if jsonb_array_length(parsed -> 'slots') > most_slots then
    perform private.refuse('too_large');
  end if;

  begin
    select
      bool_and(
        jsonb_typeof(s.slot) = 'object' and s.slot - array['id', 'body'] = '{}'
        and jsonb_typeof(s.slot -> 'id') = 'string' and length(s.slot ->> 'id') between 1 and 128
        and jsonb_typeof(s.slot -> 'body') = 'string' and private.bytes_of(s.slot ->> 'body') is not null
      ) is true and count(distinct s.slot ->> 'id') = count(*),
      min(octet_length(private.bytes_of(s.slot ->> 'body'))), max(octet_length(private.bytes_of(s.slot ->> 'body')))
    into sound, smallest, largest
    from jsonb_array_elements(parsed -> 'slots') as s (slot);
    keyring_bytes := octet_length(private.bytes_of(parsed ->> 'keyring'));
  exception
    when data_exception then
      sound := false;
  end;
  if not sound or smallest = 0 or (keyring_bytes is null and jsonb_typeof(parsed -> 'keyring') = 'string') then
    perform private.refuse('bad_request');
  end if;
  if largest > most_slot_bytes or keyring_bytes > most_keyring_bytes then
    perform private.refuse('too_large');
  end if;
  return parsed;
end
$$;
comment on function private.door_of(text) is 'A door that holds its limits, as JSON: {"epoch", "keyring", "slots": [{"id", "body"}]}.';

create function private.put_slots(space uuid, door jsonb) returns void
  language plpgsql
  set search_path = ''
as $$
begin
  delete from public.key_slots k where k.space_id = space;
  insert into public.key_slots (space_id, id, place, body)
  select space, s.slot ->> 'id', s.place, private.bytes_of(s.slot ->> 'body')
  from jsonb_array_elements(door -> 'slots') with ordinality as s (slot, place);
end
$$;
comment on function private.put_slots(uuid, jsonb) is 'Puts the slots of a checked door in the place of those there were.';

create function public.create_space(space uuid, door text) returns jsonb
  language plpgsql security definer
  set search_path = ''
as $$
declare
  caller constant uuid := private.caller();
  opened jsonb;
  there record;
begin
  opened := private.door_of(door);
  if space is null then
    perform private.refuse('bad_request');
  end if;

  insert into public.spaces (id, kind, owner, epoch, keyring)
  values (space, 'vault', caller, (opened ->> 'epoch')::integer, private.bytes_of(opened ->> 'keyring'))
  on conflict do nothing;
  if found then
    insert into public.space_members (space_id, user_id, role) values (space, caller, 'owner');
    perform private.put_slots(space, opened);
    return jsonb_build_object('door', 1);
  end if;

  -- Asked again, as after an answer that was lost; or another's space; or a second vault.
  select s.owner, s.door_rev into there from public.spaces s where s.id = space;
  if not found then
    perform private.refuse('vault_exists');
  end if;
  if there.owner <> caller then
    perform private.refuse('not_member');
  end if;
  return jsonb_build_object('door', there.door_rev);
end
$$;
comment on function public.create_space(uuid, text) is 'Makes the account''s vault with its first door; asked again, it answers the door''s revision as it is.';

create function public.read_door(space uuid) returns jsonb
  language plpgsql stable security definer
  set search_path = ''
as $$
declare
  caller constant uuid := private.caller();
  answer jsonb;
begin
  perform private.require_member(space, caller);
  select jsonb_build_object(
    'rev', s.door_rev,
    'door', json_build_object(
      'epoch', s.epoch,
      'keyring', private.base64_of(s.keyring),
      'slots', (
        select json_agg(json_build_object('id', k.id, 'body', private.base64_of(k.body)) order by k.place)
        from public.key_slots k where k.space_id = space
      )
    )::text
  ) into answer
  from public.spaces s where s.id = space;
  return answer;
end
$$;
comment on function public.read_door(uuid) is 'The door of a space as JSON text, with its revision.';

create function public.write_door(space uuid, expected bigint, door text) returns jsonb
  language plpgsql security definer
  set search_path = ''
as $$
declare
  caller constant uuid := private.caller();
  opened jsonb;
  held record;
begin
  perform private.require_member(space, caller);
  opened := private.door_of(door);
  if expected is null then
    perform private.refuse('bad_request');
  end if;

  select s.door_rev, s.epoch into held from public.spaces s where s.id = space for update;
  if not found then
    perform private.refuse('not_member');
  end if;
  if held.door_rev <> expected then
    perform private.refuse('door_changed', jsonb_build_object('rev', held.door_rev));
  end if;
  if (opened ->> 'epoch')::integer < held.epoch then
    perform private.refuse('bad_request');
  end if;

  update public.spaces s
  set epoch = (opened ->> 'epoch')::integer,
      keyring = private.bytes_of(opened ->> 'keyring'),
      door_rev = held.door_rev + 1
  where s.id = space;
  perform private.put_slots(space, opened);
  return jsonb_build_object('rev', held.door_rev + 1);
end
$$;
comment on function public.write_door(uuid, bigint, text) is 'Replaces the door if its revision is still the one expected; the epoch never goes down.';

revoke execute on all functions in schema private from public;
revoke execute on function
  public.create_space(uuid, text), public.read_door(uuid), public.write_door(uuid, bigint, text)
from public, anon;
grant execute on function
  public.create_space(uuid, text), public.read_door(uuid), public.write_door(uuid, bigint, text)
to authenticated;
