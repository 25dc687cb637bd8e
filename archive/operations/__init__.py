"""What keeps an archive whole: rebuilding what is derived, verifying, backing up and restoring."""
