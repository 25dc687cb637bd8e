"""Settings, driven by the environment and safe by default."""

import os
from datetime import timedelta
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from csp.constants import NONE, SELF

from archive.environment import parse_database_url, read_flag, read_number, read_secret, read_words

BASE_DIR = Path(__file__).resolve().parent.parent
ARCHIVE_DATA = Path(os.environ.get("ARCHIVE_DATA") or BASE_DIR / ".postgres").resolve()
SEEDS = BASE_DIR / "seeds"  # ingested into an empty archive

# --- Where the archive is reached ---------------------------------------------------------------------------------

SITE_URL = os.environ.get("SITE_URL", "").rstrip("/")  # as readers type it, e.g. https://arsip.example.org
HTTPS = SITE_URL.startswith("https://")
_own_host = urlsplit(SITE_URL).hostname

DEBUG = read_flag("DEBUG")
SECRET_KEY_PATH = ARCHIVE_DATA / "secret_key"  # made by `make run`
SECRET_KEY = read_secret("SECRET_KEY", SECRET_KEY_PATH)  # where it is empty Django refuses whatever needs it
HAS_SECRET_KEY = bool(SECRET_KEY)
ALLOWED_HOSTS = ["localhost", "127.0.0.1", "[::1]", *read_words("ALLOWED_HOSTS"), *([_own_host] if _own_host else [])]
CSRF_TRUSTED_ORIGINS = read_words("CSRF_TRUSTED_ORIGINS") or ([SITE_URL] if SITE_URL else [])
PROXIES = read_number("PROXIES", 1 if HTTPS else 0)  # how many of one's own stand before the web server
ROOT_URLCONF = "archive.urls"
WSGI_APPLICATION = "archive.wsgi.application"

# --- Parts --------------------------------------------------------------------------------------------------------

INSTALLED_APPS = [
    "django.contrib.admin",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "django.contrib.postgres",
    "django.contrib.humanize",
    "django.contrib.sitemaps",
    "axes",
    "csp",
    "procrastinate.contrib.django",
    "django_otp",
    "django_otp.plugins.otp_totp",
    "django_otp.plugins.otp_static",
    "archive.apps.ArchiveConfig",  # the last: its desk replaces what others put there
]
MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.middleware.gzip.GZipMiddleware",  # pads its answers at random, so that their length tells nothing
    "django.middleware.http.ConditionalGetMiddleware",
    "csp.middleware.CSPMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.locale.LocaleMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django_otp.middleware.OTPMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "archive.admin.recording.RecordingMiddleware",
    "archive.admin.two_factor.TwoFactorMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "axes.middleware.AxesMiddleware",
]
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.template.context_processors.i18n",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
            ],
        },
    }
]

# --- Data ---------------------------------------------------------------------------------------------------------

DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
_embedded: dict[str, Any] = {
    "ENGINE": "archive.embedded.backend",
    "NAME": "archive",
    "EMBEDDED": {"data": ARCHIVE_DATA},  # see archive/embedded/backend
}
_database_url = os.environ.get("DATABASE_URL", "")
DATABASES: dict[str, dict[str, Any]] = {
    "default": {
        **(parse_database_url(_database_url) if _database_url else _embedded),
        "CONN_MAX_AGE": 600,  # seconds; a new connection reads dictionary and catalogue before its first query
        "CONN_HEALTH_CHECKS": True,
    }
}

PROCRASTINATE_AUTODISCOVER_MODULE_NAME = ""
PROCRASTINATE_IMPORT_PATHS = ["archive.jobs"]  # loaded by the worker alone

# --- Languages and time -------------------------------------------------------------------------------------------

LANGUAGE_CODE = "id"
LANGUAGES = [("id", "Bahasa Indonesia"), ("en", "English")]
LOCALE_PATHS = [BASE_DIR / "locale"]
USE_I18N = True
USE_TZ = True
TIME_ZONE = "Asia/Jakarta"

# --- Static files -------------------------------------------------------------------------------------------------

STATIC_URL = "/static/"
STATIC_ROOT = Path(os.environ.get("STATIC_ROOT") or BASE_DIR / "staticfiles")
STATICFILES_DIRS = [BASE_DIR / "static"]
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {
        "BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"
        if DEBUG
        else "whitenoise.storage.CompressedManifestStaticFilesStorage"
    },
}

# --- Security -----------------------------------------------------------------------------------------------------

SECURE_SSL_REDIRECT = HTTPS
SECURE_REDIRECT_EXEMPT = [r"^healthz$"]  # asked by the machine itself, without encryption
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if HTTPS else None
SECURE_HSTS_SECONDS = 365 * 24 * 3600 if HTTPS else 0
SECURE_HSTS_INCLUDE_SUBDOMAINS = HTTPS
SECURE_HSTS_PRELOAD = HTTPS
SECURE_REFERRER_POLICY = "same-origin"
SECURE_CROSS_ORIGIN_OPENER_POLICY = "same-origin"
SESSION_COOKIE_SECURE = HTTPS
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_AGE = read_number("SESSION_HOURS", 12) * 3600  # from the log-in, whatever was done meanwhile
CSRF_COOKIE_SECURE = HTTPS
CSRF_COOKIE_HTTPONLY = True
X_FRAME_OPTIONS = "DENY"
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [NONE],
        "script-src": [SELF],
        "style-src": [SELF],
        "img-src": [SELF, "data:"],  # data: is the icons inside the admin's own style sheets
        "font-src": [SELF],
        "connect-src": [SELF],
        "manifest-src": [SELF],
        "form-action": [SELF],
        "frame-ancestors": [NONE],
        "base-uri": [NONE],
    }
}
DATA_UPLOAD_MAX_MEMORY_SIZE = 2_621_440  # bytes of a form without its files
DATA_UPLOAD_MAX_NUMBER_FIELDS = 20_000  # also of an address, which is no error page however long it is
DATA_UPLOAD_MAX_NUMBER_FILES = 1000  # the form that takes files names a smaller bound in a sentence
FILE_UPLOAD_HANDLERS = [
    "archive.incoming.BoundedUploadHandler",
    "django.core.files.uploadhandler.MemoryFileUploadHandler",
    "django.core.files.uploadhandler.TemporaryFileUploadHandler",
]
FILE_UPLOAD_MAX_MEMORY_SIZE = 2_621_440  # bytes; a larger file goes to disk while it arrives

AUTHENTICATION_BACKENDS = ["axes.backends.AxesStandaloneBackend", "django.contrib.auth.backends.ModelBackend"]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
    {"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator", "OPTIONS": {"min_length": 10}},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
    {"NAME": "django.contrib.auth.password_validation.NumericPasswordValidator"},
]
REQUIRE_TWO_FACTOR = read_flag("REQUIRE_TWO_FACTOR")  # of everybody on the desk; each may turn it on for themselves
OTP_TOTP_ISSUER = "Arsip Konflik"
AXES_FAILURE_LIMIT = read_number("LOGIN_FAILURE_LIMIT", 5)
AXES_COOLOFF_TIME = timedelta(minutes=15)
AXES_LOCKOUT_PARAMETERS = [["username", "ip_address"]]
AXES_RESET_ON_SUCCESS = True
AXES_LOCKOUT_TEMPLATE = "429.html"
LOGIN_REDIRECT_URL = "admin:index"  # where `next` leads out of the archive
AXES_CLIENT_IP_CALLABLE = "archive.clients.find_address"

# --- Logging ------------------------------------------------------------------------------------------------------

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"line": {"format": "%(asctime)s %(levelname)s %(name)s: %(message)s"}},
    "handlers": {"stderr": {"class": "logging.StreamHandler", "formatter": "line"}},
    "root": {"handlers": ["stderr"], "level": os.environ.get("LOG_LEVEL") or "WARNING"},
    "loggers": {"trafilatura": {"level": "CRITICAL"}},  # a page without an article is a line of ingest's own report
}
