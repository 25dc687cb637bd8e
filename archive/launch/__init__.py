"""Bringing the archive up: the environment, the database's content, the processes."""
