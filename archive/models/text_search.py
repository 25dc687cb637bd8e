"""The text-search configuration of the database, its weights, and the functions that migrations install for it."""

CONFIGURATION = "archive_indonesian"
DICTIONARY_FILE = "archive_indonesian.syn"  # in archive/language/tsearch/, copied to where the server reads it
SYNONYM_DICTIONARY = "archive_indonesian_synonym"
NORMALISE_FUNCTION = "archive_normalise"  # text → text: separators of words become spaces, as SEARCH.md section 1 says
VECTOR_FUNCTION = "archive_vector"  # text → tsvector: normalised, bounded, in CONFIGURATION

TITLE_WEIGHT = "A"
BODY_WEIGHT = "D"
VECTOR_LENGTH_LIMIT = 200_000  # code points of one text that reach its vector; PostgreSQL ends a vector at 1 MB
