# The archive's web server and worker. The database is another container's business (see docker-compose.yml).

FROM python:3.13-slim AS build
ENV PIP_NO_CACHE_DIR=1 PIP_DISABLE_PIP_VERSION_CHECK=1
WORKDIR /build
RUN python -m venv /opt/venv
COPY pyproject.toml ./
# The dependencies alone: the embedded server and the developers' tools stay outside.
RUN python -c "import tomllib; print(*tomllib.load(open('pyproject.toml', 'rb'))['project']['dependencies'], sep='\n')" > requirements.txt \
    && /opt/venv/bin/pip install --quiet -r requirements.txt

FROM python:3.13-slim
ENV PATH=/opt/venv/bin:$PATH \
    PYTHONUNBUFFERED=1 \
    PYTHONDONTWRITEBYTECODE=1 \
    DJANGO_SETTINGS_MODULE=archive.settings \
    ARCHIVE_DATA=/var/lib/archive \
    HOST=0.0.0.0 \
    PORT=8000
RUN groupadd --system --gid 10001 archive \
    && useradd --system --uid 10001 --gid archive --home-dir /var/lib/archive --shell /usr/sbin/nologin archive \
    && install -d -o archive -g archive -m 0700 /var/lib/archive
WORKDIR /srv/archive
COPY --from=build /opt/venv /opt/venv
COPY manage.py pyproject.toml LICENSE ./
COPY archive/ archive/
COPY templates/ templates/
COPY static/ static/
COPY locale/ locale/
COPY seeds/ seeds/
RUN python -m compileall -q archive && python manage.py collectstatic --no-input --verbosity 0
USER archive
VOLUME /var/lib/archive
EXPOSE 8000
HEALTHCHECK --interval=15s --timeout=10s --start-period=60s --retries=4 CMD ["python", "-m", "archive.launch.probe"]
CMD ["gunicorn", "--config", "archive/launch/webserver.py"]
