"""How PostgreSQL is asked for a page: a question, how broad it is, which articles, in order, and counts around them."""
