import selectors
import socket


def serve(listener, selector, log):
    conn, _ = listener.accept()
    conn.setblocking(False)
    selector.register(conn, selectors.EVENT_READ, echo)
    log.append("accepted")


def echo(conn, selector, log):
    data = conn.recv(100)
    if data:
        conn.send(data.upper())
        log.append(data)
    else:
        selector.unregister(conn)
        conn.close()
        log.append("closed")


with selectors.DefaultSelector() as selector:
    listener = socket.create_server(("127.0.0.1", 0))
    listener.setblocking(False)
    print(selector.register(listener, selectors.EVENT_READ, serve).events, len(selector.get_map()))
    clients = [socket.create_connection(listener.getsockname()) for _ in range(2)]
    log = []
    for number, client in enumerate(clients):
        client.sendall(b"hello %d" % number)
    while len(log) < 4:
        for key, events in selector.select():
            key.data(key.fileobj, selector, log)
    print([client.recv(100) for client in clients])
    for client in clients:
        client.close()
    while len(log) < 6:
        for key, events in selector.select(timeout=5):
            key.data(key.fileobj, selector, log)
    print(sorted(log, key=str))
    print(selector.select(timeout=0), len(selector.get_map()))
    for wrong in (lambda: selector.register(listener, selectors.EVENT_READ), lambda: selector.unregister(clients[0]),
                  lambda: selector.modify(listener, 0), lambda: selector.register("x", 1)):
        try:
            wrong()
        except (KeyError, ValueError) as error:
            print(type(error).__name__, str(error)[:7])
    listener.close()

# expect: 1 1
# expect: [b'HELLO 0', b'HELLO 1']
# expect: ['accepted', 'accepted', b'hello 0', b'hello 1', 'closed', 'closed']
# expect: [] 1
# expect: KeyError "<socke
# expect: ValueError Invalid
# expect: ValueError Invalid
