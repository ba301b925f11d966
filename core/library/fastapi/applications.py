"""Applications."""
from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.responses import JSONResponse, Response

from .encoders import jsonable_encoder
from .exceptions import RequestValidationError, WebSocketRequestValidationError
from .routing import APIRouter


async def http_exception_handler(request, exc):
    headers = getattr(exc, "headers", None)
    if exc.status_code < 200 or exc.status_code in (204, 304):
        return Response(status_code=exc.status_code, headers=headers)
    return JSONResponse({"detail": exc.detail}, status_code=exc.status_code, headers=headers)


async def request_validation_exception_handler(request, exc):
    return JSONResponse({"detail": jsonable_encoder(exc.errors())}, status_code=422)


async def websocket_request_validation_exception_handler(websocket, exc):
    await websocket.close(1008, reason=str(jsonable_encoder(exc.errors())))


class FastAPI(Starlette):
    """An application: endpoints, what stands before them, and what begins and ends with it."""

    def __init__(self, *, debug=False, routes=None, title="FastAPI", summary=None, description="", version="0.1.0",
                 openapi_url="/openapi.json", openapi_tags=None, servers=None, dependencies=None,
                 default_response_class=None, redirect_slashes=True, docs_url="/docs", redoc_url="/redoc",
                 swagger_ui_oauth2_redirect_url="/docs/oauth2-redirect", swagger_ui_init_oauth=None, middleware=None, exception_handlers=None,
                 on_startup=None, on_shutdown=None, lifespan=None, terms_of_service=None, contact=None, license_info=None,
                 openapi_prefix="", root_path="", root_path_in_servers=True, responses=None, callbacks=None, webhooks=None, deprecated=None,
                 include_in_schema=True, swagger_ui_parameters=None, generate_unique_id_function=None, separate_input_output_schemas=True,
                 openapi_external_docs=None, **extra):
        handlers = {HTTPException: http_exception_handler, RequestValidationError: request_validation_exception_handler,
                    WebSocketRequestValidationError: websocket_request_validation_exception_handler, **(exception_handlers or {})}
        super().__init__(debug, None, middleware, handlers, on_startup, on_shutdown, lifespan)
        self.title, self.summary, self.description, self.version = title, summary, description, version
        self.openapi_url, self.docs_url, self.redoc_url, self.root_path = openapi_url, docs_url, redoc_url, root_path
        self.openapi_tags, self.servers, self.terms_of_service = openapi_tags, servers or [], terms_of_service
        self.contact, self.license_info, self.openapi_external_docs = contact, license_info, openapi_external_docs
        self.separate_input_output_schemas, self.extra = separate_input_output_schemas, extra
        self.openapi_version, self.openapi_schema = "3.1.0", None
        self.router = APIRouter(routes=routes, dependencies=dependencies, redirect_slashes=redirect_slashes, responses=responses,
                                default_response_class=default_response_class, deprecated=deprecated, include_in_schema=include_in_schema,
                                generate_unique_id_function=generate_unique_id_function)
        self.router.on_startup, self.router.on_shutdown = self.on_startup, self.on_shutdown
        self.dependency_overrides = {}
        self.setup()

    def setup(self):
        """The pages about the application itself."""
        if not self.openapi_url:
            return

        async def openapi(request):
            return JSONResponse(self.openapi())

        def page(which):
            async def shown(request):
                from .openapi.docs import get_swagger_ui_html
                return get_swagger_ui_html(openapi_url=self.openapi_url, title=f"{self.title} - {which}")
            return shown
        self.add_route(self.openapi_url, openapi, name="openapi", include_in_schema=False)
        if self.docs_url:
            self.add_route(self.docs_url, page("Swagger UI"), name="swagger_ui_html", include_in_schema=False)
        if self.redoc_url:
            self.add_route(self.redoc_url, page("ReDoc"), name="redoc_html", include_in_schema=False)

    def openapi(self):
        if not self.openapi_schema:
            from .openapi.utils import get_openapi
            self.openapi_schema = get_openapi(
                title=self.title, version=self.version, openapi_version=self.openapi_version, summary=self.summary,
                description=self.description, routes=self.routes, tags=self.openapi_tags, servers=self.servers,
                terms_of_service=self.terms_of_service, contact=self.contact, license_info=self.license_info,
                separate_input_output_schemas=self.separate_input_output_schemas, external_docs=self.openapi_external_docs)
        return self.openapi_schema

    def add_api_route(self, path, endpoint, **options):
        self.router.add_api_route(path, endpoint, **options)

    def api_route(self, path, **options):
        return self.router.api_route(path, **options)

    def include_router(self, router, **options):
        self.router.include_router(router, **options)
        if self.router.lifespan is not None and self.router.lifespan is not self.lifespan:
            from .routing import _both
            self.lifespan = self.router.lifespan if self.lifespan is None else _both(self.lifespan, self.router.lifespan)
            self.router.lifespan = self.lifespan

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

    def trace(self, path, **options):
        return self.router.trace(path, **options)

    def add_api_websocket_route(self, path, endpoint, name=None, **options):
        self.router.add_api_websocket_route(path, endpoint, name, **options)
