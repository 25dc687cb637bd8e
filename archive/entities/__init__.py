"""Who and where: shipped authority data, the knowledge that extraction is given, resolution and curation."""
