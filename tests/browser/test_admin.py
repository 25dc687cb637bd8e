"""The admin under the strict Content-Security-Policy."""

import pytest
from django.contrib.auth.models import User

from tests.browser.conftest import OpenPage


@pytest.mark.django_db(transaction=True)
def test_admin_login_leads_to_the_admin(open_page: OpenPage) -> None:
    User.objects.create_superuser("kurator", password="sandi-yang-panjang")
    page = open_page("/kelola/")
    page.fill("[name=username]", "kurator")
    page.fill("[name=password]", "sandi-yang-panjang")
    page.click("[type=submit]")
    assert page.text_content("#user-tools strong") == "kurator"
