"""The write side: from bytes to stored articles."""
