-- Leaving takes everything along, and the account itself.

create function public.delete_account() returns jsonb
  language plpgsql security definer
  set search_path = ''
  -- PostgREST takes this in the place of the role's own limit: a vault of years is deleted in one go.
  set statement_timeout = '120s'
as $$
declare
  caller constant uuid := private.caller();
begin
  delete from public.spaces s where s.owner = caller;
  -- Half-done sign-ins name the account without a reference that would cascade.
  if has_table_privilege(to_regclass('auth.flow_state'), 'select')
    and has_table_privilege(to_regclass('auth.flow_state'), 'delete')
  then
    execute 'delete from auth.flow_state f where f.user_id = $1' using caller;
  end if;
  delete from auth.users u where u.id = caller;
  return '{}';
end
$$;
comment on function public.delete_account() is 'Deletes the account: spaces with entries and slots, memberships, sessions, the sign-in itself.';

revoke execute on function public.delete_account() from public, anon;
grant execute on function public.delete_account() to authenticated;
