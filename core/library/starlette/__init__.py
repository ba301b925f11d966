"""The small web framework under FastAPI: requests, responses, routes, as far as applications for teaching use them."""
__version__ = "0.36.3"
