"""Django's PostgreSQL backend, which starts the embedded server before the first connection."""

from pathlib import Path
from typing import Any

from django.db.backends.postgresql import base

from archive.embedded import server


class DatabaseWrapper(base.DatabaseWrapper):
    """Connects through the embedded server's socket; nothing is started before a connection is asked for."""

    def get_connection_params(self) -> dict[str, Any]:
        """As Django's, with the socket folder of the server, which runs from here on."""
        address = server.join(Path(self.settings_dict["EMBEDDED_DATA"]))
        return super().get_connection_params() | {"host": str(address), "port": 5432}
