#!/bin/sh
# First start of an empty cluster: roles, their passwords out of secret files, the databases.
# A password reaches psql by a file that psql reads itself, so it stands in no list of processes and in no log.
set -eu

psql -v ON_ERROR_STOP=1 --quiet --username "$POSTGRES_USER" --dbname postgres --file /etc/pifu/roles.sql
for role in migrator app dispatcher sequencer auditor queue; do
  psql -v ON_ERROR_STOP=1 --quiet --username "$POSTGRES_USER" --dbname postgres <<SQL
\\set password \`cat /run/secrets/pifu-db-$role\`
ALTER ROLE pifu_$role PASSWORD :'password';
SQL
done
psql -v ON_ERROR_STOP=1 --quiet --username "$POSTGRES_USER" --dbname postgres <<'SQL'
ALTER DATABASE pifu OWNER TO pifu_owner;
REVOKE ALL ON DATABASE pifu FROM PUBLIC;
GRANT CONNECT ON DATABASE pifu TO pifu_migrator, pifu_app, pifu_dispatcher, pifu_sequencer, pifu_auditor;
SQL
psql -v ON_ERROR_STOP=1 --quiet --username "$POSTGRES_USER" --dbname pifu --file /etc/pifu/database.sql
