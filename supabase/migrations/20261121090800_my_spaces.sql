-- What an account has here: where a device that has just signed in begins.

create function public.my_spaces() returns jsonb
  language plpgsql stable security definer
  set search_path = ''
as $$
declare
  caller constant uuid := private.caller();
begin
  return coalesce((
    select jsonb_agg(
      jsonb_build_object(
        'space', s.id,
        'kind', s.kind,
        'head', jsonb_build_object('seq', s.seq, 'digest', private.base64_of(s.digest)),
        'door', s.door_rev,
        'bytes', s.bytes,
        'quota', s.quota
      ) order by s.created_at, s.id)
    from public.space_members m join public.spaces s on s.id = m.space_id
    where m.user_id = caller
  ), '[]');
end
$$;
comment on function public.my_spaces() is 'The spaces of the account with head, door revision and size.';

revoke execute on function public.my_spaces() from public, anon;
grant execute on function public.my_spaces() to authenticated;
