-- The one way to write to a log. The lock on the space's row makes numbering and committing one: a reader that pages by seq
-- never passes a number that is yet to commit, which a sequence or a timestamp could not promise.

create function private.envelopes_of(batch text) returns bytea[]
  language plpgsql immutable
  set search_path = ''
as $$
declare
  -- 1 MiB in base64 is 1.4 MB; the rest is room for quotes and commas. Beyond it nothing is even parsed.
  most_text constant integer := 2 * 1024 * 1024;
  most_envelopes constant integer := 500;
  most_bytes constant integer := 1024 * 1024;
  most_envelope_bytes constant integer := 65536;
  parsed jsonb;
  envelopes bytea[];
  sound boolean;
  smallest integer;
  largest integer;
  total bigint;
begin
  if octet_length(batch) > most_text then
    perform private.refuse('too_large');
  end if;
  parsed := private.json_of(batch);
  if jsonb_typeof(parsed) is distinct from 'array' or jsonb_array_length(parsed) = 0 then
    perform private.refuse('bad_request');
  end if;
  if jsonb_array_length(parsed) > most_envelopes then
    perform private.refuse('too_large');
  end if;
  begin
    select
      array_agg(e.envelope order by e.place),
      bool_and(e.is_text and e.envelope is not null),
      min(octet_length(e.envelope)), max(octet_length(e.envelope)), sum(octet_length(e.envelope))
    into envelopes, sound, smallest, largest, total
    from (
      select jsonb_typeof(p.value) = 'string' as is_text, private.bytes_of(p.value #>> '{}') as envelope, p.place
      from jsonb_array_elements(parsed) with ordinality as p (value, place)
    ) e;
  exception
    when data_exception then
      sound := false;
  end;
  if not sound or smallest = 0 then
    perform private.refuse('bad_request');
  end if;
  if largest > most_envelope_bytes or total > most_bytes then
    perform private.refuse('too_large');
  end if;
  return envelopes;
end
$$;
comment on function private.envelopes_of(text) is 'The envelopes of a batch: a JSON array of 1 to 500 in base64, 1 MiB together at most.';

create function public.append_entries(space uuid, batch text) returns jsonb
  language plpgsql security definer
  set search_path = ''
as $$
declare
  caller constant uuid := private.caller();
  envelopes bytea[];
  head record;
  fresh_ids bytea[];
  fresh bytea[];
  fresh_bytes bigint;
  chained bytea;
  fresh_id bytea;
  seqs jsonb;
begin
  perform private.require_member(space, caller);
  envelopes := private.envelopes_of(batch);

  select s.seq, s.digest, s.bytes, s.quota into head
  from public.spaces s where s.id = space
  for update;
  if not found then
    perform private.refuse('not_member');
  end if;

  -- What is stored already keeps its number; what comes twice in the batch counts once, at its first place.
  select array_agg(f.id order by f.place), array_agg(f.envelope order by f.place), coalesce(sum(octet_length(f.envelope)), 0)
  into fresh_ids, fresh, fresh_bytes
  from (
    select distinct on (g.id) g.id, g.envelope, g.place
    from (
      select sha256(e.envelope) as id, e.envelope, e.place
      from unnest(envelopes) with ordinality as e (envelope, place)
    ) g
    where not exists (select from public.entries s where s.space_id = space and s.id = g.id)
    order by g.id, g.place
  ) f;

  chained := head.digest;
  if fresh_ids is not null then
    if head.bytes + fresh_bytes > head.quota then
      perform private.refuse('quota_exceeded', jsonb_build_object('bytes', head.bytes, 'quota', head.quota));
    end if;

    insert into public.entries (space_id, seq, id, envelope)
    select space, head.seq + f.place, f.id, f.envelope
    from unnest(fresh_ids, fresh) with ordinality as f (id, envelope, place);

    foreach fresh_id in array fresh_ids loop
      chained := sha256(chained || fresh_id);
    end loop;

    update public.spaces s
    set seq = head.seq + cardinality(fresh_ids), digest = chained, bytes = head.bytes + fresh_bytes
    where s.id = space;
  end if;

  select jsonb_agg(s.seq order by e.place) into seqs
  from unnest(envelopes) with ordinality as e (envelope, place)
  join public.entries s on s.space_id = space and s.id = sha256(e.envelope);

  return jsonb_build_object(
    'seqs', seqs,
    'before', jsonb_build_object('seq', head.seq, 'digest', private.base64_of(head.digest)),
    'head', jsonb_build_object(
      'seq', head.seq + coalesce(cardinality(fresh_ids), 0), 'digest', private.base64_of(chained)),
    'bytes', head.bytes + fresh_bytes,
    'quota', head.quota
  );
end
$$;
comment on function public.append_entries(uuid, text) is
  'Appends a batch of sealed envelopes; those stored already get their old number, so that sending again is safe.';

revoke execute on all functions in schema private from public;
revoke execute on function public.append_entries(uuid, text) from public, anon;
grant execute on function public.append_entries(uuid, text) to authenticated;
