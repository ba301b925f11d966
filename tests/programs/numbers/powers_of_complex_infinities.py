"""Where an angle would be infinite, CPython raises; elsewhere a NaN is a result."""
for base in ("inf", "-inf", "nan", "1e300", "0.0"):
    for exponent in (1j, 2 + 0j, -1 + 0j, 0.5 + 0j, 2 + 1j, complex("inf"), complex(0, float("inf")), 1e300j, 0j, 101 + 0j):
        for left, right in ((float(base), exponent), (complex(0, float(base)), exponent), (exponent, complex(1, float(base)))):
            try:
                print(left, right, left ** right)
            except ArithmeticError as error:
                print(left, right, type(error).__name__, error)

# expect: inf 1j ZeroDivisionError 0.0 to a negative or complex power
# expect: infj 1j ZeroDivisionError 0.0 to a negative or complex power
# expect: 1j (1+infj) (nan+nanj)
# expect: inf (2+0j) (nan+nanj)
# expect: infj (2+0j) (nan+nanj)
# expect: (2+0j) (1+infj) ZeroDivisionError 0.0 to a negative or complex power
# expect: inf (-1+0j) (nan+nanj)
# expect: infj (-1+0j) (nan+nanj)
# expect: (-1+0j) (1+infj) (nan+nanj)
# expect: inf (0.5+0j) OverflowError complex exponentiation
# expect: infj (0.5+0j) OverflowError complex exponentiation
# expect: (0.5+0j) (1+infj) ZeroDivisionError 0.0 to a negative or complex power
# expect: inf (2+1j) ZeroDivisionError 0.0 to a negative or complex power
# expect: infj (2+1j) ZeroDivisionError 0.0 to a negative or complex power
# expect: (2+1j) (1+infj) ZeroDivisionError 0.0 to a negative or complex power
# expect: inf (inf+0j) (nan+nanj)
# expect: infj (inf+0j) ZeroDivisionError 0.0 to a negative or complex power
# expect: (inf+0j) (1+infj) ZeroDivisionError 0.0 to a negative or complex power
# expect: inf infj ZeroDivisionError 0.0 to a negative or complex power
# expect: infj infj ZeroDivisionError 0.0 to a negative or complex power
# expect: infj (1+infj) ZeroDivisionError 0.0 to a negative or complex power
# expect: inf 1e+300j ZeroDivisionError 0.0 to a negative or complex power
# expect: infj 1e+300j ZeroDivisionError 0.0 to a negative or complex power
# expect: 1e+300j (1+infj) ZeroDivisionError 0.0 to a negative or complex power
# expect: inf 0j (1+0j)
# expect: infj 0j (1+0j)
# expect: 0j (1+infj) ZeroDivisionError 0.0 to a negative or complex power
# expect: inf (101+0j) OverflowError complex exponentiation
# expect: infj (101+0j) OverflowError complex exponentiation
# expect: (101+0j) (1+infj) ZeroDivisionError 0.0 to a negative or complex power
# expect: -inf 1j ZeroDivisionError 0.0 to a negative or complex power
# expect: -infj 1j ZeroDivisionError 0.0 to a negative or complex power
# expect: 1j (1-infj) (nan+nanj)
# expect: -inf (2+0j) (nan+nanj)
# expect: -infj (2+0j) (nan+nanj)
# expect: (2+0j) (1-infj) ZeroDivisionError 0.0 to a negative or complex power
# expect: -inf (-1+0j) (nan+nanj)
# expect: -infj (-1+0j) (nan+nanj)
# expect: (-1+0j) (1-infj) (nan+nanj)
# expect: -inf (0.5+0j) OverflowError complex exponentiation
# expect: -infj (0.5+0j) OverflowError complex exponentiation
# expect: (0.5+0j) (1-infj) ZeroDivisionError 0.0 to a negative or complex power
# expect: -inf (2+1j) ZeroDivisionError 0.0 to a negative or complex power
# expect: -infj (2+1j) ZeroDivisionError 0.0 to a negative or complex power
# expect: (2+1j) (1-infj) ZeroDivisionError 0.0 to a negative or complex power
# expect: -inf (inf+0j) ZeroDivisionError 0.0 to a negative or complex power
# expect: -infj (inf+0j) ZeroDivisionError 0.0 to a negative or complex power
# expect: (inf+0j) (1-infj) ZeroDivisionError 0.0 to a negative or complex power
# expect: -inf infj ZeroDivisionError 0.0 to a negative or complex power
# expect: -infj infj ZeroDivisionError 0.0 to a negative or complex power
# expect: infj (1-infj) ZeroDivisionError 0.0 to a negative or complex power
# expect: -inf 1e+300j ZeroDivisionError 0.0 to a negative or complex power
# expect: -infj 1e+300j ZeroDivisionError 0.0 to a negative or complex power
# expect: 1e+300j (1-infj) ZeroDivisionError 0.0 to a negative or complex power
# expect: -inf 0j (1+0j)
# expect: -infj 0j (1+0j)
# expect: 0j (1-infj) ZeroDivisionError 0.0 to a negative or complex power
# expect: -inf (101+0j) OverflowError complex exponentiation
# expect: -infj (101+0j) OverflowError complex exponentiation
# expect: (101+0j) (1-infj) ZeroDivisionError 0.0 to a negative or complex power
# expect: nan 1j (nan+nanj)
# expect: nanj 1j (nan+nanj)
# expect: 1j (1+nanj) (nan+nanj)
# expect: nan (2+0j) (nan+nanj)
# expect: nanj (2+0j) (nan+nanj)
# expect: (2+0j) (1+nanj) (nan+nanj)
# expect: nan (-1+0j) (nan+nanj)
# expect: nanj (-1+0j) (nan+nanj)
# expect: (-1+0j) (1+nanj) (nan+nanj)
# expect: nan (0.5+0j) (nan+nanj)
# expect: nanj (0.5+0j) (nan+nanj)
# expect: (0.5+0j) (1+nanj) (nan+nanj)
# expect: nan (2+1j) (nan+nanj)
# expect: nanj (2+1j) (nan+nanj)
# expect: (2+1j) (1+nanj) (nan+nanj)
# expect: nan (inf+0j) (nan+nanj)
# expect: nanj (inf+0j) (nan+nanj)
# expect: (inf+0j) (1+nanj) (nan+nanj)
# expect: nan infj (nan+nanj)
# expect: nanj infj (nan+nanj)
# expect: infj (1+nanj) (nan+nanj)
# expect: nan 1e+300j (nan+nanj)
# expect: nanj 1e+300j (nan+nanj)
# expect: 1e+300j (1+nanj) (nan+nanj)
# expect: nan 0j (1+0j)
# expect: nanj 0j (1+0j)
# expect: 0j (1+nanj) ZeroDivisionError 0.0 to a negative or complex power
# expect: nan (101+0j) (nan+nanj)
# expect: nanj (101+0j) (nan+nanj)
# expect: (101+0j) (1+nanj) (nan+nanj)
# expect: 1e+300 1j (0.9305603952198929-0.36613843126363665j)
# expect: 1e+300j 1j (0.19344450072710892-0.07611270197681735j)
# expect: 1j (1+1e+300j) 0j
# expect: 1e+300 (2+0j) OverflowError complex exponentiation
# expect: 1e+300j (2+0j) OverflowError complex exponentiation
# expect: (2+0j) (1+1e+300j) (-1.2838711481713259+1.5335171583302358j)
# expect: 1e+300 (-1+0j) (1e-300+0j)
# expect: 1e+300j (-1+0j) -1e-300j
# expect: (-1+0j) (1+1e+300j) (-0+0j)
# expect: 1e+300 (0.5+0j) (1e+150+0j)
# expect: 1e+300j (0.5+0j) (7.071067811865476e+149+7.071067811865475e+149j)
# expect: (0.5+0j) (1+1e+300j) (-0.32096778704283146-0.38337928958255896j)
# expect: 1e+300 (2+1j) OverflowError complex exponentiation
# expect: 1e+300j (2+1j) OverflowError complex exponentiation
# expect: (2+1j) (1+1e+300j) (-0+0j)
# expect: 1e+300 (inf+0j) (nan+nanj)
# expect: 1e+300j (inf+0j) ZeroDivisionError 0.0 to a negative or complex power
# expect: (inf+0j) (1+1e+300j) ZeroDivisionError 0.0 to a negative or complex power
# expect: 1e+300 infj ZeroDivisionError 0.0 to a negative or complex power
# expect: 1e+300j infj ZeroDivisionError 0.0 to a negative or complex power
# expect: infj (1+1e+300j) ZeroDivisionError 0.0 to a negative or complex power
# expect: 1e+300 1e+300j (-0.5591599423471061+0.8290598041603399j)
# expect: 1e+300j 1e+300j (-0+0j)
# expect: 1e+300j (1+1e+300j) (-0+0j)
# expect: 1e+300 0j (1+0j)
# expect: 1e+300j 0j (1+0j)
# expect: 0j (1+1e+300j) ZeroDivisionError 0.0 to a negative or complex power
# expect: 1e+300 (101+0j) OverflowError complex exponentiation
# expect: 1e+300j (101+0j) OverflowError complex exponentiation
# expect: (101+0j) (1+1e+300j) (92.43408359322905-40.70553021740344j)
# expect: 0.0 1j ZeroDivisionError 0.0 to a negative or complex power
# expect: 0j 1j ZeroDivisionError 0.0 to a negative or complex power
# expect: 1j (1+0j) 1j
# expect: 0.0 (2+0j) 0j
# expect: 0j (2+0j) 0j
# expect: (2+0j) (1+0j) (2+0j)
# expect: 0.0 (-1+0j) ZeroDivisionError 0.0 to a negative or complex power
# expect: 0j (-1+0j) ZeroDivisionError 0.0 to a negative or complex power
# expect: (-1+0j) (1+0j) (-1+0j)
# expect: 0.0 (0.5+0j) 0j
# expect: 0j (0.5+0j) 0j
# expect: (0.5+0j) (1+0j) (0.5+0j)
# expect: 0.0 (2+1j) ZeroDivisionError 0.0 to a negative or complex power
# expect: 0j (2+1j) ZeroDivisionError 0.0 to a negative or complex power
# expect: (2+1j) (1+0j) (2+1j)
# expect: 0.0 (inf+0j) 0j
# expect: 0j (inf+0j) 0j
# expect: (inf+0j) (1+0j) OverflowError complex exponentiation
# expect: 0.0 infj ZeroDivisionError 0.0 to a negative or complex power
# expect: 0j infj ZeroDivisionError 0.0 to a negative or complex power
# expect: infj (1+0j) OverflowError complex exponentiation
# expect: 0.0 1e+300j ZeroDivisionError 0.0 to a negative or complex power
# expect: 0j 1e+300j ZeroDivisionError 0.0 to a negative or complex power
# expect: 1e+300j (1+0j) 1e+300j
# expect: 0.0 0j (1+0j)
# expect: 0j 0j (1+0j)
# expect: 0j (1+0j) 0j
# expect: 0.0 (101+0j) 0j
# expect: 0j (101+0j) 0j
# expect: (101+0j) (1+0j) (101+0j)
