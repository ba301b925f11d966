"""From starlette."""
from starlette.testclient import TestClient
