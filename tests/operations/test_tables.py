from archive.operations import tables


def test_list_tables_puts_texts_before_what_points_into_them() -> None:
    names = [table.name for table in tables.list_tables()]
    for earlier, later in [
        ("archive_content", "archive_capture"),
        ("archive_capture", "archive_revision"),
        ("archive_revision", "archive_statement"),
        ("archive_revision", "archive_placemention"),
        ("auth_user", "archive_decision"),
        ("auth_group", "auth_user_groups"),
    ]:
        assert names.index(earlier) < names.index(later)


def test_list_tables_leaves_out_what_is_derived_or_of_a_running_server() -> None:
    names = {table.name for table in tables.list_tables()}
    assert not names & {"archive_searchentry", "django_session", "django_migrations", "procrastinate_jobs"}


def test_list_tables_leaves_out_generated_columns() -> None:
    columns = {table.name: table.columns for table in tables.list_tables()}
    assert "vector" not in columns["archive_statement"]
    assert "text" in columns["archive_statement"]
