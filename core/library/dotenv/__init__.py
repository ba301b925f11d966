"""dotenv: settings from a file `.env` beside the script (`# world: file .env text "KEY=value"`) for os.environ."""
from .main import dotenv_values, find_dotenv, get_key, load_dotenv, set_key, unset_key

__all__ = ["get_cli_string", "load_dotenv", "dotenv_values", "get_key", "set_key", "unset_key", "find_dotenv",
           "load_ipython_extension"]


def load_ipython_extension(ipython):
    raise NotImplementedError("dotenv.load_ipython_extension(): Loopscope has no notebooks; use load_dotenv()")


def get_cli_string(path=None, action=None, key=None, value=None, quote=None):
    """The words of a command line."""
    words = ["dotenv"]
    if quote:
        words.append(f"-q {quote}")
    if path:
        words.append(f"-f {path}")
    words += [word for word in (action, key) if word]
    if value:
        words.append(f'"{value}"' if " " in value else value)
    return " ".join(words).strip()
