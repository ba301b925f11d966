# only: loopscope
import asyncio
import socket
import ssl

# world: GET https://shop.example/ -> in 0.2s text "open"
# world: host bad.example bad certificate
# world: file cert.pem text "a certificate"


async def upper(reader, writer):
    writer.write((await reader.readline()).upper())
    await writer.drain()
    writer.close()


async def main():
    context = ssl.create_default_context()
    reader, writer = await asyncio.open_connection("shop.example", 443, ssl=context)
    print(writer.get_extra_info("ssl_object").version(), writer.get_extra_info("cipher")[0])
    print(writer.get_extra_info("peercert")["subjectAltName"], writer.get_extra_info("sslcontext") is context)
    writer.write(b"GET / HTTP/1.1\r\nHost: shop.example\r\nConnection: close\r\n\r\n")
    print((await reader.read()).splitlines()[-1])
    writer.close()
    try:
        await asyncio.open_connection("bad.example", 443, ssl=True)
    except ssl.SSLCertVerificationError as error:
        print(error)
    lenient = ssl.create_default_context()
    lenient.check_hostname = False
    lenient.verify_mode = ssl.CERT_NONE
    reader, writer = await asyncio.open_connection("bad.example", 443, ssl=lenient)
    print(writer.get_extra_info("peercert"))
    writer.close()

    own = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    own.load_cert_chain("cert.pem")
    async with await asyncio.start_server(upper, "127.0.0.1", 8443, ssl=own), \
            await asyncio.start_server(upper, "127.0.0.1", 8080):
        reader, writer = await asyncio.open_connection("127.0.0.1", 8443, ssl=lenient)
        writer.write(b"hello\n")
        print(await reader.readline())
        writer.close()
        try:
            await asyncio.open_connection("127.0.0.1", 8080, ssl=lenient)
        except ssl.SSLError as error:
            print(error)
        await asyncio.sleep(0.1)


def certificate_of(host):
    context = ssl.create_default_context()
    with socket.create_connection((host, 443), timeout=3) as plain:
        with context.wrap_socket(plain, server_hostname=host) as secure:
            return secure.getpeercert()["notAfter"], secure.version()


asyncio.run(main())
print(certificate_of("shop.example"))
print(ssl.cert_time_to_seconds("Jan  5 09:34:43 2018 GMT"))

# expect: TLSv1.3 TLS_AES_256_GCM_SHA384
# expect: (('DNS', 'shop.example'),) True
# expect: b'open'
# expect: [SSL: CERTIFICATE_VERIFY_FAILED] certificate verify failed: self-signed certificate (_ssl.c:1002)
# expect: {}
# expect: b'HELLO\n'
# expect: [SSL: WRONG_VERSION_NUMBER] wrong version number (_ssl.c:1002)
# expect: ('Jan  1 00:00:00 2034 GMT', 'TLSv1.3')
# expect: 1515144883
# schedule: 0.000000 Task-1 Task-1 Task-1 Task-1
# schedule: 0.200000 Task-1 Task-1 Task-1 Task-1 Task-1 Task-1 Task-1 Task-2 Task-1 Task-1 Task-3 Task-1 Task-1 Task-4 Task-1 Task-4 Task-1 Task-5 Task-4 Task-5 Task-1 Task-6 Task-1 Task-7 Task-6 Task-7
# schedule: 0.300000 Task-1 Task-8 Task-9 Task-9
