"""Sessions: requests with something in common, sent one at a time, each holding its thread until the reply is here."""
import datetime
import time
from urllib.parse import urljoin, urlsplit

from . import exceptions
from .adapters import HTTPAdapter
from .cookies import RequestsCookieJar, cookiejar_from_dict, extract_cookies_to_jar, merge_cookies
from .hooks import default_hooks, dispatch_hook
from .models import PreparedRequest, Request
from .structures import CaseInsensitiveDict
from .utils import default_headers

DEFAULT_REDIRECT_LIMIT = 30


def merge_setting(request_setting, session_setting, dict_class=dict):
    """What holds for a request: its own, above the session's; None takes one away."""
    if session_setting is None:
        return request_setting
    if request_setting is None:
        return session_setting
    if not (hasattr(session_setting, "items") and (hasattr(request_setting, "items") or isinstance(request_setting, (list, tuple)))):
        return request_setting
    merged = dict_class(session_setting)
    merged.update(dict(request_setting))
    for key in [key for key, value in merged.items() if value is None]:
        del merged[key]
    return merged


def merge_hooks(request_hooks, session_hooks):
    if session_hooks is None or session_hooks.get("response") == []:
        return request_hooks
    if request_hooks is None or request_hooks.get("response") == []:
        return session_hooks
    return merge_setting(request_hooks, session_hooks)


class SessionRedirectMixin:
    """Going where a response sends one."""

    def get_redirect_target(self, resp):
        return resp.headers["location"] if resp.is_redirect else None

    def should_strip_auth(self, old_url, new_url):
        old, new = urlsplit(old_url), urlsplit(new_url)
        if old.hostname != new.hostname:
            return True
        if old.scheme == "http" and old.port in (80, None) and new.scheme == "https" and new.port in (443, None):
            return False
        usual = {"http": 80, "https": 443}
        return (old.port or usual.get(old.scheme)) != (new.port or usual.get(new.scheme)) or old.scheme != new.scheme

    def rebuild_method(self, prepared_request, response):
        method = prepared_request.method
        if response.status_code in (302, 303) and method != "HEAD" or response.status_code == 301 and method == "POST":
            prepared_request.method = "GET"

    def rebuild_auth(self, prepared_request, response):
        if "Authorization" in prepared_request.headers and self.should_strip_auth(response.request.url, prepared_request.url):
            del prepared_request.headers["Authorization"]

    def rebuild_proxies(self, prepared_request, proxies):
        return dict(proxies or {})

    def resolve_redirects(self, resp, req, stream=False, timeout=None, verify=True, cert=None, proxies=None, yield_requests=False,
                          **adapter_kwargs):
        history, url = [], self.get_redirect_target(resp)
        while url:
            prepared = req.copy()
            history.append(resp)
            resp.history = history[1:]
            resp.content
            if len(resp.history) >= self.max_redirects:
                raise exceptions.TooManyRedirects(f"Exceeded {self.max_redirects} redirects.", response=resp)
            resp.close()
            prepared.url = urljoin(resp.url, url)
            prepared.prepare_url(prepared.url, None)
            self.rebuild_method(prepared, resp)
            if resp.status_code not in (307, 308):
                for name in ("Content-Length", "Content-Type", "Transfer-Encoding"):
                    prepared.headers.pop(name, None)
                prepared.body = None
            prepared.headers.pop("Cookie", None)
            extract_cookies_to_jar(prepared._cookies, req, resp)
            merge_cookies(prepared._cookies, self.cookies)
            prepared.prepare_cookies(prepared._cookies)
            self.rebuild_auth(prepared, resp)
            req = prepared
            if yield_requests:
                yield req
                return
            resp = self.send(req, stream=stream, timeout=timeout, verify=verify, cert=cert, proxies=proxies, allow_redirects=False,
                             **adapter_kwargs)
            extract_cookies_to_jar(self.cookies, prepared, resp)
            url = self.get_redirect_target(resp)
            yield resp


class Session(SessionRedirectMixin):
    """Headers, parameters, cookies and authentication for many requests."""

    __attrs__ = ["headers", "cookies", "auth", "proxies", "hooks", "params", "verify", "cert", "adapters", "stream", "trust_env",
                 "max_redirects"]

    def __init__(self):
        self.headers = default_headers()
        self.auth = None
        self.proxies = {}
        self.hooks = default_hooks()
        self.params = {}
        self.stream = False
        self.verify = True
        self.cert = None
        self.max_redirects = DEFAULT_REDIRECT_LIMIT
        self.trust_env = True
        self.cookies = RequestsCookieJar()
        self.adapters = {}
        self.mount("https://", HTTPAdapter())
        self.mount("http://", HTTPAdapter())

    def __enter__(self):
        return self

    def __exit__(self, *args):
        self.close()

    def close(self):
        for adapter in self.adapters.values():
            adapter.close()

    def mount(self, prefix, adapter):
        self.adapters[prefix] = adapter
        for shorter in [key for key in self.adapters if len(key) < len(prefix)]:
            self.adapters[shorter] = self.adapters.pop(shorter)

    def get_adapter(self, url):
        for prefix, adapter in self.adapters.items():
            if url.lower().startswith(prefix.lower()):
                return adapter
        raise exceptions.InvalidSchema(f"No connection adapters were found for {url!r}")

    def merge_environment_settings(self, url, proxies, stream, verify, cert):
        return {"proxies": merge_setting(proxies, self.proxies), "stream": merge_setting(stream, self.stream),
                "verify": merge_setting(verify, self.verify), "cert": merge_setting(cert, self.cert)}

    def prepare_request(self, request):
        cookies = request.cookies or {}
        if not hasattr(cookies, "set_cookie"):
            cookies = cookiejar_from_dict(cookies)
        merged = merge_cookies(merge_cookies(RequestsCookieJar(), self.cookies), cookies)
        prepared = PreparedRequest()
        prepared.prepare(method=request.method.upper(), url=request.url, files=request.files, data=request.data, json=request.json,
                         headers=merge_setting(request.headers, self.headers, CaseInsensitiveDict),
                         params=merge_setting(request.params, self.params) if self.params else request.params,
                         auth=merge_setting(request.auth, self.auth), cookies=merged, hooks=merge_hooks(request.hooks, self.hooks))
        return prepared

    def request(self, method, url, params=None, data=None, headers=None, cookies=None, files=None, auth=None,
                timeout=None, allow_redirects=True, proxies=None, hooks=None, stream=None, verify=None, cert=None,
                json=None):
        request = Request(method.upper(), url, headers, files, data or {}, params or {}, auth, cookies, hooks, json)
        prepared = self.prepare_request(request)
        settings = self.merge_environment_settings(prepared.url, proxies or {}, stream, verify, cert)
        return self.send(prepared, timeout=timeout, allow_redirects=allow_redirects, **settings)

    def send(self, request, **kwargs):
        """Sends a prepared request, and follows redirections."""
        for name, value in (("stream", self.stream), ("verify", self.verify), ("cert", self.cert), ("proxies", self.proxies)):
            kwargs.setdefault(name, value)
        if isinstance(request, Request):
            raise ValueError("You can only send PreparedRequests.")
        allow_redirects, stream = kwargs.pop("allow_redirects", True), kwargs["stream"]
        kwargs.setdefault("timeout", None)
        adapter = self.get_adapter(request.url)
        start = time.perf_counter()
        response = adapter.send(request, **kwargs)
        response.elapsed = datetime.timedelta(seconds=time.perf_counter() - start)
        response = dispatch_hook("response", request.hooks, response, **kwargs)
        for earlier in response.history:
            extract_cookies_to_jar(self.cookies, earlier.request, earlier)
        extract_cookies_to_jar(self.cookies, request, response)
        if allow_redirects:
            history = [response, *self.resolve_redirects(response, request, **kwargs)]
            response = history.pop()
            if history:
                response.history = history
        else:
            try:
                response._next = next(self.resolve_redirects(response, request, yield_requests=True, **kwargs))
            except StopIteration:
                pass
        if not stream:
            response.content
        return response

    def get(self, url, params=None, **kwargs):
        kwargs.setdefault("allow_redirects", True)
        return self.request("GET", url, params=params, **kwargs)

    def options(self, url, **kwargs):
        kwargs.setdefault("allow_redirects", True)
        return self.request("OPTIONS", url, **kwargs)

    def head(self, url, **kwargs):
        kwargs.setdefault("allow_redirects", False)
        return self.request("HEAD", url, **kwargs)

    def post(self, url, data=None, json=None, **kwargs):
        return self.request("POST", url, data=data, json=json, **kwargs)

    def put(self, url, data=None, **kwargs):
        return self.request("PUT", url, data=data, **kwargs)

    def patch(self, url, data=None, **kwargs):
        return self.request("PATCH", url, data=data, **kwargs)

    def delete(self, url, **kwargs):
        return self.request("DELETE", url, **kwargs)


def session():
    return Session()
