# statistics and fractions.
from fractions import Fraction as F
from statistics import *
import statistics, math
def t(f):
    try: print(repr(f()))
    except Exception as e: print(type(e).__name__, e)
a=F(3,4); b=F(-5,6)
print(a,repr(b),F("3/4"),F("1.25"),F("-1e-3"),F(" 7 "),F(0.1),F(5),F(a,b),F(1.5),F(True))
for f in (lambda:a+b,lambda:a-b,lambda:a*b,lambda:a/b,lambda:a//b,lambda:a%b,lambda:divmod(a,b),lambda:a**2,lambda:a**-2,lambda:a**0.5,lambda:2**a,lambda:2**F(3),lambda:a+1,lambda:1+a,lambda:1-a,lambda:2*a,lambda:1/a,lambda:a+0.5,lambda:0.5-a,lambda:a+1j,lambda:-a,lambda:abs(b),lambda:int(b),lambda:float(a),lambda:math.floor(b),lambda:math.ceil(b),lambda:round(F(5,2)),lambda:round(F(7,2)),lambda:round(F(12345,1000),2),lambda:round(F(12345),-2),lambda:hash(a),lambda:hash(F(5)),lambda:hash(b),lambda:a==0.75,lambda:a<1,lambda:a>0.7,lambda:a<=b,lambda:a==F(6,8),lambda:bool(F(0)),lambda:F(math.pi).limit_denominator(100),lambda:F(1,0),lambda:F("x"),lambda:F(1.5,2),lambda:F([]),lambda:a.as_integer_ratio(),lambda:a.numerator,lambda:sum([F(1,3)]*3),lambda:F(float("nan")),lambda:F.from_float(0.5),lambda:1//a,lambda:5%a,lambda:a+"x",lambda:a<"x",lambda:math.trunc(b),lambda:sorted([a,b,0.1,1])): t(f)
D=[1,2,3,4,4,5.5,-2]; I=[1,2,3,4]; 
for d in (D,I,[1],[],[1.5,2.5],[F(1,2),F(1,3)],[True,False],[1e300,1e300,-1e300]):
    for f in (mean,fmean,median,median_low,median_high,mode,multimode,stdev,pstdev,variance,pvariance,harmonic_mean,geometric_mean,median_grouped,quantiles,lambda d:quantiles(d,n=10,method="inclusive")): t(lambda: f(d))
t(lambda: fmean([1,2],[3,1])); t(lambda: correlation([1,2,3],[4,5,7])); t(lambda: covariance([1,2,3],[4,5,7])); t(lambda: linear_regression([1,2,3],[4,5,7])); t(lambda: NormalDist(1,2).cdf(2)); t(lambda: NormalDist(1,2)); t(lambda: mean("ab")); t(lambda: mean(["a"])); t(lambda: mode("abcb")); t(lambda: harmonic_mean([40,60],weights=[5,30])); t(lambda: correlation([1,1],[2,2])); t(lambda: statistics.StatisticsError.__mro__)
t(lambda: harmonic_mean([40,60]))

# expect: 3/4 Fraction(-5, 6) 3/4 5/4 -1/1000 7 3602879701896397/36028797018963968 5 -9/10 3/2 1
# expect: Fraction(-1, 12)
# expect: Fraction(19, 12)
# expect: Fraction(-5, 8)
# expect: Fraction(-9, 10)
# expect: -1
# expect: Fraction(-1, 12)
# expect: (-1, Fraction(-1, 12))
# expect: Fraction(9, 16)
# expect: Fraction(16, 9)
# expect: 0.8660254037844386
# expect: 1.681792830507429
# expect: 8
# expect: Fraction(7, 4)
# expect: Fraction(7, 4)
# expect: Fraction(1, 4)
# expect: Fraction(3, 2)
# expect: Fraction(4, 3)
# expect: 1.25
# expect: -0.25
# expect: (0.75+1j)
# expect: Fraction(-3, 4)
# expect: Fraction(5, 6)
# expect: 0
# expect: 0.75
# expect: -1
# expect: 0
# expect: 2
# expect: 4
# expect: Fraction(617, 50)
# expect: Fraction(12300, 1)
# expect: 1729382256910270464
# expect: 5
# expect: -384307168202282326
# expect: True
# expect: True
# expect: True
# expect: False
# expect: True
# expect: False
# expect: Fraction(311, 99)
# expect: ZeroDivisionError Fraction(1, 0)
# expect: ValueError Invalid literal for Fraction: 'x'
# expect: TypeError both arguments should be Rational instances
# expect: TypeError argument should be a string or a Rational instance
# expect: (3, 4)
# expect: 3
# expect: Fraction(1, 1)
# expect: ValueError cannot convert NaN to integer ratio
# expect: Fraction(1, 2)
# expect: 1
# expect: Fraction(1, 2)
# expect: TypeError unsupported operand type(s) for +: 'Fraction' and 'str'
# expect: TypeError '<' not supported between instances of 'Fraction' and 'str'
# expect: 0
# expect: [Fraction(-5, 6), 0.1, Fraction(3, 4), 1]
# expect: 2.5
# expect: 2.5
# expect: 3
# expect: 3
# expect: 3
# expect: 4
# expect: [4]
# expect: 2.4664414311581235
# expect: 2.2834810518779687
# expect: 6.083333333333333
# expect: 5.214285714285714
# expect: StatisticsError harmonic mean does not support negative values
# expect: StatisticsError geometric mean requires a non-empty dataset containing positive numbers
# expect: 3.0
# expect: [1.0, 3.0, 4.0]
# expect: [-0.2, 1.2, 1.8, 2.4, 3.0, 3.6, 4.0, 4.0, 4.6]
# expect: 2.5
# expect: 2.5
# expect: 2.5
# expect: 2
# expect: 3
# expect: 1
# expect: [1, 2, 3, 4]
# expect: 1.2909944487358056
# expect: 1.118033988749895
# expect: 1.6666666666666667
# expect: 1.25
# expect: 1.92
# expect: 2.2133638394006434
# expect: 2.5
# expect: [1.25, 2.5, 3.75]
# expect: [1.3, 1.6, 1.9, 2.2, 2.5, 2.8, 3.1, 3.4, 3.7]
# expect: 1
# expect: 1.0
# expect: 1
# expect: 1
# expect: 1
# expect: 1
# expect: [1]
# expect: StatisticsError stdev requires at least two data points
# expect: 0.0
# expect: StatisticsError variance requires at least two data points
# expect: 0
# expect: 1
# expect: 1.0
# expect: 1.0
# expect: StatisticsError must have at least two data points
# expect: StatisticsError must have at least two data points
# expect: StatisticsError mean requires at least one data point
# expect: StatisticsError fmean requires at least one data point
# expect: StatisticsError no median for empty data
# expect: StatisticsError no median for empty data
# expect: StatisticsError no median for empty data
# expect: StatisticsError no mode for empty data
# expect: []
# expect: StatisticsError stdev requires at least two data points
# expect: StatisticsError pstdev requires at least one data point
# expect: StatisticsError variance requires at least two data points
# expect: StatisticsError pvariance requires at least one data point
# expect: StatisticsError harmonic_mean requires at least one data point
# expect: StatisticsError geometric mean requires a non-empty dataset containing positive numbers
# expect: StatisticsError no median for empty data
# expect: StatisticsError must have at least two data points
# expect: StatisticsError must have at least two data points
# expect: 2.0
# expect: 2.0
# expect: 2.0
# expect: 1.5
# expect: 2.5
# expect: 1.5
# expect: [1.5, 2.5]
# expect: 0.7071067811865476
# expect: 0.5
# expect: 0.5
# expect: 0.25
# expect: 1.875
# expect: 1.9364916731037085
# expect: 2.0
# expect: [1.25, 2.0, 2.75]
# expect: [1.6, 1.7, 1.8, 1.9, 2.0, 2.1, 2.2, 2.3, 2.4]
# expect: Fraction(5, 12)
# expect: 0.41666666666666663
# expect: Fraction(5, 12)
# expect: Fraction(1, 3)
# expect: Fraction(1, 2)
# expect: Fraction(1, 2)
# expect: [Fraction(1, 2), Fraction(1, 3)]
# expect: 0.11785113019775792
# expect: 0.08333333333333333
# expect: Fraction(1, 72)
# expect: Fraction(1, 144)
# expect: Fraction(2, 5)
# expect: 0.408248290463863
# expect: 0.0
# expect: [Fraction(7, 24), Fraction(5, 12), Fraction(13, 24)]
# expect: [Fraction(7, 20), Fraction(11, 30), Fraction(23, 60), Fraction(2, 5), Fraction(5, 12), Fraction(13, 30), Fraction(9, 20), Fraction(7, 15), Fraction(29, 60)]
# expect: 0.5
# expect: 0.5
# expect: 0.5
# expect: False
# expect: True
# expect: True
# expect: [True, False]
# expect: 0.7071067811865476
# expect: 0.5
# expect: 0.5
# expect: 0.25
# expect: 0
# expect: StatisticsError geometric mean requires a non-empty dataset containing positive numbers
# expect: 0.5
# expect: [-0.25, 0.5, 1.25]
# expect: [0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9]
# expect: 3.3333333333333335e+299
# expect: 3.3333333333333335e+299
# expect: 1e+300
# expect: 1e+300
# expect: 1e+300
# expect: 1e+300
# expect: [1e+300]
# expect: 1.1547005383792516e+300
# expect: 9.428090415820634e+299
# expect: OverflowError integer division result too large for a float
# expect: OverflowError integer division result too large for a float
# expect: StatisticsError harmonic mean does not support negative values
# expect: StatisticsError geometric mean requires a non-empty dataset containing positive numbers
# expect: 1e+300
# expect: [-1e+300, 1e+300, 1e+300]
# expect: [-6e+299, -2e+299, 2e+299, 6e+299, 1e+300, 1e+300, 1e+300, 1e+300, 1e+300]
# expect: 1.25
# expect: 0.9819805060619659
# expect: 1.5
# expect: LinearRegression(slope=1.5, intercept=2.333333333333333)
# expect: 0.6914624612740131
# expect: NormalDist(mu=1.0, sigma=2.0)
# expect: TypeError can't convert type 'str' to numerator/denominator
# expect: TypeError can't convert type 'str' to numerator/denominator
# expect: 'b'
# expect: 56.0
# expect: StatisticsError at least one of the inputs is constant
# expect: (<class 'statistics.StatisticsError'>, <class 'ValueError'>, <class 'Exception'>, <class 'BaseException'>, <class 'object'>)
# expect: 48.0
