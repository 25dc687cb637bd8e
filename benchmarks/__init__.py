"""Measurements, run by hand: a corpus, and how fast search and pages are on it. Nothing here is asserted by a test."""

import os
import secrets

import django
from django.conf import settings

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "archive.settings")
settings.SECRET_KEY = secrets.token_urlsafe()
settings.ALLOWED_HOSTS = ["*"]
settings.SECURE_SSL_REDIRECT = False
settings.STORAGES["staticfiles"] = {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}
django.setup()
