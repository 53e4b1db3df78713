"""Addresses: the admin, the health check, and the application's own."""

from django.contrib import admin
from django.urls import include, path

from tipcables.health import healthz

urlpatterns = [
    path("admin/", admin.site.urls),
    path("healthz", healthz, name="healthz"),
    path("", include("cables.urls")),
]
