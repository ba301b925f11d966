"""Orders the nodes of a graph so that each comes after those it depends on."""

__all__ = ["TopologicalSorter", "CycleError"]

_OUT, _DONE = -1, -2


class CycleError(ValueError):
    """The graph goes round in a circle; the circle is the second argument."""


class _Node:
    __slots__ = ("node", "waiting", "successors")

    def __init__(self, node):
        self.node, self.waiting, self.successors = node, 0, []


class TopologicalSorter:
    """Nodes with their predecessors; static_order() at once, or prepare(), get_ready() and done() step by step."""

    def __init__(self, graph=None):
        self._nodes, self._ready, self._passed, self._finished = {}, None, 0, 0
        if graph is not None:
            for node, predecessors in graph.items():
                self.add(node, *predecessors)

    def _info(self, node):
        found = self._nodes.get(node)
        if found is None:
            found = self._nodes[node] = _Node(node)
        return found

    def add(self, node, *predecessors):
        if self._ready is not None:
            raise ValueError("Nodes cannot be added after a call to prepare()")
        info = self._info(node)
        info.waiting += len(predecessors)
        for predecessor in predecessors:
            self._info(predecessor).successors.append(node)

    def prepare(self):
        if self._ready is not None:
            raise ValueError("cannot prepare() more than once")
        self._ready = [info.node for info in self._nodes.values() if info.waiting == 0]
        cycle = self._find_cycle()
        if cycle:
            raise CycleError("nodes are in a cycle", cycle)

    def _find_cycle(self):
        stack, iterators, place, seen = [], [], {}, set()
        for node in self._nodes:
            if node in seen:
                continue
            while True:
                if node in seen:
                    if node in place:
                        return stack[place[node]:] + [node]
                else:
                    seen.add(node)
                    iterators.append(iter(self._nodes[node].successors))
                    place[node] = len(stack)
                    stack.append(node)
                while stack:
                    try:
                        node = next(iterators[-1])
                        break
                    except StopIteration:
                        del place[stack.pop()]
                        iterators.pop()
                else:
                    break
        return None

    def get_ready(self):
        if self._ready is None:
            raise ValueError("prepare() must be called first")
        result = tuple(self._ready)
        for node in result:
            self._nodes[node].waiting = _OUT
        self._ready.clear()
        self._passed += len(result)
        return result

    def is_active(self):
        if self._ready is None:
            raise ValueError("prepare() must be called first")
        return self._finished < self._passed or bool(self._ready)

    def __bool__(self):
        return self.is_active()

    def done(self, *nodes):
        if self._ready is None:
            raise ValueError("prepare() must be called first")
        for node in nodes:
            info = self._nodes.get(node)
            if info is None:
                raise ValueError(f"node {node!r} was not added using add()")
            if info.waiting != _OUT:
                if info.waiting >= 0:
                    raise ValueError(f"node {node!r} was not passed out (still not ready)")
                raise ValueError(f"node {node!r} was already marked done")
            info.waiting = _DONE
            for successor in info.successors:
                after = self._nodes[successor]
                after.waiting -= 1
                if after.waiting == 0:
                    self._ready.append(successor)
            self._finished += 1

    def static_order(self):
        self.prepare()
        while self.is_active():
            ready = self.get_ready()
            yield from ready
            self.done(*ready)
