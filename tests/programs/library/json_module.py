# json: what it reads, what it refuses and where, what it writes.
import json
for t in ['', ' ', '{', '{"a"', '{"a" 1}', '{"a":}', '{"a":1', '{"a":1,}', "{'a':1}", '[', '[1', '[1,', '[1,]', '[1 2]', '"abc', '"a\nb"', '"\\x"', '"\\u12"', '"\\ud800x"', 'nul', 'tru', '-', '1.', '01', '1 2', '{"a":1}x', '\ufeff1','"é" x','[1,\n2,\n x]','{"a":1 "b":2}','"\\','"\\u00','NaN','-Infinity','Infinit','1e5','1E+2','-0','-0.0','{"a":1,"a":2}','[,]','{,}','{"a":1,,}', '"\\ud83d\\ude00"', '{1:2}','\x00', '[1]]', '-x']:
    try: r=repr(json.loads(t))
    except BaseException as e: r=f"{type(e).__name__}: {e}"
    print(ascii(t),"->",ascii(r))
for t in ['json.dumps(object())','json.dumps({(1,2):1})','json.dumps(float("nan"),allow_nan=False)','json.dumps({1:1,"a":2},sort_keys=True)','json.loads(1)','json.dumps(b"a")','json.dumps({"a":[1,2,{"b":None}],"c":[],"d":{}},indent=2)','json.dumps("é\x7f",ensure_ascii=False)','json.dumps([1,2],indent="\\t")','json.dumps([1,[2]],indent=0)','json.dumps({1:2,None:3,True:4,1.5:6})','json.dumps(1,foo=2)','json.dumps({1,2})','json.dumps([1],separators=(",",":"))','json.loads("[1]",foo=1)','json.dumps("😀")','json.loads(b"\\xff")', 'json.dumps(1e400)','json.dumps({"a":1,"b":[1,2]},separators=(",",":"),indent=None)']:
    try: r=repr(eval(t))
    except BaseException as e: r=f"{type(e).__name__}: {e}"
    print(ascii(t),"->",ascii(r))
a=[];a.append(a)
try: json.dumps(a)
except BaseException as e: print(repr(e))

# expect: '' -> 'JSONDecodeError: Expecting value: line 1 column 1 (char 0)'
# expect: ' ' -> 'JSONDecodeError: Expecting value: line 1 column 2 (char 1)'
# expect: '{' -> 'JSONDecodeError: Expecting property name enclosed in double quotes: line 1 column 2 (char 1)'
# expect: '{"a"' -> "JSONDecodeError: Expecting ':' delimiter: line 1 column 5 (char 4)"
# expect: '{"a" 1}' -> "JSONDecodeError: Expecting ':' delimiter: line 1 column 6 (char 5)"
# expect: '{"a":}' -> 'JSONDecodeError: Expecting value: line 1 column 6 (char 5)'
# expect: '{"a":1' -> "JSONDecodeError: Expecting ',' delimiter: line 1 column 7 (char 6)"
# expect: '{"a":1,}' -> 'JSONDecodeError: Expecting property name enclosed in double quotes: line 1 column 8 (char 7)'
# expect: "{'a':1}" -> 'JSONDecodeError: Expecting property name enclosed in double quotes: line 1 column 2 (char 1)'
# expect: '[' -> 'JSONDecodeError: Expecting value: line 1 column 2 (char 1)'
# expect: '[1' -> "JSONDecodeError: Expecting ',' delimiter: line 1 column 3 (char 2)"
# expect: '[1,' -> 'JSONDecodeError: Expecting value: line 1 column 4 (char 3)'
# expect: '[1,]' -> 'JSONDecodeError: Expecting value: line 1 column 4 (char 3)'
# expect: '[1 2]' -> "JSONDecodeError: Expecting ',' delimiter: line 1 column 4 (char 3)"
# expect: '"abc' -> 'JSONDecodeError: Unterminated string starting at: line 1 column 1 (char 0)'
# expect: '"a\nb"' -> 'JSONDecodeError: Invalid control character at: line 1 column 3 (char 2)'
# expect: '"\\x"' -> 'JSONDecodeError: Invalid \\escape: line 1 column 2 (char 1)'
# expect: '"\\u12"' -> 'JSONDecodeError: Invalid \\uXXXX escape: line 1 column 3 (char 2)'
# expect: '"\\ud800x"' -> "'\\ud800x'"
# expect: 'nul' -> 'JSONDecodeError: Expecting value: line 1 column 1 (char 0)'
# expect: 'tru' -> 'JSONDecodeError: Expecting value: line 1 column 1 (char 0)'
# expect: '-' -> 'JSONDecodeError: Expecting value: line 1 column 1 (char 0)'
# expect: '1.' -> 'JSONDecodeError: Extra data: line 1 column 2 (char 1)'
# expect: '01' -> 'JSONDecodeError: Extra data: line 1 column 2 (char 1)'
# expect: '1 2' -> 'JSONDecodeError: Extra data: line 1 column 3 (char 2)'
# expect: '{"a":1}x' -> 'JSONDecodeError: Extra data: line 1 column 8 (char 7)'
# expect: '\ufeff1' -> 'JSONDecodeError: Unexpected UTF-8 BOM (decode using utf-8-sig): line 1 column 1 (char 0)'
# expect: '"\xe9" x' -> 'JSONDecodeError: Extra data: line 1 column 5 (char 4)'
# expect: '[1,\n2,\n x]' -> 'JSONDecodeError: Expecting value: line 3 column 2 (char 8)'
# expect: '{"a":1 "b":2}' -> "JSONDecodeError: Expecting ',' delimiter: line 1 column 8 (char 7)"
# expect: '"\\' -> 'JSONDecodeError: Unterminated string starting at: line 1 column 1 (char 0)'
# expect: '"\\u00' -> 'JSONDecodeError: Invalid \\uXXXX escape: line 1 column 3 (char 2)'
# expect: 'NaN' -> 'nan'
# expect: '-Infinity' -> '-inf'
# expect: 'Infinit' -> 'JSONDecodeError: Expecting value: line 1 column 1 (char 0)'
# expect: '1e5' -> '100000.0'
# expect: '1E+2' -> '100.0'
# expect: '-0' -> '0'
# expect: '-0.0' -> '-0.0'
# expect: '{"a":1,"a":2}' -> "{'a': 2}"
# expect: '[,]' -> 'JSONDecodeError: Expecting value: line 1 column 2 (char 1)'
# expect: '{,}' -> 'JSONDecodeError: Expecting property name enclosed in double quotes: line 1 column 2 (char 1)'
# expect: '{"a":1,,}' -> 'JSONDecodeError: Expecting property name enclosed in double quotes: line 1 column 8 (char 7)'
# expect: '"\\ud83d\\ude00"' -> "'\U0001f600'"
# expect: '{1:2}' -> 'JSONDecodeError: Expecting property name enclosed in double quotes: line 1 column 2 (char 1)'
# expect: '\x00' -> 'JSONDecodeError: Expecting value: line 1 column 1 (char 0)'
# expect: '[1]]' -> 'JSONDecodeError: Extra data: line 1 column 4 (char 3)'
# expect: '-x' -> 'JSONDecodeError: Expecting value: line 1 column 1 (char 0)'
# expect: 'json.dumps(object())' -> 'TypeError: Object of type object is not JSON serializable'
# expect: 'json.dumps({(1,2):1})' -> 'TypeError: keys must be str, int, float, bool or None, not tuple'
# expect: 'json.dumps(float("nan"),allow_nan=False)' -> 'ValueError: Out of range float values are not JSON compliant'
# expect: 'json.dumps({1:1,"a":2},sort_keys=True)' -> "TypeError: '<' not supported between instances of 'str' and 'int'"
# expect: 'json.loads(1)' -> 'TypeError: the JSON object must be str, bytes or bytearray, not int'
# expect: 'json.dumps(b"a")' -> 'TypeError: Object of type bytes is not JSON serializable'
# expect: 'json.dumps({"a":[1,2,{"b":None}],"c":[],"d":{}},indent=2)' -> '\'{\\n  "a": [\\n    1,\\n    2,\\n    {\\n      "b": null\\n    }\\n  ],\\n  "c": [],\\n  "d": {}\\n}\''
# expect: 'json.dumps("\xe9\x7f",ensure_ascii=False)' -> '\'"\xe9\\x7f"\''
# expect: 'json.dumps([1,2],indent="\\t")' -> "'[\\n\\t1,\\n\\t2\\n]'"
# expect: 'json.dumps([1,[2]],indent=0)' -> "'[\\n1,\\n[\\n2\\n]\\n]'"
# expect: 'json.dumps({1:2,None:3,True:4,1.5:6})' -> '\'{"1": 4, "null": 3, "1.5": 6}\''
# expect: 'json.dumps(1,foo=2)' -> "TypeError: JSONEncoder.__init__() got an unexpected keyword argument 'foo'"
# expect: 'json.dumps({1,2})' -> 'TypeError: Object of type set is not JSON serializable'
# expect: 'json.dumps([1],separators=(",",":"))' -> "'[1]'"
# expect: 'json.loads("[1]",foo=1)' -> "TypeError: JSONDecoder.__init__() got an unexpected keyword argument 'foo'"
# expect: 'json.dumps("\U0001f600")' -> '\'"\\\\ud83d\\\\ude00"\''
# expect: 'json.loads(b"\\xff")' -> "UnicodeDecodeError: 'utf-8' codec can't decode byte 0xff in position 0: invalid start byte"
# expect: 'json.dumps(1e400)' -> "'Infinity'"
# expect: 'json.dumps({"a":1,"b":[1,2]},separators=(",",":"),indent=None)' -> '\'{"a":1,"b":[1,2]}\''
# expect: ValueError('Circular reference detected')
