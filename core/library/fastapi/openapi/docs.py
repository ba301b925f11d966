"""The pages that would show the description; they need scripts that no world has."""
from starlette.responses import HTMLResponse


def _page(title, url):
    return HTMLResponse(f"<!DOCTYPE html>\n<html>\n<head>\n<title>{title}</title>\n</head>\n<body>\n<div id=\"swagger-ui\">\n</div>\n"
                        f"<p>The description is at <a href=\"{url}\">{url}</a>.</p>\n</body>\n</html>\n")


def get_swagger_ui_html(*, openapi_url, title, **options):
    return _page(title, openapi_url)


def get_redoc_html(*, openapi_url, title, **options):
    return _page(title, openapi_url)


def get_swagger_ui_oauth2_redirect_html():
    return HTMLResponse("<!DOCTYPE html>\n<html>\n</html>\n")
