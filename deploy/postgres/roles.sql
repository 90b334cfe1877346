-- Roles of a cluster; may run again at any time. Passwords are set apart from this file, from secrets that never
-- stand in a log. The owner of all objects cannot log in; nobody is superuser or passes row security.
DO $$
DECLARE role_name text;
BEGIN
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'pifu_owner') THEN
    CREATE ROLE pifu_owner;
  END IF;
  FOREACH role_name IN ARRAY
    ARRAY['pifu_migrator', 'pifu_app', 'pifu_dispatcher', 'pifu_sequencer', 'pifu_auditor', 'pifu_queue']
  LOOP
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = role_name) THEN
      EXECUTE format('CREATE ROLE %I', role_name);
    END IF;
    EXECUTE format(
      'ALTER ROLE %I LOGIN NOSUPERUSER NOBYPASSRLS NOCREATEDB NOCREATEROLE NOREPLICATION', role_name);
  END LOOP;
END $$;
ALTER ROLE pifu_owner NOLOGIN NOSUPERUSER NOBYPASSRLS NOCREATEDB NOCREATEROLE NOREPLICATION;
GRANT pifu_owner TO pifu_migrator WITH INHERIT FALSE, SET TRUE, ADMIN FALSE;
ALTER ROLE pifu_app SET transaction_timeout = '5s';
ALTER ROLE pifu_dispatcher SET transaction_timeout = '5s';
