"""Public services that tutorials call without a key: GitHub, PokeAPI, SWAPI, Hacker News, weather, prices, jokes, ..

A table from hosts to a maker of replies; a maker gives None for what it does not know.
"""
from . import draws
from .draws import number, person, pick, sentence, share, words

_DAY = "2024-01-01T00:00:00Z"


# -- GitHub --

def _github_user(name):
    return {"login": name, "id": number(name, 1000, 99999), "avatar_url": f"https://avatars.githubusercontent.com/u/{number(name, 1000, 99999)}",
            "url": f"https://api.github.com/users/{name}", "html_url": f"https://github.com/{name}", "type": "User",
            "repos_url": f"https://api.github.com/users/{name}/repos", "name": f"simulated {name}", "company": None, "blog": "",
            "location": pick(name, draws.CITIES), "email": None, "bio": sentence(name, 6), "public_repos": number(name, 3, 300),
            "public_gists": number((name, "gists"), 0, 50), "followers": number((name, "followers"), 10, 90000),
            "following": number((name, "following"), 0, 300), "created_at": "2011-01-25T18:44:36Z", "updated_at": _DAY}


def _github_repo(owner, name):
    key = f"{owner}/{name}"
    return {"id": number(key, 1000, 999999), "name": name, "full_name": key, "private": False, "owner": _github_user(owner),
            "html_url": f"https://github.com/{key}", "description": sentence(key, 7), "fork": False,
            "url": f"https://api.github.com/repos/{key}", "created_at": "2012-02-02T00:00:00Z", "updated_at": _DAY, "pushed_at": _DAY,
            "size": number(key, 100, 90000), "stargazers_count": number((key, "stars"), 1, 90000),
            "watchers_count": number((key, "stars"), 1, 90000), "language": pick(key, ("Python", "C++", "Rust", "Go")),
            "forks_count": number((key, "forks"), 0, 9000), "open_issues_count": number((key, "issues"), 0, 900),
            "forks": number((key, "forks"), 0, 9000), "watchers": number((key, "stars"), 1, 90000), "archived": False,
            "license": {"key": "mit", "name": "MIT License"}, "topics": ["simulated"], "default_branch": "main",
            "subscribers_count": number((key, "subscribers"), 1, 900)}


def _github_item(owner, repo, kind, k):
    key = f"{owner}/{repo}/{kind}/{k}"
    who = _github_user(pick(key, draws.FIRST).lower())
    if kind == "commits":
        author = {"name": who["name"], "email": "a@mail.example", "date": _DAY}
        return {"sha": f"{number(key, 1 << 20, 1 << 27):040x}", "commit": {"author": author, "committer": author, "message": words(key, 6)},
                "author": who, "committer": who, "html_url": f"https://github.com/{key}"}
    if kind == "contributors":
        return {**who, "contributions": 500 // k}
    return {"id": number(key, 1, 99999), "number": k, "title": words(key, 5), "state": "open", "user": who, "labels": [], "comments": k,
            "body": sentence(key, 12), "created_at": _DAY, "updated_at": _DAY, "closed_at": None, "name": f"v1.{k}", "tag_name": f"v1.{k}",
            "html_url": f"https://github.com/{key}", "type": "PushEvent", "actor": who, "login": who["login"],
            "repo": {"name": f"{owner}/{repo}"}, "published_at": _DAY}


def _github(asked):
    parts, many = asked.parts, int(asked.query.get("per_page", "30"))
    if not parts:
        return {"current_user_url": "https://api.github.com/user", "user_url": "https://api.github.com/users/{user}"}
    if parts[0] in ("users", "orgs"):
        if len(parts) == 1:
            return [_github_user(name.lower()) for name in draws.FIRST[:many]]
        if len(parts) == 2:
            return _github_user(parts[1])
        if parts[2] in ("repos", "starred"):
            return [_github_repo(parts[1], f"{word}-{k}") for k, word in enumerate(draws.WORDS[1:min(many, 10) + 1])]
        if parts[2] in ("followers", "following", "members"):
            return [_github_user(name.lower()) for name in draws.FIRST[:many]]
        return [_github_item(parts[1], "repo", parts[2], k) for k in range(1, min(many, 10) + 1)]
    if parts[0] == "repos" and len(parts) >= 3:
        if len(parts) == 3:
            return _github_repo(parts[1], parts[2])
        if parts[3] == "languages":
            return {"Python": 120000, "C": 30000}
        if parts[-1] == "latest":
            return _github_item(parts[1], parts[2], parts[3], 9)
        if len(parts) == 5 and parts[4].isdigit():
            return _github_item(parts[1], parts[2], parts[3], int(parts[4]))
        return [_github_item(parts[1], parts[2], parts[3], k) for k in range(1, min(many, 30) + 1)]
    if parts[0] == "search":
        items = [_github_repo(draws.FIRST[k].lower(), f"{draws.WORDS[k + 1]}") for k in range(min(many, 10))]
        if parts[-1] == "users":
            items = [item["owner"] for item in items]
        return {"total_count": 1000 + len(items), "incomplete_results": False, "items": items}
    if parts[0] == "events":
        return [_github_item("someone", "repo", "events", k) for k in range(1, min(many, 30) + 1)]
    if parts[0] == "rate_limit":
        rate = {"limit": 60, "remaining": 59, "reset": 1704067200, "used": 1}
        return {"resources": {"core": rate}, "rate": rate}
    if parts[0] == "zen":
        return 200, "text/plain", b"Simulated is better than offline."
    return None


# -- games and films --

_POKEMON = ("bulbasaur ivysaur venusaur charmander charmeleon charizard squirtle wartortle blastoise caterpie metapod butterfree "
            "weedle kakuna beedrill pidgey pidgeotto pidgeot rattata raticate spearow fearow ekans arbok pikachu").split()


def _pokemon_name(k):
    return _POKEMON[k - 1] if k <= len(_POKEMON) else f"pokemon-{k}"


def _named(kind, name, k):
    return {"name": name, "url": f"https://pokeapi.co/api/v2/{kind}/{k}/"}


def _pokemon(asked):
    if asked.parts[:2] != ["api", "v2"] or len(asked.parts) < 3:
        return None
    kind, rest = asked.parts[2], asked.parts[3:]
    if not rest:
        limit, first = int(asked.query.get("limit", "20")), int(asked.query.get("offset", "0"))
        names = [_pokemon_name(k) if kind == "pokemon" else f"{kind}-{k}" for k in range(first + 1, first + limit + 1)]
        return {"count": 1302, "next": f"https://pokeapi.co/api/v2/{kind}?offset={first + limit}&limit={limit}",
                "previous": None, "results": [_named(kind, name, first + k) for k, name in enumerate(names, 1)]}
    given = rest[0].lower()
    k = int(given) if given.isdigit() else _POKEMON.index(given) + 1 if given in _POKEMON else number(given, 26, 900)
    name = _pokemon_name(k) if given.isdigit() else given
    if kind != "pokemon":
        return {"id": k, "name": name if not given.isdigit() else f"{kind}-{k}", "names": [], "effect_entries": [],
                "flavor_text_entries": [{"flavor_text": sentence(k, 9), "language": _named("language", "en", 9)}],
                "pokemon": [{"pokemon": _named("pokemon", _pokemon_name(j), j), "slot": 1} for j in range(1, 6)],
                "evolution_chain": {"url": f"https://pokeapi.co/api/v2/evolution-chain/{k}/"}, "color": _named("pokemon-color", "green", 5)}
    kinds = ("grass", "fire", "water", "bug", "normal", "electric")
    first = number(name, 0, 5)
    stats = ("hp", "attack", "defense", "special-attack", "special-defense", "speed")
    return {"id": k, "name": name, "height": number((name, "height"), 3, 25), "weight": number((name, "weight"), 30, 1500), "order": k,
            "base_experience": number((name, "experience"), 40, 270), "is_default": True, "species": _named("pokemon-species", name, k),
            "types": [{"slot": 1, "type": _named("type", kinds[first], first + 1)}],
            "abilities": [{"ability": _named("ability", "overgrow", 65), "is_hidden": False, "slot": 1}],
            "moves": [{"move": _named("move", move, j)} for j, move in enumerate(("tackle", "growl", "rest"), 1)],
            "stats": [{"base_stat": number((name, stat), 30, 120), "effort": 0, "stat": _named("stat", stat, j)}
                      for j, stat in enumerate(stats, 1)],
            "sprites": {"front_default": f"https://raw.githubusercontent.com/PokeAPI/sprites/master/sprites/pokemon/{k}.png",
                        "back_default": None}, "forms": [_named("pokemon-form", name, k)], "held_items": []}


def _starwars(asked):
    parts = [part for part in asked.parts if part != "api"]
    if not parts:
        return None
    kind, base = parts[0], "https://swapi.dev/api/"
    if len(parts) == 1 or not parts[1].isdigit():
        page = int(asked.query.get("page", "1"))
        return {"count": 60, "next": f"{base}{kind}/?page={page + 1}" if page < 6 else None,
                "previous": f"{base}{kind}/?page={page - 1}" if page > 1 else None,
                "results": [_starwars_thing(kind, k, base) for k in range(page * 10 - 9, page * 10 + 1)]}
    return _starwars_thing(kind, int(parts[1]), base)


def _starwars_thing(kind, k, base):
    key, first = f"{kind}/{k}", person(f"{kind}/{k}")
    thing = {"name": " ".join(first) if kind == "people" else f"Simulated {kind.rstrip('s')} {k}", "films": [f"{base}films/1/"],
             "created": _DAY, "edited": _DAY, "url": f"{base}{kind}/{k}/"}
    more = {
        "people": {"height": str(number(key, 90, 220)), "mass": str(number(key, 40, 130)), "hair_color": "brown", "skin_color": "fair",
                   "eye_color": "blue", "birth_year": f"{number(key, 19, 90)}BBY", "gender": pick(key, ("male", "female")),
                   "homeworld": f"{base}planets/{k % 10 + 1}/", "species": [], "vehicles": [],
                   "starships": [f"{base}starships/{k % 9 + 2}/"]},
        "planets": {"climate": "temperate", "terrain": "plains", "population": str(number(key, 1000, 2000000)), "gravity": "1 standard",
                    "diameter": str(number(key, 4000, 20000)), "rotation_period": "24", "orbital_period": "365", "surface_water": "40",
                    "residents": []},
        "films": {"title": f"Simulated episode {k}", "episode_id": k, "director": "simulated", "producer": "simulated",
                  "release_date": "1977-05-25", "opening_crawl": sentence(key, 12), "characters": [f"{base}people/{j}/" for j in range(1, 6)],
                  "planets": [f"{base}planets/1/"], "starships": [f"{base}starships/2/"], "species": [], "vehicles": []},
    }
    ship = {"model": "simulated", "manufacturer": "simulated", "cost_in_credits": str(number(key, 1000, 900000)), "length": "12.5",
            "crew": "4", "passengers": "6", "pilots": [], "max_atmosphering_speed": "1000", "cargo_capacity": "110",
            "starship_class": "simulated", "classification": "simulated", "language": "simulated"}
    thing.update(more.get(kind, ship))
    if kind == "films":
        del thing["name"], thing["films"]
    return thing


def _rick(asked):
    kind, base = asked.parts[1] if len(asked.parts) > 1 else "", "https://rickandmortyapi.com/api/"
    if not kind:
        return None
    make = lambda k: {"id": k, "name": " ".join(person((kind, k))), "status": pick((kind, k), ("Alive", "Dead", "unknown")),
                      "species": "Human", "type": "", "gender": "unknown", "origin": {"name": "simulated", "url": ""},
                      "location": {"name": "simulated", "url": ""}, "image": f"{base}character/avatar/{k}.jpeg", "episode": [f"{base}episode/1"],
                      "url": f"{base}{kind}/{k}", "created": _DAY, "air_date": "December 2, 2013", "dimension": "simulated",
                      "residents": [], "characters": []}
    if asked.last().isdigit():
        return make(int(asked.last()))
    if "," in asked.last():
        return [make(int(k)) for k in asked.last().split(",")]
    page = int(asked.query.get("page", "1"))
    return {"info": {"count": 826, "pages": 42, "next": f"{base}{kind}?page={page + 1}" if page < 42 else None, "prev": None},
            "results": [make(k) for k in range(page * 20 - 19, page * 20 + 1)]}


# -- news, knowledge --

def _hackernews(asked):
    what = asked.last().removesuffix(".json")
    if what.endswith("stories"):
        return [40000000 - 7 * k for k in range(200 if what in ("askstories", "showstories", "jobstories") else 500)]
    if what == "maxitem":
        return 40000000
    if len(asked.parts) > 1 and asked.parts[1] == "user":
        return {"id": what, "karma": number(what, 1, 90000), "created": 1173923446, "about": sentence(what, 5), "submitted": [1, 2, 3]}
    if what.isdigit():
        k = int(what)
        kids = [k * 10 + j for j in range(1, number(k, 0, 3) + 1)] if k < 10 ** 9 else []
        return {"by": pick(k, draws.FIRST).lower(), "descendants": len(kids), "id": k, "kids": kids, "score": number(k, 1, 500),
                "time": 1700000000 + k % 1000000, "title": words(k, 5), "text": sentence(k, 9), "type": "story", "url": f"https://news.example/{k}"}
    return None


def _wikipedia(asked):
    if "summary" in asked.parts:
        title = asked.last().replace("_", " ")
        return {"title": title, "displaytitle": title, "extract": sentence(title, 15), "description": "simulated", "pageid": number(title, 1, 99999),
                "content_urls": {"desktop": {"page": f"https://en.wikipedia.org/wiki/{asked.last()}"}}, "thumbnail": None}
    if asked.last() == "api.php":
        title = asked.query.get("titles", asked.query.get("srsearch", asked.query.get("search", "page")))
        k = number(title, 1, 99999)
        if asked.query.get("action") == "opensearch":
            return [title, [title], ["simulated"], [f"https://en.wikipedia.org/wiki/{title}"]]
        return {"batchcomplete": "", "query": {"pages": {str(k): {"pageid": k, "ns": 0, "title": title, "extract": sentence(title, 15)}},
                                               "search": [{"title": title, "pageid": k, "snippet": sentence(title, 6)}]}}
    return None


def _reddit(asked):
    if not asked.last().endswith(".json"):
        return None
    limit = int(asked.query.get("limit", "25"))
    children = [{"kind": "t3", "data": {"title": words((asked.path, k), 5), "score": number((asked.path, k), 1, 9000), "id": f"t{k}",
                                        "author": pick(k, draws.FIRST), "url": f"https://news.example/{k}", "num_comments": k,
                                        "permalink": f"/r/simulated/comments/{k}/", "subreddit": "simulated", "selftext": "", "ups": k,
                                        "created_utc": 1704067200.0 + k}} for k in range(1, limit + 1)]
    return {"kind": "Listing", "data": {"after": None, "before": None, "dist": limit, "children": children}}


def _pypi(asked):
    if asked.last() != "json":
        return None
    name, version = asked.parts[1], "1.2.3" if len(asked.parts) < 4 else asked.parts[2]
    return {"info": {"name": name, "version": version, "summary": sentence(name, 6), "author": "simulated", "license": "MIT",
                     "home_page": "", "requires_dist": None, "requires_python": ">=3.8", "downloads": {"last_month": -1}},
            "releases": {version: []}, "urls": [], "last_serial": 1}


# -- weather, places, money --

def _openweather(asked):
    city = asked.query.get("q", "simulated city").partition(",")[0]
    base = {"coord": {"lon": share((city, "lon"), -180, 180), "lat": share((city, "lat"), -60, 60)}}
    now = lambda k: {"dt": 1704067200 + 10800 * k, "weather": [{"id": 802, "main": "Clouds", "description": "simulated clouds", "icon": "03d"}],
                     "main": {"temp": share((city, k), 5, 25), "feels_like": share((city, k), 4, 24), "temp_min": share((city, k), 5, 25),
                              "temp_max": share((city, k), 5, 25), "pressure": 1013, "humidity": number((city, k), 30, 90)},
                     "visibility": 10000, "wind": {"speed": share((city, k, "wind"), 0, 12), "deg": 200}, "clouds": {"all": 40}}
    if asked.last() == "forecast":
        return {"cod": "200", "cnt": 40, "list": [{**now(k), "dt_txt": f"2024-01-{1 + k // 8:02} {k % 8 * 3:02}:00:00"} for k in range(40)],
                "city": {"name": city, "country": "XX", **base}}
    return {**base, **now(0), "base": "stations", "sys": {"country": "XX", "sunrise": 1704090000, "sunset": 1704120000}, "timezone": 0,
            "id": number(city, 1, 99999), "name": city, "cod": 200}


def _openmeteo(asked):
    key = (asked.query.get("latitude"), asked.query.get("longitude"))
    if asked.last() == "search":
        name = asked.query.get("name", "city")
        return {"results": [{"id": 1, "name": name, "latitude": share(name, -60, 60), "longitude": share((name, 2), -180, 180),
                             "country": "Simulated", "timezone": "UTC", "population": number(name, 1000, 900000)}]}
    hours = [f"2024-01-01T{k:02}:00" for k in range(24)]
    days = [f"2024-01-{k:02}" for k in range(1, 8)]
    series = lambda names, times: {"time": times, **{name: [share((key, name, k), 0, 25, 1) for k in range(len(times))]
                                                     for name in names.split(",") if name}}
    value = {"latitude": float(key[0] or 0), "longitude": float(key[1] or 0), "timezone": "GMT", "elevation": 38.0, "utc_offset_seconds": 0,
             "generationtime_ms": 0.1}
    current = {"time": "2024-01-01T00:00", "interval": 900}
    value["current_weather"] = {**current, "temperature": share(key, 0, 25, 1), "windspeed": share((key, "wind"), 0, 40, 1), "winddirection": 200,
                                "is_day": 1, "weathercode": 3}
    value["current"] = {**current, **{name: share((key, name), 0, 25, 1) for name in asked.query.get("current", "").split(",") if name}}
    value["hourly"] = series(asked.query.get("hourly", "temperature_2m"), hours)
    value["daily"] = series(asked.query.get("daily", "temperature_2m_max,temperature_2m_min"), days)
    return value


def _wttr(asked):
    city = asked.last() or "here"
    if asked.query.get("format") == "j1":
        return {"current_condition": [{"temp_C": str(number(city, 0, 25)), "temp_F": "50", "FeelsLikeC": "9", "humidity": "60", "windspeedKmph": "11",
                                       "weatherDesc": [{"value": "simulated clouds"}]}], "nearest_area": [{"areaName": [{"value": city}]}],
                "weather": [{"date": "2024-01-01", "maxtempC": "12", "mintempC": "5", "avgtempC": "8"}]}
    return 200, "text/plain", f"{city}: simulated clouds +{number(city, 0, 25)}°C\n".encode()


def _ip(asked):
    value = {"ip": "203.0.113.7", "query": "203.0.113.7", "hostname": "simulated.example", "city": "Basel", "region": "Simulated",
             "regionName": "Simulated", "country": "XX", "countryCode": "XX", "loc": "47.5,7.6", "lat": 47.5, "lon": 7.6, "org": "simulated",
             "isp": "simulated", "timezone": "UTC", "status": "success", "cc": "XX"}
    as_json = asked.query.get("format") == "json" or "json" in asked.path or asked.host.startswith(("ip-api", "api.myip", "ipinfo", "ipapi"))
    return value if as_json else (200, "text/plain", b"203.0.113.7")


def _prices(asked):
    """Prices of coins, as several services give them."""
    query, last = asked.query, asked.last()
    price = lambda name: share(str(name).lower(), 10, 60000)
    if "binance" in asked.host:
        if last == "time":
            return {"serverTime": 1704067200000}
        symbols = [query["symbol"]] if "symbol" in query else ["BTCUSDT", "ETHUSDT", "SOLUSDT"]
        rows = [{"symbol": s, "price": f"{price(s):.8f}", "lastPrice": f"{price(s):.8f}", "priceChangePercent": "1.25", "volume": "1234.5",
                 "highPrice": f"{price(s) * 1.1:.8f}", "lowPrice": f"{price(s) * .9:.8f}", "bidPrice": f"{price(s):.8f}",
                 "askPrice": f"{price(s):.8f}"} for s in symbols]
        return rows[0] if "symbol" in query else rows
    if "coingecko" in asked.host:
        if "price" in asked.parts:
            kinds = query.get("vs_currencies", "usd").split(",")
            return {coin: {kind: price((coin, kind)) for kind in kinds} for coin in query.get("ids", "bitcoin").split(",")}
        coins = query["ids"].split(",") if "ids" in query else ["bitcoin", "ethereum", "solana"]
        rows = [{"id": c, "symbol": c[:3], "name": c.title(), "current_price": price(c), "market_cap": number(c, 10 ** 6, 10 ** 9), "market_cap_rank": k,
                 "total_volume": number(c, 10 ** 5, 10 ** 8), "price_change_percentage_24h": share(c, -5, 5)} for k, c in enumerate(coins, 1)]
        if asked.parts[-2:-1] == ["coins"] and last != "markets":
            return {"id": last, "symbol": last[:3], "name": last.title(), "market_data": {"current_price": {"usd": price(last), "eur": price(last)}}}
        return rows
    if "coinbase" in asked.host:
        pair = asked.parts[2] if len(asked.parts) > 2 else "BTC-USD"
        return {"data": {"amount": f"{price(pair):.2f}", "base": pair.partition("-")[0], "currency": pair.partition("-")[2] or "USD"}}
    if "coindesk" in asked.host:
        rate = lambda code: {"code": code, "rate": f"{price(code):,.4f}", "description": "simulated", "rate_float": price(code), "symbol": code}
        return {"time": {"updated": "Jan 1, 2024 00:00:00 UTC", "updatedISO": _DAY}, "disclaimer": "simulated", "chartName": "Bitcoin",
                "bpi": {code: rate(code) for code in ("USD", "GBP", "EUR")}}
    coins = [{"id": c, "rank": str(k), "symbol": c[:3].upper(), "name": c.title(), "priceUsd": f"{price(c):.4f}", "changePercent24Hr": "1.2"}
             for k, c in enumerate(("bitcoin", "ethereum", "solana"), 1)]
    return {"data": coins if last == "assets" else next((c for c in coins if c["id"] == last), coins[0]), "timestamp": 1704067200000}


def _exchange(asked):
    base = asked.query.get("base", asked.query.get("from", asked.last() if asked.last().isupper() else "USD"))
    wanted = asked.query.get("symbols", asked.query.get("to", ""))
    codes = wanted.split(",") if wanted else ["USD", "EUR", "GBP", "JPY", "CHF", "CAD", "AUD", "CNY", "INR"]
    rates = {code: 1 if code == base else share((base, code), 0.5, 2, 4) for code in codes if wanted or code != base or "frankfurter" not in asked.host}
    return {"result": "success", "amount": 1.0, "base": base, "base_code": base, "date": "2024-01-01", "time_last_updated": 1704067200,
            "rates": rates, "conversion_rates": rates, "success": True}


# -- small things --

def _joke(asked):
    one = lambda k: {"type": "general", "setup": sentence(("joke", k), 8), "punchline": sentence(("end", k), 5), "id": k}
    k = number(asked.url, 1, 400)
    if "jokeapi" in asked.host:
        return {"error": False, "category": "Programming", "type": "twopart", "setup": one(k)["setup"], "delivery": one(k)["punchline"],
                "joke": one(k)["setup"], "flags": {}, "id": k, "safe": True, "lang": "en"}
    if "chucknorris" in asked.host:
        return {"id": f"j{k}", "value": one(k)["setup"], "url": f"https://api.chucknorris.io/jokes/j{k}", "categories": [], "icon_url": "",
                "created_at": _DAY, "updated_at": _DAY}
    if "icanhazdadjoke" in asked.host:
        if "json" not in asked.headers.get("accept", ""):
            return 200, "text/plain", one(k)["setup"].encode()
        return {"id": f"j{k}", "joke": one(k)["setup"], "status": 200}
    if asked.last() in ("ten", "random_ten") or asked.last().isdigit() and "random" in asked.path:
        return [one(j) for j in range(1, 11)]
    return one(k)


def _facts(asked):
    fact = lambda k: {"fact": sentence(("fact", k), 10), "length": len(sentence(("fact", k), 10))}
    if asked.last() == "facts":
        rows = [fact(k) for k in range(1, int(asked.query.get("limit", "10")) + 1)]
        return {"current_page": 1, "data": rows, "last_page": 34, "total": 332, "per_page": len(rows)}
    if asked.last() == "breeds":
        return {"data": [{"breed": f"Simulated {k}", "country": "Nowhere", "origin": "", "coat": "Short", "pattern": ""} for k in range(1, 6)]}
    return fact(number(asked.url, 1, 300))


def _dogs(asked):
    picture = lambda k: f"https://images.dog.ceo/breeds/simulated/{k}.jpg"
    if asked.path.endswith("/list/all"):
        return {"message": {"hound": ["afghan", "basset"], "poodle": [], "terrier": ["border"]}, "status": "success"}
    if asked.last().isdigit():
        return {"message": [picture(k) for k in range(1, int(asked.last()) + 1)], "status": "success"}
    return {"message": picture(number(asked.url, 1, 99)), "status": "success"}


def _random_user(asked):
    def one(k):
        first, last = person(("user", k))
        city = pick(("city", k), draws.CITIES)
        return {"gender": pick(k, ("female", "male")), "name": {"title": "Mx", "first": first, "last": last},
                "email": f"{first}.{last}@mail.example".lower(), "phone": f"555-01{k % 100:02}", "cell": "", "nat": "XX",
                "location": {"street": {"number": k, "name": "Simulated Street"}, "city": city, "state": "Simulated", "country": "Nowhere",
                             "postcode": 1000 + k, "timezone": {"offset": "0:00"}},
                "login": {"uuid": f"00000000-0000-4000-8000-{k:012}", "username": f"{first}{k}".lower(), "password": "simulated"},
                "dob": {"date": "1990-01-01T00:00:00.000Z", "age": 20 + k % 50}, "registered": {"date": _DAY, "age": 1},
                "picture": {size: f"https://randomuser.me/api/portraits/{size}/{k}.jpg" for size in ("large", "medium", "thumbnail")}}
    count, page = int(asked.query.get("results", "1")), int(asked.query.get("page", "1"))
    return {"results": [one(page * 100 + k) for k in range(count)], "info": {"seed": "simulated", "results": count, "page": page, "version": "1.4"}}


def _guess(asked):
    name = asked.query.get("name", "ann")
    if "genderize" in asked.host:
        return {"count": number(name, 10, 9000), "name": name, "gender": pick(name, ("female", "male")), "probability": share(name, 0.5, 1)}
    if "nationalize" in asked.host:
        return {"count": number(name, 10, 9000), "name": name, "country": [{"country_id": "XX", "probability": share(name, 0.1, 0.9)}]}
    return {"count": number(name, 10, 9000), "name": name, "age": number(name, 20, 70)}


def _bored(asked):
    return {"activity": sentence(asked.url, 5), "type": "education", "participants": 1, "price": 0, "link": "", "key": "1000000",
            "accessibility": 0.1}


def _time(asked):
    zone = "/".join(asked.parts[2:]) or asked.query.get("timeZone", "UTC")
    return {"abbreviation": "UTC", "datetime": "2024-01-01T00:00:00.000000+00:00", "dateTime": "2024-01-01T00:00:00", "timezone": zone,
            "unixtime": 1704067200, "utc_datetime": "2024-01-01T00:00:00.000000+00:00", "utc_offset": "+00:00", "day_of_week": 1,
            "day_of_year": 1, "week_number": 1, "client_ip": "203.0.113.7", "time": "00:00", "date": "01/01/2024", "dst": False}


def _space(asked):
    if asked.last().startswith("iss-now"):
        return {"message": "success", "timestamp": 1704067200, "iss_position": {"latitude": f"{share(asked.url, -50, 50)}",
                                                                                "longitude": f"{share(asked.path, -180, 180)}"}}
    if asked.last().startswith("astros"):
        people = [{"name": " ".join(person(k)), "craft": "ISS"} for k in range(7)]
        return {"message": "success", "number": len(people), "people": people}
    if asked.last() == "apod":
        return {"date": asked.query.get("date", "2024-01-01"), "title": words(asked.url, 4), "explanation": sentence(asked.url, 20), "hdurl": "",
                "media_type": "image", "service_version": "v1", "url": "https://apod.nasa.gov/apod/image/simulated.jpg"}
    if "spacex" in asked.host:
        one = lambda k: {"id": f"l{k}", "name": f"Simulated launch {k}", "flight_number": k, "success": True, "upcoming": False, "date_utc": _DAY,
                         "details": sentence(k, 8), "rocket": "r1", "links": {"webcast": None, "patch": {"small": None}}}
        return [one(k) for k in range(1, 11)] if asked.last() in ("launches", "past", "upcoming") else one(10)
    return None


def _country(asked):
    one = lambda name: {"name": {"common": name.title(), "official": f"Simulated {name.title()}"}, "capital": [pick(name, draws.CITIES)],
                        "region": "Simulated", "subregion": "", "population": number(name, 10 ** 5, 10 ** 8), "area": float(number(name, 1000, 900000)),
                        "languages": {"eng": "English"}, "currencies": {"XXX": {"name": "simulated", "symbol": "x"}}, "cca2": "XX", "borders": [],
                        "flags": {"png": "", "svg": ""}, "timezones": ["UTC"], "latlng": [47.0, 8.0]}
    if asked.last() == "all":
        return [one(name) for name in draws.CITIES]
    return [one(asked.last().replace("%20", " "))]


def _quotes(asked):
    one = lambda k: {"_id": f"q{k}", "content": sentence(("quote", k), 9), "author": " ".join(person(("quote", k))), "tags": [], "length": 50}
    if "zenquotes" in asked.host:
        return [{"q": one(k)["content"], "a": one(k)["author"], "h": ""} for k in range(1, 51 if asked.last() == "quotes" else 2)]
    if asked.last() == "random":
        return one(number(asked.url, 1, 400))
    return {"count": 20, "totalCount": 400, "page": 1, "totalPages": 20, "results": [one(k) for k in range(1, 21)]}


def _xkcd(asked):
    if asked.last() != "info.0.json":
        return None
    k = int(asked.parts[0]) if asked.parts[0].isdigit() else 2900
    return {"num": k, "title": words(k, 3), "safe_title": words(k, 3), "img": f"https://imgs.xkcd.com/comics/{k}.png", "alt": sentence(k, 9),
            "day": "1", "month": "1", "year": "2024", "transcript": "", "news": "", "link": ""}


def _telegram(asked):
    if not asked.parts or not asked.parts[0].startswith("bot"):
        return None
    given = {**asked.query, **(asked.json_body() or {})}
    if asked.last() == "getUpdates":
        return {"ok": True, "result": []}
    if asked.last() == "getMe":
        return {"ok": True, "result": {"id": 1, "is_bot": True, "first_name": "simulated", "username": "simulated_bot"}}
    return {"ok": True, "result": {"message_id": 1, "date": 1704067200, "chat": {"id": given.get("chat_id"), "type": "private"},
                                   "text": given.get("text", "")}}


SERVICES = (
    ("api.github.com", _github), ("pokeapi.co", _pokemon), ("swapi.dev swapi.co swapi.py4e.com swapi.info", _starwars),
    ("rickandmortyapi.com", _rick), ("hacker-news.firebaseio.com", _hackernews), ("wikipedia.org", _wikipedia),
    ("reddit.com", _reddit), ("pypi.org", _pypi), ("openweathermap.org", _openweather), ("open-meteo.com", _openmeteo),
    ("wttr.in", _wttr), ("ipify.org ipinfo.io ifconfig.me icanhazip.com ip-api.com myip.com ipapi.co checkip.amazonaws.com", _ip),
    ("binance.com binance.us coingecko.com coinbase.com coindesk.com coincap.io", _prices),
    ("exchangerate-api.com er-api.com frankfurter.app frankfurter.dev exchangerate.host exchangeratesapi.io", _exchange),
    ("official-joke-api.appspot.com jokeapi.dev chucknorris.io icanhazdadjoke.com", _joke), ("catfact.ninja", _facts),
    ("dog.ceo", _dogs), ("randomuser.me", _random_user), ("agify.io genderize.io nationalize.io", _guess),
    ("boredapi.com bored-api.appbrewery.com", _bored), ("worldtimeapi.org timeapi.io", _time),
    ("open-notify.org nasa.gov spacexdata.com", _space), ("restcountries.com", _country),
    ("quotable.io zenquotes.io", _quotes), ("xkcd.com", _xkcd), ("api.telegram.org", _telegram),
)
