"""The review queue: one reading a screen, decided by one key, the next one already there."""
