"""WebSockets of hosts outside that talk by themselves: the feeds of exchanges. All others say again what they are told.

feed_of() gives an object, or None: opening() is what it says at once, heard(text) what it answers to a message, and then
every `pause` seconds comes the next of next_message(), COUNT times; it ends with a close, so that a script that listens for
ever does not run for ever.
"""
import json

from . import draws

COUNT = 20


class Feed:
    pause, most = 0.5, COUNT

    def __init__(self, path):
        self.path = path
        self.count = 0
        self.is_on = False

    def opening(self):
        return []

    def heard(self, text):
        return []

    def price(self, name):
        base = draws.share(name, 50, 60000)
        return base * (1 + draws.share((name, self.count), -0.01, 0.01, 4))


class Binance(Feed):
    """/ws/btcusdt@trade, or /stream?streams=btcusdt@trade/ethusdt@ticker."""

    def opening(self):
        path, _, query = self.path.partition("?")
        self.combined = path.startswith("/stream")
        self.streams = query.partition("streams=")[2].split("/") if self.combined else path.split("/")[2:]
        self.streams = [stream for stream in self.streams if stream]
        self.is_on = bool(self.streams)
        return []

    def heard(self, text):
        try:
            asked = json.loads(text)
        except ValueError:
            return []
        if asked.get("method") == "SUBSCRIBE":
            self.streams += asked.get("params", [])
            self.is_on = bool(self.streams)
        return [{"result": None, "id": asked.get("id")}]

    def next_message(self):
        stream = self.streams[self.count % len(self.streams)]
        data = self._event(stream)
        return {"stream": stream, "data": data} if self.combined else data

    def _event(self, stream):
        name, _, kind = stream.partition("@")
        now, price = 1704067200000 + 500 * self.count, f"{self.price(name):.2f}"
        base = {"E": now, "s": name.upper()}
        if kind.startswith("kline"):
            return {"e": "kline", **base, "k": {"t": now, "T": now + 59999, "s": name.upper(), "i": kind[6:], "o": price, "c": price, "h": price,
                                                "l": price, "v": "1.5", "n": 10, "x": self.count % 4 == 3}}
        if kind.startswith("bookTicker"):
            return {"u": self.count, "s": name.upper(), "b": price, "B": "1.0", "a": price, "A": "1.0"}
        if "icker" in kind:
            return {"e": "24hrTicker", **base, "c": price, "o": price, "h": price, "l": price, "p": "10.0", "P": "0.5", "v": "1000.0", "q": "9000.0",
                    "w": price, "b": price, "a": price}
        if kind.startswith("depth"):
            return {"e": "depthUpdate", **base, "U": self.count, "u": self.count + 1, "b": [[price, "1.0"]], "a": [[price, "2.0"]],
                    "lastUpdateId": self.count, "bids": [[price, "1.0"]], "asks": [[price, "2.0"]]}
        return {"e": kind or "trade", **base, "t": self.count, "a": self.count, "p": price, "q": "0.01000000", "T": now, "m": self.count % 2 == 0}


class Coinbase(Feed):
    """After {"type": "subscribe", "product_ids": [..], "channels": [..]}."""

    products = ()

    def heard(self, text):
        try:
            asked = json.loads(text)
        except ValueError:
            return []
        self.products = asked.get("product_ids") or ["BTC-USD"]
        self.is_on = asked.get("type") == "subscribe"
        return [{"type": "subscriptions", "channels": [{"name": "ticker", "product_ids": self.products}]}]

    def next_message(self):
        name = self.products[self.count % len(self.products)]
        price = f"{self.price(name):.2f}"
        return {"type": "ticker", "sequence": self.count, "product_id": name, "price": price, "open_24h": price, "volume_24h": "1000.0",
                "best_bid": price, "best_ask": price, "side": "buy", "time": "2024-01-01T00:00:00.000000Z", "trade_id": self.count,
                "last_size": "0.01"}


_FEEDS = (("binance.com binance.us", Binance), ("ws-feed.exchange.coinbase.com ws-feed.pro.coinbase.com", Coinbase))


def feed_of(host, path):
    host = host.partition(":")[0]
    for names, kind in _FEEDS:
        if any(host == name or host.endswith("." + name) for name in names.split()):
            return kind(path)
    return None
