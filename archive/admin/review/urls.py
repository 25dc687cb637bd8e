"""The addresses of the review queue, below `/kelola/tinjau/`."""

from collections.abc import Callable
from typing import Any

from django.contrib import admin
from django.urls import path

from archive.admin.review import views


def _guard(view: Callable[..., Any]) -> Callable[..., Any]:
    """Only for those who may enter the desk."""

    def guarded(*args: Any, **kwargs: Any) -> Any:
        return admin.site.admin_view(view)(*args, **kwargs)

    return guarded


urlpatterns = [
    path("", _guard(views.open_desk), name="review_desk"),
    path("<slug:sort>/", _guard(views.show_lobby), name="review"),
    path("<slug:sort>/ambil/", _guard(views.take), name="review_take"),
    path("<slug:sort>/batal/", _guard(views.undo), name="review_undo"),
    path("<slug:sort>/nama/", _guard(views.suggest), name="review_names"),
    path("<slug:sort>/<int:key>/", _guard(views.show), name="review_item"),
    path("<slug:sort>/<int:key>/putuskan/", _guard(views.decide), name="review_decide"),
]
