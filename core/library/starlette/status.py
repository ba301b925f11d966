"""HTTP statuses by name."""
from http import HTTPStatus as _HTTPStatus

for _status in _HTTPStatus:
    globals()[f"HTTP_{_status.value}_{_status.name}"] = _status.value
HTTP_413_REQUEST_ENTITY_TOO_LARGE, HTTP_418_IM_A_TEAPOT = 413, 418
WS_1000_NORMAL_CLOSURE, WS_1001_GOING_AWAY, WS_1003_UNSUPPORTED_DATA, WS_1008_POLICY_VIOLATION = 1000, 1001, 1003, 1008
WS_1011_INTERNAL_ERROR = 1011
