"""The web framework FastAPI: functions with annotated parameters become endpoints of an API."""
from starlette import status
from starlette.background import BackgroundTasks
from starlette.requests import Request
from starlette.responses import Response
from starlette.websockets import WebSocket, WebSocketDisconnect
from starlette.exceptions import WebSocketException

from .applications import FastAPI
from .exceptions import HTTPException
from .params import Body, Cookie, Depends, File, Form, Header, Path, Query, Security, UploadFile
from .routing import APIRouter

__version__ = "0.110.0"
