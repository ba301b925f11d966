# only: loopscope
# world: GET https://a.example/refused -> refused in 0.1s
# world: GET https://a.example/reset -> reset in 0.2s
# world: GET https://a.example/cut -> reset after 4 bytes in 0.1s text "0123456789"
# world: GET https://a.example/silent -> hangs
# world: GET https://a.example/missing -> 404 in 0.1s json {"error": "no such thing"}
# world: GET https://a.example/broken -> 500 in 0.1s
# world: GET https://a.example/page -> in 0.1s html <p>no JSON</p>
# world: GET https://unknown.example/* -> no such host in 0.1s
# world: GET https://expired.example/* -> bad certificate in 0.1s
# world: GET https://a.example/around -> redirect https://a.example/around in 0.01s
import asyncio
import time

import aiohttp


async def attempt(session, url, **options):
    try:
        async with session.get(url, **options) as response:
            response.raise_for_status()
            print("fine", await response.json())
    except Exception as error:
        classes = [c.__name__ for c in type(error).__mro__[:3]]
        print(f"{time.perf_counter():.2f} {classes}\n    {error}")


async def main():
    async with aiohttp.ClientSession() as session:
        for path in ("refused", "reset", "cut", "missing", "broken", "page", "around"):
            await attempt(session, f"https://a.example/{path}")
        await attempt(session, "https://unknown.example/")
        await attempt(session, "https://expired.example/")
        await attempt(session, "https://a.example/silent", timeout=aiohttp.ClientTimeout(total=1.5))
        await attempt(session, "https://a.example/silent", timeout=aiohttp.ClientTimeout(sock_read=0.5))
        await attempt(session, "ftp://a.example/")
        await attempt(session, "no url")
    await attempt(session, "https://a.example/page")


asyncio.run(main())

# expect: 0.10 ['ClientConnectorError', 'ClientOSError', 'ClientConnectionError']
# expect:     Cannot connect to host a.example:443 ssl:default [Connect call failed ('203.0.113.73', 443)]
# expect: 0.30 ['ClientOSError', 'ClientConnectionError', 'ClientError']
# expect:     [Errno 104] Connection reset by peer
# expect: 0.40 ['ClientPayloadError', 'ClientError', 'Exception']
# expect:     Response payload is not completed: <ContentLengthError: 400, message='Not enough data to satisfy content length header.'>
# expect: 0.50 ['ClientResponseError', 'ClientError', 'Exception']
# expect:     404, message='Not Found', url='https://a.example/missing'
# expect: 0.60 ['ClientResponseError', 'ClientError', 'Exception']
# expect:     500, message='Internal Server Error', url='https://a.example/broken'
# expect: 0.70 ['ContentTypeError', 'ClientResponseError', 'ClientError']
# expect:     200, message='Attempt to decode JSON with unexpected mimetype: text/html; charset=utf-8', url='https://a.example/page'
# expect: 0.80 ['TooManyRedirects', 'ClientResponseError', 'ClientError']
# expect:     0, message='', url='https://a.example/around'
# expect: 0.90 ['ClientConnectorDNSError', 'ClientConnectorError', 'ClientOSError']
# expect:     Cannot connect to host unknown.example:443 ssl:default [Name or service not known]
# expect: 1.00 ['ClientConnectorCertificateError', 'ClientSSLError', 'ClientConnectorError']
# expect:     Cannot connect to host expired.example:443 ssl:True [SSLCertVerificationError: (1, '[SSL: CERTIFICATE_VERIFY_FAILED] certificate verify failed: self-signed certificate (_ssl.c:1002)')]
# expect: 2.50 ['TimeoutError', 'OSError', 'Exception']
# expect:
# expect: 3.00 ['SocketTimeoutError', 'ServerTimeoutError', 'ServerConnectionError']
# expect:     Timeout on reading data from socket
# expect: 3.00 ['NonHttpUrlClientError', 'ClientError', 'Exception']
# expect:     ftp://a.example/
# expect: 3.00 ['InvalidUrlClientError', 'InvalidURL', 'ClientError']
# expect:     no%20url
# expect: 3.00 ['RuntimeError', 'Exception', 'BaseException']
# expect:     Session is closed
# schedule: 0.000000 Task-1
# schedule: 0.100000 Task-1
# schedule: 0.300000 Task-1
# schedule: 0.400000 Task-1
# schedule: 0.500000 Task-1
# schedule: 0.600000 Task-1
# schedule: 0.700000 Task-1
# schedule: 0.710000 Task-1
# schedule: 0.720000 Task-1
# schedule: 0.730000 Task-1
# schedule: 0.740000 Task-1
# schedule: 0.750000 Task-1
# schedule: 0.760000 Task-1
# schedule: 0.770000 Task-1
# schedule: 0.780000 Task-1
# schedule: 0.790000 Task-1
# schedule: 0.800000 Task-1
# schedule: 0.900000 Task-1
# schedule: 1.000000 Task-1
# schedule: 2.500000 Task-1
# schedule: 3.000000 Task-1 Task-2 Task-3
