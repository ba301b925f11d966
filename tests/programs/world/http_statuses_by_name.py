import http
from http import HTTPStatus

for status in HTTPStatus:
    print(int(status), status.name, status.phrase, repr(status), str(status))
print(HTTPStatus(404) is HTTPStatus.NOT_FOUND, HTTPStatus.OK == 200, f"{HTTPStatus.OK}", HTTPStatus["OK"].value)
print([repr(method) for method in http.HTTPMethod], http.HTTPMethod.GET == "GET", f"{http.HTTPMethod.PUT}")
from http.cookies import SimpleCookie
cookie = SimpleCookie("a=1; b=\"x y\"")
cookie["c"] = "d"
cookie["c"]["path"] = "/"
cookie["c"]["max-age"] = 10
print(cookie)
print(repr(cookie), cookie["b"].value, cookie["c"].OutputString())
print(cookie.output(header="Cookie:"))

# expect: 100 CONTINUE Continue <HTTPStatus.CONTINUE: 100> 100
# expect: 101 SWITCHING_PROTOCOLS Switching Protocols <HTTPStatus.SWITCHING_PROTOCOLS: 101> 101
# expect: 102 PROCESSING Processing <HTTPStatus.PROCESSING: 102> 102
# expect: 103 EARLY_HINTS Early Hints <HTTPStatus.EARLY_HINTS: 103> 103
# expect: 200 OK OK <HTTPStatus.OK: 200> 200
# expect: 201 CREATED Created <HTTPStatus.CREATED: 201> 201
# expect: 202 ACCEPTED Accepted <HTTPStatus.ACCEPTED: 202> 202
# expect: 203 NON_AUTHORITATIVE_INFORMATION Non-Authoritative Information <HTTPStatus.NON_AUTHORITATIVE_INFORMATION: 203> 203
# expect: 204 NO_CONTENT No Content <HTTPStatus.NO_CONTENT: 204> 204
# expect: 205 RESET_CONTENT Reset Content <HTTPStatus.RESET_CONTENT: 205> 205
# expect: 206 PARTIAL_CONTENT Partial Content <HTTPStatus.PARTIAL_CONTENT: 206> 206
# expect: 207 MULTI_STATUS Multi-Status <HTTPStatus.MULTI_STATUS: 207> 207
# expect: 208 ALREADY_REPORTED Already Reported <HTTPStatus.ALREADY_REPORTED: 208> 208
# expect: 226 IM_USED IM Used <HTTPStatus.IM_USED: 226> 226
# expect: 300 MULTIPLE_CHOICES Multiple Choices <HTTPStatus.MULTIPLE_CHOICES: 300> 300
# expect: 301 MOVED_PERMANENTLY Moved Permanently <HTTPStatus.MOVED_PERMANENTLY: 301> 301
# expect: 302 FOUND Found <HTTPStatus.FOUND: 302> 302
# expect: 303 SEE_OTHER See Other <HTTPStatus.SEE_OTHER: 303> 303
# expect: 304 NOT_MODIFIED Not Modified <HTTPStatus.NOT_MODIFIED: 304> 304
# expect: 305 USE_PROXY Use Proxy <HTTPStatus.USE_PROXY: 305> 305
# expect: 307 TEMPORARY_REDIRECT Temporary Redirect <HTTPStatus.TEMPORARY_REDIRECT: 307> 307
# expect: 308 PERMANENT_REDIRECT Permanent Redirect <HTTPStatus.PERMANENT_REDIRECT: 308> 308
# expect: 400 BAD_REQUEST Bad Request <HTTPStatus.BAD_REQUEST: 400> 400
# expect: 401 UNAUTHORIZED Unauthorized <HTTPStatus.UNAUTHORIZED: 401> 401
# expect: 402 PAYMENT_REQUIRED Payment Required <HTTPStatus.PAYMENT_REQUIRED: 402> 402
# expect: 403 FORBIDDEN Forbidden <HTTPStatus.FORBIDDEN: 403> 403
# expect: 404 NOT_FOUND Not Found <HTTPStatus.NOT_FOUND: 404> 404
# expect: 405 METHOD_NOT_ALLOWED Method Not Allowed <HTTPStatus.METHOD_NOT_ALLOWED: 405> 405
# expect: 406 NOT_ACCEPTABLE Not Acceptable <HTTPStatus.NOT_ACCEPTABLE: 406> 406
# expect: 407 PROXY_AUTHENTICATION_REQUIRED Proxy Authentication Required <HTTPStatus.PROXY_AUTHENTICATION_REQUIRED: 407> 407
# expect: 408 REQUEST_TIMEOUT Request Timeout <HTTPStatus.REQUEST_TIMEOUT: 408> 408
# expect: 409 CONFLICT Conflict <HTTPStatus.CONFLICT: 409> 409
# expect: 410 GONE Gone <HTTPStatus.GONE: 410> 410
# expect: 411 LENGTH_REQUIRED Length Required <HTTPStatus.LENGTH_REQUIRED: 411> 411
# expect: 412 PRECONDITION_FAILED Precondition Failed <HTTPStatus.PRECONDITION_FAILED: 412> 412
# expect: 413 REQUEST_ENTITY_TOO_LARGE Request Entity Too Large <HTTPStatus.REQUEST_ENTITY_TOO_LARGE: 413> 413
# expect: 414 REQUEST_URI_TOO_LONG Request-URI Too Long <HTTPStatus.REQUEST_URI_TOO_LONG: 414> 414
# expect: 415 UNSUPPORTED_MEDIA_TYPE Unsupported Media Type <HTTPStatus.UNSUPPORTED_MEDIA_TYPE: 415> 415
# expect: 416 REQUESTED_RANGE_NOT_SATISFIABLE Requested Range Not Satisfiable <HTTPStatus.REQUESTED_RANGE_NOT_SATISFIABLE: 416> 416
# expect: 417 EXPECTATION_FAILED Expectation Failed <HTTPStatus.EXPECTATION_FAILED: 417> 417
# expect: 418 IM_A_TEAPOT I'm a Teapot <HTTPStatus.IM_A_TEAPOT: 418> 418
# expect: 421 MISDIRECTED_REQUEST Misdirected Request <HTTPStatus.MISDIRECTED_REQUEST: 421> 421
# expect: 422 UNPROCESSABLE_ENTITY Unprocessable Entity <HTTPStatus.UNPROCESSABLE_ENTITY: 422> 422
# expect: 423 LOCKED Locked <HTTPStatus.LOCKED: 423> 423
# expect: 424 FAILED_DEPENDENCY Failed Dependency <HTTPStatus.FAILED_DEPENDENCY: 424> 424
# expect: 425 TOO_EARLY Too Early <HTTPStatus.TOO_EARLY: 425> 425
# expect: 426 UPGRADE_REQUIRED Upgrade Required <HTTPStatus.UPGRADE_REQUIRED: 426> 426
# expect: 428 PRECONDITION_REQUIRED Precondition Required <HTTPStatus.PRECONDITION_REQUIRED: 428> 428
# expect: 429 TOO_MANY_REQUESTS Too Many Requests <HTTPStatus.TOO_MANY_REQUESTS: 429> 429
# expect: 431 REQUEST_HEADER_FIELDS_TOO_LARGE Request Header Fields Too Large <HTTPStatus.REQUEST_HEADER_FIELDS_TOO_LARGE: 431> 431
# expect: 451 UNAVAILABLE_FOR_LEGAL_REASONS Unavailable For Legal Reasons <HTTPStatus.UNAVAILABLE_FOR_LEGAL_REASONS: 451> 451
# expect: 500 INTERNAL_SERVER_ERROR Internal Server Error <HTTPStatus.INTERNAL_SERVER_ERROR: 500> 500
# expect: 501 NOT_IMPLEMENTED Not Implemented <HTTPStatus.NOT_IMPLEMENTED: 501> 501
# expect: 502 BAD_GATEWAY Bad Gateway <HTTPStatus.BAD_GATEWAY: 502> 502
# expect: 503 SERVICE_UNAVAILABLE Service Unavailable <HTTPStatus.SERVICE_UNAVAILABLE: 503> 503
# expect: 504 GATEWAY_TIMEOUT Gateway Timeout <HTTPStatus.GATEWAY_TIMEOUT: 504> 504
# expect: 505 HTTP_VERSION_NOT_SUPPORTED HTTP Version Not Supported <HTTPStatus.HTTP_VERSION_NOT_SUPPORTED: 505> 505
# expect: 506 VARIANT_ALSO_NEGOTIATES Variant Also Negotiates <HTTPStatus.VARIANT_ALSO_NEGOTIATES: 506> 506
# expect: 507 INSUFFICIENT_STORAGE Insufficient Storage <HTTPStatus.INSUFFICIENT_STORAGE: 507> 507
# expect: 508 LOOP_DETECTED Loop Detected <HTTPStatus.LOOP_DETECTED: 508> 508
# expect: 510 NOT_EXTENDED Not Extended <HTTPStatus.NOT_EXTENDED: 510> 510
# expect: 511 NETWORK_AUTHENTICATION_REQUIRED Network Authentication Required <HTTPStatus.NETWORK_AUTHENTICATION_REQUIRED: 511> 511
# expect: True True 200 200
# expect: ['<HTTPMethod.CONNECT>', '<HTTPMethod.DELETE>', '<HTTPMethod.GET>', '<HTTPMethod.HEAD>', '<HTTPMethod.OPTIONS>', '<HTTPMethod.PATCH>', '<HTTPMethod.POST>', '<HTTPMethod.PUT>', '<HTTPMethod.TRACE>'] True PUT
# expect: Set-Cookie: a=1
# expect: Set-Cookie: b="x y"
# expect: Set-Cookie: c=d; Max-Age=10; Path=/
# expect: <SimpleCookie: a='1' b='x y' c='d'> x y c=d; Max-Age=10; Path=/
# expect: Cookie: a=1
# expect: Cookie: b="x y"
# expect: Cookie: c=d; Max-Age=10; Path=/
