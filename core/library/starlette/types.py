"""Names for the parts of ASGI, to be used in annotations."""
from typing import Any, Awaitable, Callable, MutableMapping

Scope = MutableMapping[str, Any]
Message = MutableMapping[str, Any]
Receive = Callable[[], Awaitable[Message]]
Send = Callable[[Message], Awaitable[None]]
ASGIApp = Callable[[Scope, Receive, Send], Awaitable[None]]
Lifespan = StatelessLifespan = StatefulLifespan = Callable[[Any], Any]
HTTPExceptionHandler = WebSocketExceptionHandler = ExceptionHandler = Callable[[Any, Exception], Any]
