"""Arsip Konflik: a searchable archive of Indonesian conflict news."""

__version__ = "0.1.0"
