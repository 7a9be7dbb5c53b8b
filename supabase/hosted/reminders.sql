-- What calls the sender every minute on a hosted project. Not a migration: it needs pg_cron, pg_net and Vault, which only hosted
-- projects have. Run it in the SQL editor once the function is deployed (docs/deploy.md, "Reminders"), after these two, with your own
-- values and never written into a file:
--
--   select vault.create_secret('https://YOUR_REF.supabase.co', 'project_url');
--   select vault.create_secret('THE SAME AS THE FUNCTION''S REMINDERS_SECRET', 'reminders_secret');
--
-- Running it again changes nothing. To stop: select cron.unschedule('send-reminders');

create extension if not exists pg_cron;
create extension if not exists pg_net;

create or replace function private.call_sender() returns bigint
  language plpgsql security definer
  set search_path = ''
as $$
declare
  -- So often it is called in any case: that it came by is how devices know that reminders are sent at all.
  sign_of_life constant interval := interval '10 minutes';
  project_url constant text := (select s.decrypted_secret from vault.decrypted_secrets s where s.name = 'project_url');
  secret constant text := (select s.decrypted_secret from vault.decrypted_secrets s where s.name = 'reminders_secret');
begin
  if project_url is null or secret is null then
    raise exception 'Vault has no project_url or no reminders_secret.';
  end if;
  if not exists (select from public.reminders r where r.wake_at <= now())
    and not exists (select from public.reminder_deliveries d where d.state = 'waiting' and d.try_at <= now())
    and exists (select from private.push_settings p where p.seen_at > now() - sign_of_life)
  then
    return null;
  end if;
  return net.http_post(
    url := project_url || '/functions/v1/send-reminders',
    headers := jsonb_build_object('content-type', 'application/json', 'x-reminders-secret', secret),
    body := '{}'::jsonb,
    -- A run ends by itself after 45 seconds; its answer is of no consequence.
    timeout_milliseconds := 60000
  );
end
$$;
comment on function private.call_sender() is 'Calls the function send-reminders if something is due, and now and then in any case.';
revoke execute on function private.call_sender() from public;

select cron.schedule('send-reminders', '* * * * *', 'select private.call_sender()');
-- The scheduler notes every minute of every day, and nobody reads it after a week.
select cron.schedule('forget-runs', '17 3 * * *',
  $$delete from cron.job_run_details where end_time < now() - interval '7 days'$$);
