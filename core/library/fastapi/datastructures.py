"""From starlette."""
from starlette.datastructures import (URL, Address, FormData, Headers, MutableHeaders, QueryParams, State,
                                      UploadFile)
