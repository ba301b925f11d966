"""Responses."""
from starlette.responses import (FileResponse, HTMLResponse, JSONResponse, PlainTextResponse, RedirectResponse, Response,
                                 StreamingResponse)


class ORJSONResponse(JSONResponse):
    """JSON, written by the same writer here."""


class UJSONResponse(JSONResponse):
    """JSON, written by the same writer here."""
