"""Inserts many rows of one table in one statement, far cheaper than through model instances."""

import json
from collections.abc import Mapping, Sequence
from typing import Any

from django.db import connection
from django.db.models import Model

# json_populate_recordset turns objects into rows of the table's own types; columns that no object names stay out.
_INSERT = "INSERT INTO {table} ({columns}) SELECT {columns} FROM json_populate_recordset(NULL::{table}, %s)"


def insert(model: type[Model], rows: Sequence[Mapping[str, Any]]) -> None:
    """Insert the rows, each an object of the same columns with values that JSON can hold."""
    if not rows:
        return
    quote = connection.ops.quote_name
    columns = ", ".join(quote(column) for column in rows[0])
    sql = _INSERT.format(table=quote(model._meta.db_table), columns=columns)
    with connection.cursor() as cursor:
        cursor.execute(sql, [json.dumps(rows, ensure_ascii=False)])
