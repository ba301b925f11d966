import socket
import threading


def serve(listener):
    conn, _ = listener.accept()
    with conn:
        while True:
            data = conn.recv(5)
            if not data:
                break
            print("server got", data)
            conn.sendall(data.upper())
    print("server done")


listener = socket.create_server(("127.0.0.1", 0))
thread = threading.Thread(target=serve, args=(listener,))
thread.start()
with socket.create_connection(listener.getsockname()) as client:
    for message in (b"hello", b"again"):
        client.sendall(message)
        print("client got", client.recv(100))
    client.settimeout(0.2)
    try:
        client.recv(1)
    except TimeoutError as error:
        print(type(error).__name__, error)
thread.join()
listener.close()
for wrong in (lambda: socket.socket().recv(1), lambda: socket.socket().send(b"x"), lambda: listener.accept(),
              lambda: socket.inet_aton("x"), lambda: socket.socket().bind("x"), lambda: socket.socket().sendall("x"),
              lambda: socket.socket().connect(("127.0.0.1", 99999))):
    try:
        wrong()
    except Exception as error:
        print(type(error).__name__, error)
file_server = socket.create_server(("127.0.0.1", 0))
a, b = socket.socketpair()
f = a.makefile("r")
b.sendall(b"line 1\nline 2\nend")
b.close()
print(f.readline(), list(f))
f.close()
a.close()
print(a.fileno(), socket.htons(1), socket.inet_ntoa(socket.inet_aton("10.0.0.1")), socket.AF_INET, socket.SOCK_STREAM)
file_server.close()

# expect: server got b'hello'
# expect: client got b'HELLO'
# expect: server got b'again'
# expect: client got b'AGAIN'
# expect: TimeoutError timed out
# expect: server done
# expect: OSError [Errno 107] Transport endpoint is not connected
# expect: BrokenPipeError [Errno 32] Broken pipe
# expect: OSError [Errno 9] Bad file descriptor
# expect: OSError illegal IP address string passed to inet_aton
# expect: TypeError bind(): AF_INET address must be tuple, not str
# expect: TypeError a bytes-like object is required, not 'str'
# expect: OverflowError connect(): port must be 0-65535.
# expect: line 1
# expect:  ['line 2\n', 'end']
# expect: -1 256 10.0.0.1 2 1
