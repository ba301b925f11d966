# ipaddress and codecs.
import ipaddress as ip, codecs, io
def tr(f):
    try: return repr(f())
    except BaseException as e: return f"{type(e).__name__}: {e}"
for t in ["192.168.0.1","10.0.0.256","1.2.3","01.2.3.4","::1","2001:db8::ff00:42:8329","::ffff:1.2.3.4","1:2:3:4:5:6:7:8","1::2::3",":1:2","12345::","1:2:3:4:5:6:7:8:9","","a.b.c.d",3232235521,2**32,-1,b"\x7f\0\0\1","8.8.8.8","224.0.0.1","169.254.1.1","0.0.0.0","240.0.0.1","fc00::1","ff02::1","::","1:2:3:4:5:6:7::","::2:3:4:5:6:7:8"]:
    print(t, tr(lambda: ip.ip_address(t))); 
    try: a=ip.ip_address(t)
    except ValueError: continue
    print(int(a), a.version, a.is_private, a.is_global, a.is_loopback, a.is_multicast, a.is_link_local, a.is_reserved, a.is_unspecified, a.packed, a.exploded, a.compressed, a.reverse_pointer, f"{a:b}"[:20], a.max_prefixlen)
for n in ["192.168.0.0/24","10.0.0.0/8","192.168.0.5/30","10.0.0.0/255.255.0.0","10.0.0.0/0.0.255.255","2001:db8::/32","1.2.3.4","1.2.3.4/33","1.2.3.0/a","::/0","1.2.3.4/31","10.0.0.0/8/9"]:
    print(n, tr(lambda: ip.ip_network(n)), tr(lambda: ip.ip_network(n,strict=False)), tr(lambda: ip.ip_interface(n)))
    try: w=ip.ip_network(n,strict=False)
    except ValueError: continue
    print(w.netmask,w.hostmask,w.broadcast_address,w.num_addresses,w.prefixlen,w.with_netmask,w.with_hostmask,w[1] if w.num_addresses>1 else '',w[-1],w.is_private,w.exploded,list(zip(range(3),w.hosts())),list(zip(range(2),w.subnets())),w.supernet() if w.prefixlen else '',hash(w)==hash(ip.ip_network(str(w))))
a=ip.ip_network("192.168.0.0/28"); print(ip.ip_address("192.168.0.3") in a, ip.ip_address("192.168.1.3") in a, list(a.address_exclude(ip.ip_network("192.168.0.0/30"))), a.overlaps(ip.ip_network("192.168.0.8/29")), ip.ip_network("192.168.0.8/29").subnet_of(a), list(a.subnets(new_prefix=30)), tr(lambda:a[99]), sorted([ip.ip_address("2.0.0.1"),ip.ip_address("1.0.0.9")]), ip.ip_address("1.1.1.1")+5, tr(lambda: ip.ip_address("1.1.1.1")<ip.ip_address("::1")), list(ip.summarize_address_range(ip.ip_address("1.0.0.1"),ip.ip_address("1.0.0.8"))), list(ip.collapse_addresses([ip.ip_network("10.0.0.0/25"),ip.ip_network("10.0.0.128/25")])), ip.ip_interface("10.1.2.3/8").network, ip.ip_interface("10.1.2.3/8").ip, ip.ip_interface("10.1.2.3/8")==ip.ip_address("10.1.2.3"))
print(codecs.encode("Hello","rot13"), codecs.decode(b"6869","hex"), codecs.lookup("utf8").name, tr(lambda: codecs.lookup("nope")), codecs.BOM_UTF8, list(codecs.iterdecode([b"\xc3",b"\xa9x"],"utf-8")), codecs.getencoder("latin-1")("é"), codecs.getincrementaldecoder("utf-8")().decode(b"\xe2\x82"), codecs.decode(b"abc","ascii"), codecs.encode("é","utf-8"), codecs.getreader("utf-8")(io.BytesIO("é\nb".encode())).read())

# expect: 192.168.0.1 IPv4Address('192.168.0.1')
# expect: 3232235521 4 True False False False False False False b'\xc0\xa8\x00\x01' 192.168.0.1 192.168.0.1 1.0.168.192.in-addr.arpa 11000000101010000000 32
# expect: 10.0.0.256 ValueError: '10.0.0.256' does not appear to be an IPv4 or IPv6 address
# expect: 1.2.3 ValueError: '1.2.3' does not appear to be an IPv4 or IPv6 address
# expect: 01.2.3.4 ValueError: '01.2.3.4' does not appear to be an IPv4 or IPv6 address
# expect: ::1 IPv6Address('::1')
# expect: 1 6 True False True False False True False b'\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x01' 0000:0000:0000:0000:0000:0000:0000:0001 ::1 1.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.ip6.arpa 00000000000000000000 128
# expect: 2001:db8::ff00:42:8329 IPv6Address('2001:db8::ff00:42:8329')
# expect: 42540766411282592856904265327123268393 6 True False False False False False False b' \x01\r\xb8\x00\x00\x00\x00\x00\x00\xff\x00\x00B\x83)' 2001:0db8:0000:0000:0000:ff00:0042:8329 2001:db8::ff00:42:8329 9.2.3.8.2.4.0.0.0.0.f.f.0.0.0.0.0.0.0.0.0.0.0.0.8.b.d.0.1.0.0.2.ip6.arpa 00100000000000010000 128
# expect: ::ffff:1.2.3.4 IPv6Address('::ffff:102:304')
# expect: 281470698652420 6 False True False False False True False b'\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\xff\xff\x01\x02\x03\x04' 0000:0000:0000:0000:0000:ffff:0102:0304 ::ffff:102:304 4.0.3.0.2.0.1.0.f.f.f.f.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.ip6.arpa 00000000000000000000 128
# expect: 1:2:3:4:5:6:7:8 IPv6Address('1:2:3:4:5:6:7:8')
# expect: 5192455318486707404433266433261576 6 False True False False False True False b'\x00\x01\x00\x02\x00\x03\x00\x04\x00\x05\x00\x06\x00\x07\x00\x08' 0001:0002:0003:0004:0005:0006:0007:0008 1:2:3:4:5:6:7:8 8.0.0.0.7.0.0.0.6.0.0.0.5.0.0.0.4.0.0.0.3.0.0.0.2.0.0.0.1.0.0.0.ip6.arpa 00000000000000010000 128
# expect: 1::2::3 ValueError: '1::2::3' does not appear to be an IPv4 or IPv6 address
# expect: :1:2 ValueError: ':1:2' does not appear to be an IPv4 or IPv6 address
# expect: 12345:: ValueError: '12345::' does not appear to be an IPv4 or IPv6 address
# expect: 1:2:3:4:5:6:7:8:9 ValueError: '1:2:3:4:5:6:7:8:9' does not appear to be an IPv4 or IPv6 address
# expect:  ValueError: '' does not appear to be an IPv4 or IPv6 address
# expect: a.b.c.d ValueError: 'a.b.c.d' does not appear to be an IPv4 or IPv6 address
# expect: 3232235521 IPv4Address('192.168.0.1')
# expect: 3232235521 4 True False False False False False False b'\xc0\xa8\x00\x01' 192.168.0.1 192.168.0.1 1.0.168.192.in-addr.arpa 11000000101010000000 32
# expect: 4294967296 IPv6Address('::1:0:0')
# expect: 4294967296 6 False True False False False True False b'\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x01\x00\x00\x00\x00' 0000:0000:0000:0000:0000:0001:0000:0000 ::1:0:0 0.0.0.0.0.0.0.0.1.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.ip6.arpa 00000000000000000000 128
# expect: -1 ValueError: -1 does not appear to be an IPv4 or IPv6 address
# expect: b'\x7f\x00\x00\x01' IPv4Address('127.0.0.1')
# expect: 2130706433 4 True False True False False False False b'\x7f\x00\x00\x01' 127.0.0.1 127.0.0.1 1.0.0.127.in-addr.arpa 01111111000000000000 32
# expect: 8.8.8.8 IPv4Address('8.8.8.8')
# expect: 134744072 4 False True False False False False False b'\x08\x08\x08\x08' 8.8.8.8 8.8.8.8 8.8.8.8.in-addr.arpa 00001000000010000000 32
# expect: 224.0.0.1 IPv4Address('224.0.0.1')
# expect: 3758096385 4 False True False True False False False b'\xe0\x00\x00\x01' 224.0.0.1 224.0.0.1 1.0.0.224.in-addr.arpa 11100000000000000000 32
# expect: 169.254.1.1 IPv4Address('169.254.1.1')
# expect: 2851995905 4 True False False False True False False b'\xa9\xfe\x01\x01' 169.254.1.1 169.254.1.1 1.1.254.169.in-addr.arpa 10101001111111100000 32
# expect: 0.0.0.0 IPv4Address('0.0.0.0')
# expect: 0 4 True False False False False False True b'\x00\x00\x00\x00' 0.0.0.0 0.0.0.0 0.0.0.0.in-addr.arpa 00000000000000000000 32
# expect: 240.0.0.1 IPv4Address('240.0.0.1')
# expect: 4026531841 4 True False False False False True False b'\xf0\x00\x00\x01' 240.0.0.1 240.0.0.1 1.0.0.240.in-addr.arpa 11110000000000000000 32
# expect: fc00::1 IPv6Address('fc00::1')
# expect: 334965454937798799971759379190646833153 6 True False False False False False False b'\xfc\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x01' fc00:0000:0000:0000:0000:0000:0000:0001 fc00::1 1.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.c.f.ip6.arpa 11111100000000000000 128
# expect: ff02::1 IPv6Address('ff02::1')
# expect: 338963523518870617245727861364146307073 6 False True False True False False False b'\xff\x02\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x01' ff02:0000:0000:0000:0000:0000:0000:0001 ff02::1 1.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.2.0.f.f.ip6.arpa 11111111000000100000 128
# expect: :: IPv6Address('::')
# expect: 0 6 True False False False False True True b'\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00' 0000:0000:0000:0000:0000:0000:0000:0000 :: 0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.ip6.arpa 00000000000000000000 128
# expect: 1:2:3:4:5:6:7:: IPv6Address('1:2:3:4:5:6:7:0')
# expect: 5192455318486707404433266433261568 6 False True False False False True False b'\x00\x01\x00\x02\x00\x03\x00\x04\x00\x05\x00\x06\x00\x07\x00\x00' 0001:0002:0003:0004:0005:0006:0007:0000 1:2:3:4:5:6:7:0 0.0.0.0.7.0.0.0.6.0.0.0.5.0.0.0.4.0.0.0.3.0.0.0.2.0.0.0.1.0.0.0.ip6.arpa 00000000000000010000 128
# expect: ::2:3:4:5:6:7:8 IPv6Address('0:2:3:4:5:6:7:8')
# expect: 158459951879775902770104041480 6 False True False False False True False b'\x00\x00\x00\x02\x00\x03\x00\x04\x00\x05\x00\x06\x00\x07\x00\x08' 0000:0002:0003:0004:0005:0006:0007:0008 0:2:3:4:5:6:7:8 8.0.0.0.7.0.0.0.6.0.0.0.5.0.0.0.4.0.0.0.3.0.0.0.2.0.0.0.0.0.0.0.ip6.arpa 00000000000000000000 128
# expect: 192.168.0.0/24 IPv4Network('192.168.0.0/24') IPv4Network('192.168.0.0/24') IPv4Interface('192.168.0.0/24')
# expect: 255.255.255.0 0.0.0.255 192.168.0.255 256 24 192.168.0.0/255.255.255.0 192.168.0.0/0.0.0.255 192.168.0.1 192.168.0.255 True 192.168.0.0/24 [(0, IPv4Address('192.168.0.1')), (1, IPv4Address('192.168.0.2')), (2, IPv4Address('192.168.0.3'))] [(0, IPv4Network('192.168.0.0/25')), (1, IPv4Network('192.168.0.128/25'))] 192.168.0.0/23 True
# expect: 10.0.0.0/8 IPv4Network('10.0.0.0/8') IPv4Network('10.0.0.0/8') IPv4Interface('10.0.0.0/8')
# expect: 255.0.0.0 0.255.255.255 10.255.255.255 16777216 8 10.0.0.0/255.0.0.0 10.0.0.0/0.255.255.255 10.0.0.1 10.255.255.255 True 10.0.0.0/8 [(0, IPv4Address('10.0.0.1')), (1, IPv4Address('10.0.0.2')), (2, IPv4Address('10.0.0.3'))] [(0, IPv4Network('10.0.0.0/9')), (1, IPv4Network('10.128.0.0/9'))] 10.0.0.0/7 True
# expect: 192.168.0.5/30 ValueError: 192.168.0.5/30 has host bits set IPv4Network('192.168.0.4/30') IPv4Interface('192.168.0.5/30')
# expect: 255.255.255.252 0.0.0.3 192.168.0.7 4 30 192.168.0.4/255.255.255.252 192.168.0.4/0.0.0.3 192.168.0.5 192.168.0.7 True 192.168.0.4/30 [(0, IPv4Address('192.168.0.5')), (1, IPv4Address('192.168.0.6'))] [(0, IPv4Network('192.168.0.4/31')), (1, IPv4Network('192.168.0.6/31'))] 192.168.0.0/29 True
# expect: 10.0.0.0/255.255.0.0 IPv4Network('10.0.0.0/16') IPv4Network('10.0.0.0/16') IPv4Interface('10.0.0.0/16')
# expect: 255.255.0.0 0.0.255.255 10.0.255.255 65536 16 10.0.0.0/255.255.0.0 10.0.0.0/0.0.255.255 10.0.0.1 10.0.255.255 True 10.0.0.0/16 [(0, IPv4Address('10.0.0.1')), (1, IPv4Address('10.0.0.2')), (2, IPv4Address('10.0.0.3'))] [(0, IPv4Network('10.0.0.0/17')), (1, IPv4Network('10.0.128.0/17'))] 10.0.0.0/15 True
# expect: 10.0.0.0/0.0.255.255 IPv4Network('10.0.0.0/16') IPv4Network('10.0.0.0/16') IPv4Interface('10.0.0.0/16')
# expect: 255.255.0.0 0.0.255.255 10.0.255.255 65536 16 10.0.0.0/255.255.0.0 10.0.0.0/0.0.255.255 10.0.0.1 10.0.255.255 True 10.0.0.0/16 [(0, IPv4Address('10.0.0.1')), (1, IPv4Address('10.0.0.2')), (2, IPv4Address('10.0.0.3'))] [(0, IPv4Network('10.0.0.0/17')), (1, IPv4Network('10.0.128.0/17'))] 10.0.0.0/15 True
# expect: 2001:db8::/32 IPv6Network('2001:db8::/32') IPv6Network('2001:db8::/32') IPv6Interface('2001:db8::/32')
# expect: ffff:ffff:: ::ffff:ffff:ffff:ffff:ffff:ffff 2001:db8:ffff:ffff:ffff:ffff:ffff:ffff 79228162514264337593543950336 32 2001:db8::/ffff:ffff:: 2001:db8::/::ffff:ffff:ffff:ffff:ffff:ffff 2001:db8::1 2001:db8:ffff:ffff:ffff:ffff:ffff:ffff True 2001:0db8:0000:0000:0000:0000:0000:0000/32 [(0, IPv6Address('2001:db8::1')), (1, IPv6Address('2001:db8::2')), (2, IPv6Address('2001:db8::3'))] [(0, IPv6Network('2001:db8::/33')), (1, IPv6Network('2001:db8:8000::/33'))] 2001:db8::/31 True
# expect: 1.2.3.4 IPv4Network('1.2.3.4/32') IPv4Network('1.2.3.4/32') IPv4Interface('1.2.3.4/32')
# expect: 255.255.255.255 0.0.0.0 1.2.3.4 1 32 1.2.3.4/255.255.255.255 1.2.3.4/0.0.0.0  1.2.3.4 False 1.2.3.4/32 [(0, IPv4Address('1.2.3.4'))] [(0, IPv4Network('1.2.3.4/32'))] 1.2.3.4/31 True
# expect: 1.2.3.4/33 ValueError: '1.2.3.4/33' does not appear to be an IPv4 or IPv6 network ValueError: '1.2.3.4/33' does not appear to be an IPv4 or IPv6 network ValueError: '1.2.3.4/33' does not appear to be an IPv4 or IPv6 interface
# expect: 1.2.3.0/a ValueError: '1.2.3.0/a' does not appear to be an IPv4 or IPv6 network ValueError: '1.2.3.0/a' does not appear to be an IPv4 or IPv6 network ValueError: '1.2.3.0/a' does not appear to be an IPv4 or IPv6 interface
# expect: ::/0 IPv6Network('::/0') IPv6Network('::/0') IPv6Interface('::/0')
# expect: :: ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff 340282366920938463463374607431768211456 0 ::/:: ::/ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff ::1 ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff False 0000:0000:0000:0000:0000:0000:0000:0000/0 [(0, IPv6Address('::1')), (1, IPv6Address('::2')), (2, IPv6Address('::3'))] [(0, IPv6Network('::/1')), (1, IPv6Network('8000::/1'))]  True
# expect: 1.2.3.4/31 IPv4Network('1.2.3.4/31') IPv4Network('1.2.3.4/31') IPv4Interface('1.2.3.4/31')
# expect: 255.255.255.254 0.0.0.1 1.2.3.5 2 31 1.2.3.4/255.255.255.254 1.2.3.4/0.0.0.1 1.2.3.5 1.2.3.5 False 1.2.3.4/31 [(0, IPv4Address('1.2.3.4')), (1, IPv4Address('1.2.3.5'))] [(0, IPv4Network('1.2.3.4/32')), (1, IPv4Network('1.2.3.5/32'))] 1.2.3.4/30 True
# expect: 10.0.0.0/8/9 ValueError: '10.0.0.0/8/9' does not appear to be an IPv4 or IPv6 network ValueError: '10.0.0.0/8/9' does not appear to be an IPv4 or IPv6 network ValueError: '10.0.0.0/8/9' does not appear to be an IPv4 or IPv6 interface
# expect: True False [IPv4Network('192.168.0.8/29'), IPv4Network('192.168.0.4/30')] True True [IPv4Network('192.168.0.0/30'), IPv4Network('192.168.0.4/30'), IPv4Network('192.168.0.8/30'), IPv4Network('192.168.0.12/30')] IndexError: address out of range [IPv4Address('1.0.0.9'), IPv4Address('2.0.0.1')] 1.1.1.6 TypeError: 1.1.1.1 and ::1 are not of the same version [IPv4Network('1.0.0.1/32'), IPv4Network('1.0.0.2/31'), IPv4Network('1.0.0.4/30'), IPv4Network('1.0.0.8/32')] [IPv4Network('10.0.0.0/24')] 10.0.0.0/8 10.1.2.3 False
# expect: Uryyb b'hi' utf-8 LookupError: unknown encoding: nope b'\xef\xbb\xbf' ['éx'] (b'\xe9', 1)  abc b'\xc3\xa9' é
# expect: b
