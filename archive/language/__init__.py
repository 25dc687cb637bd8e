"""Indonesian as pure Python and data: no Django, no database."""
