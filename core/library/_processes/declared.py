"""Programs that the script declares: `# world: process NAME ARGUMENTS -> in 1s, out "text", exit 0`."""
import _world


def program_for(argv):
    """The function that behaves as declared; None: nothing is declared for this command."""
    answer = _world.process_answer(argv)
    if answer is None:
        return None

    def program(process):
        begun = _world.now()
        for seconds, stream, text in answer["lines"]:
            _world.block(max(0.0, begun + seconds - _world.now()))
            process.ends[stream].write(text.encode())
        _world.block(max(0.0, begun + answer["latency"] - _world.now()))
        if answer["status"] < 0:
            from . import Signalled
            raise Signalled(-answer["status"])
        return answer["status"]

    return program


def start():
    store = _world.store("process")
    return None if store is None else store["latency"]
