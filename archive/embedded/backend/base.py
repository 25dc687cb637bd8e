"""Django's PostgreSQL backend, which starts the embedded server before the first connection."""

from pathlib import Path
from typing import Any

from django.db.backends.postgresql import base

from archive.embedded import server
from archive.embedded.cluster import SUPERUSER

DICTIONARIES = Path(__file__).resolve().parent.parent.parent / "language" / "tsearch"


class DatabaseWrapper(base.DatabaseWrapper):
    """Connects through the embedded server's socket; nothing is started before a connection is asked for."""

    def get_connection_params(self) -> dict[str, Any]:
        """As Django's, with the socket folder of the server, which runs from here on."""
        options = self.settings_dict["EMBEDDED"]
        sockets = server.join(options["data"], dictionaries=DICTIONARIES, durable=options.get("durable", True))
        return super().get_connection_params() | {"host": str(sockets), "port": 5432, "user": SUPERUSER}
