"""Search inside statements: the same words and filters, over what was said."""
