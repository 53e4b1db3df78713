"""What every request passes through."""

from __future__ import annotations

import logging
import time

from django.conf import settings

_requests = logging.getLogger("tipcables.requests")


def log_requests(get_response):
    """Write one line a request to standard output: method, address, status, milliseconds.

    Control characters in the address come out escaped, so that one request is one line.
    """

    def middleware(request):
        started = time.perf_counter()
        response = get_response(request)
        taken = (time.perf_counter() - started) * 1000
        _requests.info(
            "method=%s path=%s status=%d ms=%.0f",
            request.method,
            request.get_full_path().encode("unicode_escape").decode("ascii"),
            response.status_code,
            taken,
        )
        return response

    return middleware


def permissions_policy(get_response):
    """Tell the browser that no page here uses the camera, the location and the like."""
    header = ", ".join(
        f"{name}=({' '.join(allowed)})" for name, allowed in settings.PERMISSIONS_POLICY.items()
    )

    def middleware(request):
        response = get_response(request)
        response.headers.setdefault("Permissions-Policy", header)
        return response

    return middleware
