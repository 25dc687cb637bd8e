"""What a machine asks to know whether the archive can be used."""

from django.db import Error, connection
from django.db.migrations.executor import MigrationExecutor
from django.http import HttpRequest, JsonResponse

from archive.embedded.errors import EmbeddedServerError


def report_health(request: HttpRequest) -> JsonResponse:
    """200 where the database is reachable and all migrations are applied, else 503; the body says which."""
    try:
        executor = MigrationExecutor(connection)
        pending = executor.migration_plan(executor.loader.graph.leaf_nodes())
    except (Error, EmbeddedServerError):
        return _answer(database=False, migrations=False)
    return _answer(database=True, migrations=not pending)


def _answer(*, database: bool, migrations: bool) -> JsonResponse:
    response = JsonResponse({"database": database, "migrations": migrations}, status=200 if migrations else 503)
    response["Cache-Control"] = "no-store"
    return response
