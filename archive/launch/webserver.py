"""Settings of gunicorn, which loads this file by its path."""

import os
import signal
from pathlib import Path

from gunicorn.http import message

from archive.environment import read_number
from archive.launch import addresses, lifeline

wsgi_app = "archive.wsgi:application"
bind = addresses.read_address().bind
worker_class = "gthread"
workers = read_number("WEB_WORKERS", 2)
threads = read_number("WEB_THREADS", 4)
timeout = 60  # seconds; a worker that stays silent for longer is replaced
graceful_timeout = 10
keepalive = 5
max_requests = 5000  # a worker that leaks memory does not leak for ever
max_requests_jitter = 500
# In bytes. A search's address holds its whole state, and whoever pastes 10,000 characters, each up to twelve bytes in
# an address, gets a page that says how much was read. Gunicorn ends at 8,190 whatever the setting says, so that its own
# limit is raised, too; without any it would read a line that never ends.
limit_request_line = message.MAX_REQUEST_LINE = 130_000
loglevel = os.environ.get("WEB_LOG_LEVEL") or "warning"
accesslog = os.environ.get("WEB_ACCESS_LOG") or None
worker_tmp_dir = "/dev/shm" if Path("/dev/shm").is_dir() else None  # noqa: S108 (gunicorn unlinks what it makes there)
control_socket_disable = True


def post_worker_init(worker: object) -> None:
    """Warm a worker up, and let it end the whole server when the launcher has died.

    A thread in the arbiter, which watches over the workers, would hinder its forks.
    """
    from archive.launch import warming  # the arbiter itself needs no Django

    warming.warm_up()
    arbiter = os.getppid()
    lifeline.watch(lambda: os.kill(arbiter, signal.SIGTERM))
