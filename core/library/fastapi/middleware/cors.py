"""From starlette."""
from starlette.middleware.cors import CORSMiddleware
