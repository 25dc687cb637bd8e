"""A PostgreSQL server of the archive's own, started when it is needed and stopped by its last user."""
