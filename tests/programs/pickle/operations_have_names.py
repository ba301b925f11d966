import copyreg
import pickle
from pickle import PickleBuffer, PickleError, PicklingError, UnpicklingError

OPERATIONS = [
    pickle.ADDITEMS, pickle.APPEND, pickle.APPENDS, pickle.BINBYTES, pickle.BINBYTES8, pickle.BINFLOAT, pickle.BINGET,
    pickle.BININT, pickle.BININT1, pickle.BININT2, pickle.BINPERSID, pickle.BINPUT, pickle.BINSTRING,
    pickle.BINUNICODE, pickle.BINUNICODE8, pickle.BUILD, pickle.BYTEARRAY8, pickle.DEFAULT_PROTOCOL, pickle.DICT,
    pickle.DUP, pickle.EMPTY_DICT, pickle.EMPTY_LIST, pickle.EMPTY_SET, pickle.EMPTY_TUPLE, pickle.EXT1, pickle.EXT2,
    pickle.EXT4, pickle.FALSE, pickle.FLOAT, pickle.FRAME, pickle.FROZENSET, pickle.GET, pickle.GLOBAL,
    pickle.HIGHEST_PROTOCOL, pickle.INST, pickle.INT, pickle.LIST, pickle.LONG, pickle.LONG1, pickle.LONG4,
    pickle.LONG_BINGET, pickle.LONG_BINPUT, pickle.MARK, pickle.MEMOIZE, pickle.NEWFALSE, pickle.NEWOBJ,
    pickle.NEWOBJ_EX, pickle.NEWTRUE, pickle.NEXT_BUFFER, pickle.NONE, pickle.OBJ, pickle.PERSID, pickle.POP,
    pickle.POP_MARK, pickle.PROTO, pickle.PUT, pickle.READONLY_BUFFER, pickle.REDUCE, pickle.SETITEM, pickle.SETITEMS,
    pickle.SHORT_BINBYTES, pickle.SHORT_BINSTRING, pickle.SHORT_BINUNICODE, pickle.STACK_GLOBAL, pickle.STOP,
    pickle.STRING, pickle.TRUE, pickle.TUPLE, pickle.TUPLE1, pickle.TUPLE2, pickle.TUPLE3, pickle.UNICODE,
]
print(OPERATIONS)
print(sorted(name for name in pickle.__all__ if name.isupper()))
print(issubclass(PicklingError, PickleError), issubclass(UnpicklingError, PickleError))
beside = []
data = pickle.dumps([PickleBuffer(bytearray(b"big")), PickleBuffer(b"fixed")], 5, buffer_callback=beside.append)
print(data, len(beside), [bytes(buffer) for buffer in pickle.loads(data, buffers=[b"one", b"two"])])
print(pickle.loads(pickle.dumps(PickleBuffer(bytearray(b"inside")), 5)))


class Coded:
    pass


copyreg.add_extension("__main__", "Coded", 77)
print(pickle.dumps(Coded), pickle.loads(pickle.dumps(Coded)))
copyreg.remove_extension("__main__", "Coded", 77)
copyreg.clear_extension_cache()
print(len(pickle.dumps(Coded)))

# expect: [b'\x90', b'a', b'e', b'B', b'\x8e', b'G', b'h', b'J', b'K', b'M', b'Q', b'q', b'T', b'X', b'\x8d', b'b', b'\x96', 4, b'd', b'2', b'}', b']', b'\x8f', b')', b'\x82', b'\x83', b'\x84', b'I00\n', b'F', b'\x95', b'\x91', b'g', b'c', 5, b'i', b'I', b'l', b'L', b'\x8a', b'\x8b', b'j', b'r', b'(', b'\x94', b'\x89', b'\x81', b'\x92', b'\x88', b'\x97', b'N', b'o', b'P', b'0', b'1', b'\x80', b'p', b'\x98', b'R', b's', b'u', b'C', b'U', b'\x8c', b'\x93', b'.', b'S', b'I01\n', b't', b'\x85', b'\x86', b'\x87', b'V']
# expect: ['ADDITEMS', 'APPEND', 'APPENDS', 'BINBYTES', 'BINBYTES8', 'BINFLOAT', 'BINGET', 'BININT', 'BININT1', 'BININT2', 'BINPERSID', 'BINPUT', 'BINSTRING', 'BINUNICODE', 'BINUNICODE8', 'BUILD', 'BYTEARRAY8', 'DEFAULT_PROTOCOL', 'DICT', 'DUP', 'EMPTY_DICT', 'EMPTY_LIST', 'EMPTY_SET', 'EMPTY_TUPLE', 'EXT1', 'EXT2', 'EXT4', 'FALSE', 'FLOAT', 'FRAME', 'FROZENSET', 'GET', 'GLOBAL', 'HIGHEST_PROTOCOL', 'INST', 'INT', 'LIST', 'LONG', 'LONG1', 'LONG4', 'LONG_BINGET', 'LONG_BINPUT', 'MARK', 'MEMOIZE', 'NEWFALSE', 'NEWOBJ', 'NEWOBJ_EX', 'NEWTRUE', 'NEXT_BUFFER', 'NONE', 'OBJ', 'PERSID', 'POP', 'POP_MARK', 'PROTO', 'PUT', 'READONLY_BUFFER', 'REDUCE', 'SETITEM', 'SETITEMS', 'SHORT_BINBYTES', 'SHORT_BINSTRING', 'SHORT_BINUNICODE', 'STACK_GLOBAL', 'STOP', 'STRING', 'TRUE', 'TUPLE', 'TUPLE1', 'TUPLE2', 'TUPLE3', 'UNICODE']
# expect: True True
# expect: b'\x80\x05\x95\x08\x00\x00\x00\x00\x00\x00\x00]\x94(\x97\x97\x98e.' 2 [b'one', b'two']
# expect: bytearray(b'inside')
# expect: b'\x80\x04\x82M.' <class '__main__.Coded'>
# expect: 33
