# Which conversion a %-format blames, in text and in bytes.
for kind in "diuxXoeEfgGc":
    for value in ([], 1j, "x", None):
        for form in ("%" + kind, b"%" + kind.encode()):
            try:
                print(form, repr(value), form % (value,))
            except (TypeError, OverflowError) as error:
                print(form, repr(value), error)

# expect: %d [] %d format: a real number is required, not list
# expect: b'%d' [] %d format: a real number is required, not list
# expect: %d 1j %d format: a real number is required, not complex
# expect: b'%d' 1j %d format: a real number is required, not complex
# expect: %d 'x' %d format: a real number is required, not str
# expect: b'%d' 'x' %d format: a real number is required, not str
# expect: %d None %d format: a real number is required, not NoneType
# expect: b'%d' None %d format: a real number is required, not NoneType
# expect: %i [] %i format: a real number is required, not list
# expect: b'%i' [] %d format: a real number is required, not list
# expect: %i 1j %i format: a real number is required, not complex
# expect: b'%i' 1j %d format: a real number is required, not complex
# expect: %i 'x' %i format: a real number is required, not str
# expect: b'%i' 'x' %d format: a real number is required, not str
# expect: %i None %i format: a real number is required, not NoneType
# expect: b'%i' None %d format: a real number is required, not NoneType
# expect: %u [] %u format: a real number is required, not list
# expect: b'%u' [] %u format: a real number is required, not list
# expect: %u 1j %u format: a real number is required, not complex
# expect: b'%u' 1j %u format: a real number is required, not complex
# expect: %u 'x' %u format: a real number is required, not str
# expect: b'%u' 'x' %u format: a real number is required, not str
# expect: %u None %u format: a real number is required, not NoneType
# expect: b'%u' None %u format: a real number is required, not NoneType
# expect: %x [] %x format: an integer is required, not list
# expect: b'%x' [] %x format: an integer is required, not list
# expect: %x 1j %x format: an integer is required, not complex
# expect: b'%x' 1j %x format: an integer is required, not complex
# expect: %x 'x' %x format: an integer is required, not str
# expect: b'%x' 'x' %x format: an integer is required, not str
# expect: %x None %x format: an integer is required, not NoneType
# expect: b'%x' None %x format: an integer is required, not NoneType
# expect: %X [] %X format: an integer is required, not list
# expect: b'%X' [] %X format: an integer is required, not list
# expect: %X 1j %X format: an integer is required, not complex
# expect: b'%X' 1j %X format: an integer is required, not complex
# expect: %X 'x' %X format: an integer is required, not str
# expect: b'%X' 'x' %X format: an integer is required, not str
# expect: %X None %X format: an integer is required, not NoneType
# expect: b'%X' None %X format: an integer is required, not NoneType
# expect: %o [] %o format: an integer is required, not list
# expect: b'%o' [] %o format: an integer is required, not list
# expect: %o 1j %o format: an integer is required, not complex
# expect: b'%o' 1j %o format: an integer is required, not complex
# expect: %o 'x' %o format: an integer is required, not str
# expect: b'%o' 'x' %o format: an integer is required, not str
# expect: %o None %o format: an integer is required, not NoneType
# expect: b'%o' None %o format: an integer is required, not NoneType
# expect: %e [] must be real number, not list
# expect: b'%e' [] float argument required, not list
# expect: %e 1j must be real number, not complex
# expect: b'%e' 1j float argument required, not complex
# expect: %e 'x' must be real number, not str
# expect: b'%e' 'x' float argument required, not str
# expect: %e None must be real number, not NoneType
# expect: b'%e' None float argument required, not NoneType
# expect: %E [] must be real number, not list
# expect: b'%E' [] float argument required, not list
# expect: %E 1j must be real number, not complex
# expect: b'%E' 1j float argument required, not complex
# expect: %E 'x' must be real number, not str
# expect: b'%E' 'x' float argument required, not str
# expect: %E None must be real number, not NoneType
# expect: b'%E' None float argument required, not NoneType
# expect: %f [] must be real number, not list
# expect: b'%f' [] float argument required, not list
# expect: %f 1j must be real number, not complex
# expect: b'%f' 1j float argument required, not complex
# expect: %f 'x' must be real number, not str
# expect: b'%f' 'x' float argument required, not str
# expect: %f None must be real number, not NoneType
# expect: b'%f' None float argument required, not NoneType
# expect: %g [] must be real number, not list
# expect: b'%g' [] float argument required, not list
# expect: %g 1j must be real number, not complex
# expect: b'%g' 1j float argument required, not complex
# expect: %g 'x' must be real number, not str
# expect: b'%g' 'x' float argument required, not str
# expect: %g None must be real number, not NoneType
# expect: b'%g' None float argument required, not NoneType
# expect: %G [] must be real number, not list
# expect: b'%G' [] float argument required, not list
# expect: %G 1j must be real number, not complex
# expect: b'%G' 1j float argument required, not complex
# expect: %G 'x' must be real number, not str
# expect: b'%G' 'x' float argument required, not str
# expect: %G None must be real number, not NoneType
# expect: b'%G' None float argument required, not NoneType
# expect: %c [] %c requires int or char
# expect: b'%c' [] %c requires an integer in range(256) or a single byte
# expect: %c 1j %c requires int or char
# expect: b'%c' 1j %c requires an integer in range(256) or a single byte
# expect: %c 'x' x
# expect: b'%c' 'x' %c requires an integer in range(256) or a single byte
# expect: %c None %c requires int or char
# expect: b'%c' None %c requires an integer in range(256) or a single byte
