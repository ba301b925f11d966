"""Loggers, handlers and formatters set up from a dict or a file of settings."""
import io
import logging
import re
import sys

DEFAULT_LOGGING_CONFIG_PORT = 9030
_identifier = re.compile(r"^[a-z_][a-z0-9_]*$", re.I)


def _resolve(name):
    """What a dotted name stands for."""
    parts = name.split(".")
    used = parts.pop(0)
    found = __import__(used)
    for part in parts:
        used += "." + part
        try:
            found = getattr(found, part)
        except AttributeError:
            __import__(used)
            found = getattr(found, part)
    return found


class DictConfigurator:
    """Reads a dict of settings."""

    def __init__(self, config):
        self.config = config

    def convert(self, value):
        """Values with ext:// and cfg:// in them looked up."""
        if isinstance(value, str):
            if value.startswith("ext://"):
                try:
                    return _resolve(value[6:])
                except ImportError as error:
                    raise ValueError(f"Cannot resolve {value[6:]!r}: {error}") from error
            if value.startswith("cfg://"):
                return self._own(value[6:])
            return value
        if isinstance(value, dict):
            return {key: self.convert(item) for key, item in value.items()}
        if isinstance(value, (list, tuple)):
            return type(value)(self.convert(item) for item in value)
        return value

    def _own(self, path):
        found = self.config
        for name, index in re.findall(r"(\w+)|\[\s*(\w+)\s*\]", path):
            if name:
                found = found[name]
            else:
                found = found[int(index)] if index.isdigit() and not isinstance(found, dict) else found[index]
        return self.convert(found)

    def _made(self, config):
        config = dict(config)
        factory = config.pop("()")
        if not callable(factory):
            factory = _resolve(factory)
        attributes = config.pop(".", None)
        made = factory(**{key: self.convert(value) for key, value in config.items() if _identifier.match(key)})
        for name, value in (attributes or {}).items():
            setattr(made, name, self.convert(value))
        return made

    def configure(self):
        config = self.config
        if "version" not in config:
            raise ValueError("dictionary doesn't specify a version")
        if config["version"] != 1:
            raise ValueError("Unsupported version: %s" % config["version"])
        if config.pop("incremental", False) if hasattr(config, "pop") else False:
            self._change()
            return
        disable = config.get("disable_existing_loggers", True)
        self.formatters = self._all("formatters", self.formatter)
        self.filters = self._all("filters", self.filter)
        if not config.get("incremental"):
            logging.shutdown()
            logging._all_handlers.clear()
        self._configure_handlers()
        self._configure_loggers(disable)
        if config.get("root"):
            try:
                self._common(logging.root, config["root"])
            except Exception as error:
                raise ValueError("Unable to configure root logger") from error

    def _change(self):
        for name, settings in self.config.get("loggers", {}).items():
            self._common(logging.getLogger(name), settings, True)
        if self.config.get("root"):
            self._common(logging.root, self.config["root"], True)

    def _all(self, what, make):
        made = {}
        for name, settings in self.config.get(what, {}).items():
            try:
                made[name] = make(settings)
            except Exception as error:
                raise ValueError(f"Unable to configure {what[:-1]} {name!r}") from error
        return made

    def formatter(self, config):
        if "()" in config:
            return self._made(config)
        kind = logging.Formatter if "class" not in config else _resolve(config["class"])
        options = {"defaults": config["defaults"]} if "defaults" in config else {}
        return kind(config.get("format"), config.get("datefmt"), config.get("style", "%"),
                    config.get("validate", True), **options)

    def filter(self, config):
        return self._made(config) if "()" in config else logging.Filter(config.get("name", ""))

    def _configure_handlers(self):
        self.handlers = {}
        for name, settings in sorted(self.config.get("handlers", {}).items()):
            try:
                handler = self.handler(dict(settings))
                handler.name = name
                self.handlers[name] = handler
            except Exception as error:
                raise ValueError(f"Unable to configure handler {name!r}") from error

    def handler(self, config):
        formatter = config.pop("formatter", None)
        if formatter:
            try:
                formatter = self.formatters[formatter]
            except Exception as error:
                raise ValueError(f"Unable to set formatter {formatter!r}") from error
        level, filters = config.pop("level", None), config.pop("filters", None)
        if "()" in config:
            handler = self._made(config)
        else:
            kind = _resolve(config.pop("class"))
            attributes = config.pop(".", None)
            options = {key: self.convert(value) for key, value in config.items() if _identifier.match(key)}
            if issubclass(kind, logging.handlers.MemoryHandler if hasattr(logging, "handlers") else ()) and \
                    options.get("target") in self.handlers:
                options["target"] = self.handlers[options["target"]]
            handler = kind(**options)
            for name, value in (attributes or {}).items():
                setattr(handler, name, self.convert(value))
        if formatter:
            handler.setFormatter(formatter)
        if level is not None:
            handler.setLevel(level)
        self._add_filters(handler, filters)
        return handler

    def _add_filters(self, target, filters):
        for name in filters or ():
            try:
                target.addFilter(name if callable(name) or hasattr(name, "filter") else self.filters[name])
            except Exception as error:
                raise ValueError(f"Unable to add filter {name!r}") from error

    def _configure_loggers(self, disable):
        existing = sorted(logging.root.manager.loggerDict)
        children = []
        for name, settings in self.config.get("loggers", {}).items():
            if name in existing:
                children += [other for other in existing if other.startswith(name + ".")]
                existing.remove(name)
            try:
                logger = logging.getLogger(name)
                self._common(logger, settings)
                logger.disabled = False
                if settings.get("propagate") is not None:
                    logger.propagate = settings["propagate"]
            except Exception as error:
                raise ValueError(f"Unable to configure logger {name!r}") from error
        for name in existing:
            logger = logging.root.manager.loggerDict[name]
            if not isinstance(logger, logging.Logger):
                continue
            if name in children:
                logger.setLevel(logging.NOTSET)
                logger.handlers, logger.propagate = [], True
            else:
                logger.disabled = disable

    def _common(self, logger, config, incremental=False):
        level = config.get("level")
        if level is not None:
            logger.setLevel(level)
        if incremental:
            return
        for handler in logger.handlers[:]:
            logger.removeHandler(handler)
        for name in config.get("handlers") or ():
            try:
                logger.addHandler(self.handlers[name])
            except Exception as error:
                raise ValueError(f"Unable to add handler {name!r}") from error
        self._add_filters(logger, config.get("filters"))


dictConfigClass = DictConfigurator


def dictConfig(config):
    """Sets logging up as a dict says."""
    dictConfigClass(config).configure()


def fileConfig(fname, defaults=None, disable_existing_loggers=True, encoding=None):
    """Sets logging up as a file of sections says."""
    import configparser
    if isinstance(fname, configparser.RawConfigParser):
        parser = fname
    else:
        parser = configparser.ConfigParser(defaults)
        if hasattr(fname, "readline"):
            parser.read_file(fname)
        elif not parser.read(fname, encoding=encoding):
            raise FileNotFoundError(f"{fname} doesn't exist")

    def names(section):
        return [name.strip() for name in parser[section]["keys"].split(",") if name.strip()]

    config = {"version": 1, "disable_existing_loggers": disable_existing_loggers, "formatters": {}, "handlers": {},
              "loggers": {}}
    for name in names("formatters"):
        section = f"formatter_{name}"
        config["formatters"][name] = {key: parser.get(section, key, raw=True) for key in parser.options(section)}
    handlers = {}
    for name in names("handlers"):
        section = parser[f"handler_{name}"]
        kind = section["class"]
        scope = vars(logging)
        cls = scope.get(kind) or _resolve(kind if "." not in kind or kind.startswith("logging") else f"logging.{kind}")
        handler = cls(*eval(section.get("args", "()"), dict(scope, sys=sys)),
                      **eval(section.get("kwargs", "{}"), dict(scope, sys=sys)))
        if "level" in section:
            handler.setLevel(section["level"])
        if section.get("formatter"):
            handler.setFormatter(DictConfigurator({}).formatter(config["formatters"][section["formatter"]]))
        handlers[name] = handler
    for name in names("loggers"):
        section = parser[f"logger_{name}"]
        logger = logging.root if name == "root" else logging.getLogger(section["qualname"])
        for handler in logger.handlers[:]:
            logger.removeHandler(handler)
        if "level" in section:
            logger.setLevel(section["level"])
        logger.propagate = section.getint("propagate", fallback=1) if name != "root" else logger.propagate
        for handler in section.get("handlers", "").split(","):
            if handler.strip():
                logger.addHandler(handlers[handler.strip()])
