"""The text-search configuration of the database, and the function that migrations install for it."""

CONFIGURATION = "archive_indonesian"
DICTIONARY_FILE = "archive_indonesian.syn"  # in archive/language/tsearch/, copied to where the server reads it
SYNONYM_DICTIONARY = "archive_indonesian_synonym"
VECTOR_FUNCTION = "archive_vector"  # text → tsvector: normalised, bounded, in CONFIGURATION

VECTOR_LENGTH_LIMIT = 200_000  # code points of one text that reach its vector; PostgreSQL ends a vector at 1 MB
