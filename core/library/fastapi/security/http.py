"""Those of HTTP itself."""
from .schemes import HTTPAuthorizationCredentials, HTTPBasic, HTTPBasicCredentials, HTTPBearer
