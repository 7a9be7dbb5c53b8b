-- Reading by cursor. Stable, so that head, door and entries come from one snapshot.

create function public.read_entries(space uuid, after bigint, most integer) returns jsonb
  language plpgsql stable security definer
  set search_path = ''
as $$
declare
  most_bytes constant integer := 1024 * 1024;
  caller constant uuid := private.caller();
  answer jsonb;
begin
  perform private.require_member(space, caller);
  if (after >= 0 and most between 1 and 1000) is not true then
    perform private.refuse('bad_request');
  end if;

  select jsonb_build_object(
    'entries', coalesce((
      select jsonb_agg(private.base64_of(page.envelope) order by page.seq)
      from (
        select e.seq, e.envelope, sum(octet_length(e.envelope)) over (order by e.seq) as total
        from (
          select e.seq, e.envelope from public.entries e
          where e.space_id = space and e.seq > after
          order by e.seq limit most
        ) e
      ) page
      where page.total <= most_bytes
    ), '[]'),
    'head', jsonb_build_object('seq', s.seq, 'digest', private.base64_of(s.digest)),
    'door', s.door_rev
  ) into answer
  from public.spaces s where s.id = space;
  return answer;
end
$$;
comment on function public.read_entries(uuid, bigint, integer) is
  'Entries after a number, without a gap: at most so many, and 1 MiB of envelopes. An envelope is smaller than that, so one always fits.';

revoke execute on function public.read_entries(uuid, bigint, integer) from public, anon;
grant execute on function public.read_entries(uuid, bigint, integer) to authenticated;
