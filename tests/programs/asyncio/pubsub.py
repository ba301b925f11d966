from __future__ import annotations

import asyncio
import contextlib
import enum
import json
from collections import defaultdict
from dataclasses import asdict, dataclass


class Topic(enum.Enum):
    NEWS = "news"
    SPORT = "sport"

    @property
    def label(self) -> str:
        return self.name.title()


@dataclass(frozen=True, slots=True)
class Message:
    topic: str
    body: str
    seq: int


class Hub:
    def __init__(self):
        self._subs: dict[Topic, list[asyncio.Queue]] = defaultdict(list)
        self._seq = 0

    @contextlib.contextmanager
    def subscribe(self, topic: Topic, size: int = 0):
        queue: asyncio.Queue[Message | None] = asyncio.Queue(size)
        self._subs[topic].append(queue)
        try:
            yield queue
        finally:
            self._subs[topic].remove(queue)

    async def publish(self, topic: Topic, body: str):
        self._seq += 1
        message = Message(topic.label, body, self._seq)
        for queue in list(self._subs[topic]):
            await queue.put(message)

    async def close(self):
        for queues in self._subs.values():
            for queue in list(queues):
                await queue.put(None)


async def reader(hub: Hub, topic: Topic, name: str, delay: float) -> int:
    count = 0
    with hub.subscribe(topic, size=2) as queue:
        while (message := await queue.get()) is not None:
            print(f"[{name}] {json.dumps(asdict(message), sort_keys=True)}")
            count += 1
            await asyncio.sleep(delay)
    return count


async def main():
    hub = Hub()
    async with asyncio.TaskGroup() as group:
        fast = group.create_task(reader(hub, Topic.NEWS, "fast", 0.1))
        slow = group.create_task(reader(hub, Topic.NEWS, "slow", 0.5))
        sport = group.create_task(reader(hub, Topic.SPORT, "sport", 0))
        await asyncio.sleep(0)
        for i in range(4):
            await hub.publish(Topic.NEWS, f"headline {i}")
            if i % 2:
                await hub.publish(Topic.SPORT, f"score {i}:{i * 2}")
        await hub.close()
    print({t.get_name().split("-")[0]: t.result() for t in (fast, slow, sport)}, fast.result())
    print(list(Topic), Topic("news") is Topic.NEWS)

asyncio.run(main())

# expect: [fast] {"body": "headline 0", "seq": 1, "topic": "News"}
# expect: [slow] {"body": "headline 0", "seq": 1, "topic": "News"}
# expect: [sport] {"body": "score 1:2", "seq": 3, "topic": "Sport"}
# expect: [fast] {"body": "headline 1", "seq": 2, "topic": "News"}
# expect: [fast] {"body": "headline 2", "seq": 4, "topic": "News"}
# expect: [fast] {"body": "headline 3", "seq": 5, "topic": "News"}
# expect: [slow] {"body": "headline 1", "seq": 2, "topic": "News"}
# expect: [sport] {"body": "score 3:6", "seq": 6, "topic": "Sport"}
# expect: [slow] {"body": "headline 2", "seq": 4, "topic": "News"}
# expect: [slow] {"body": "headline 3", "seq": 5, "topic": "News"}
# expect: {'Task': 2} 4
# expect: [<Topic.NEWS: 'news'>, <Topic.SPORT: 'sport'>] True
