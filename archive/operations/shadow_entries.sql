-- An empty temporary table with the columns of the search entries and their name, which hides them: PostgreSQL looks for
-- tables among the temporary ones first. Refreshing writes into it what the search entries should hold.
CREATE TEMPORARY TABLE archive_searchentry (LIKE archive_searchentry INCLUDING DEFAULTS, PRIMARY KEY (article_id))
