"""Those of OAuth 2."""
from .schemes import (OAuth2, OAuth2AuthorizationCodeBearer, OAuth2PasswordBearer, OAuth2PasswordRequestForm, OAuth2PasswordRequestFormStrict,
                      SecurityScopes)
