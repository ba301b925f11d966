"""Files of a folder as pages."""
import os

from .exceptions import HTTPException
from .responses import FileResponse, guess_type


class StaticFiles:
    """An application to be mounted: app.mount("/static", StaticFiles(directory="static"))."""

    def __init__(self, *, directory=None, packages=None, html=False, check_dir=True, follow_symlink=False):
        if packages is not None:
            raise NotImplementedError("StaticFiles(packages=..): Loopscope has no installed packages; use directory=")
        self.directory, self.html = directory, html
        if check_dir and directory is not None and not os.path.isdir(directory):
            raise RuntimeError(f"Directory '{directory}' does not exist")

    def lookup_path(self, path):
        full = os.path.normpath(os.path.join(str(self.directory), path.lstrip("/")))
        inside = full == os.path.normpath(str(self.directory)) or full.startswith(os.path.normpath(str(self.directory)) + "/")
        return full if inside and os.path.exists(full) else None

    async def __call__(self, scope, receive, send):
        if scope["method"] not in ("GET", "HEAD"):
            raise HTTPException(405)
        found = self.lookup_path(scope["path"])
        status = 200
        if found is not None and os.path.isdir(found):
            found = self.lookup_path(scope["path"].rstrip("/") + "/index.html") if self.html else None
        if found is None and self.html:
            found, status = self.lookup_path("404.html"), 404
        if found is None:
            raise HTTPException(404)
        await FileResponse(found, status, media_type=guess_type(found))(scope, receive, send)

    def url_path_for(self, name, **params):
        return "/" + params["path"].lstrip("/")
