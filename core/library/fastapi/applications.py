"""Applications."""
from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.responses import JSONResponse, Response

from .encoders import jsonable_encoder
from .exceptions import RequestValidationError
from .routing import APIRouter


async def http_exception_handler(request, exc):
    headers = getattr(exc, "headers", None)
    if exc.status_code < 200 or exc.status_code in (204, 304):
        return Response(status_code=exc.status_code, headers=headers)
    return JSONResponse({"detail": exc.detail}, status_code=exc.status_code, headers=headers)


async def request_validation_exception_handler(request, exc):
    errors = [{**error, "ctx": {k: str(v) if isinstance(v, Exception) else v for k, v in error["ctx"].items()}}
              if "ctx" in error else error for error in exc.errors()]
    return JSONResponse({"detail": jsonable_encoder(errors)}, status_code=422)


class FastAPI(Starlette):
    """An application: endpoints, what stands before them, and what begins and ends with it."""

    def __init__(self, *, debug=False, routes=None, title="FastAPI", summary=None, description="", version="0.1.0",
                 openapi_url="/openapi.json", openapi_tags=None, servers=None, dependencies=None,
                 default_response_class=None, redirect_slashes=True, docs_url="/docs", redoc_url="/redoc",
                 middleware=None, exception_handlers=None, on_startup=None, on_shutdown=None, lifespan=None,
                 root_path="", responses=None, **options):
        handlers = {HTTPException: http_exception_handler,
                    RequestValidationError: request_validation_exception_handler, **(exception_handlers or {})}
        super().__init__(debug, None, middleware, handlers, on_startup, on_shutdown, lifespan)
        self.title, self.summary, self.description, self.version = title, summary, description, version
        self.router = APIRouter(routes=routes, dependencies=dependencies, redirect_slashes=redirect_slashes,
                                default_response_class=default_response_class)
        self.router.on_startup, self.router.on_shutdown = self.on_startup, self.on_shutdown
        self.dependency_overrides = {}

    def openapi(self):
        raise NotImplementedError("FastAPI.openapi: the description of the API is not available in Loopscope")

    def add_api_route(self, path, endpoint, **options):
        self.router.add_api_route(path, endpoint, **options)

    def api_route(self, path, **options):
        return self.router.api_route(path, **options)

    def include_router(self, router, **options):
        self.router.include_router(router, **options)

    def get(self, path, **options):
        return self.router.get(path, **options)

    def post(self, path, **options):
        return self.router.post(path, **options)

    def put(self, path, **options):
        return self.router.put(path, **options)

    def delete(self, path, **options):
        return self.router.delete(path, **options)

    def patch(self, path, **options):
        return self.router.patch(path, **options)

    def options(self, path, **options):
        return self.router.options(path, **options)

    def head(self, path, **options):
        return self.router.head(path, **options)

    def websocket(self, path, name=None, **options):
        return self.router.websocket(path, name, **options)
