#!/bin/sh
# Makes the two roles and the database of Seatwise; PostgreSQL's image runs it once, on an empty volume.
set -eu
psql -v ON_ERROR_STOP=1 --username postgres \
  -v owner="$OWNER_PASSWORD" -v app="$APP_PASSWORD" <<'SQL'
create role seatwise_owner login password :'owner' nosuperuser nobypassrls createdb; -- for the check of backups
create role seatwise_app login password :'app' nosuperuser nobypassrls;
create database seatwise owner seatwise_owner;
SQL
