// The gamma function by Lanczos' approximation, as CPython computes it, so that the last digits agree: with
// g = 6.0246.., and 13 terms as a quotient of two polynomials.
#include <cmath>
#include <limits>
#include <numbers>

#include "core/library/math.h"

namespace loopscope::library {

namespace {

constexpr double kPi = std::numbers::pi;
constexpr double kG = 6.024680040776729583740234375;
constexpr double kGMinusHalf = 5.524680040776729583740234375;
constexpr int kTerms = 13;
constexpr double kAbove[kTerms] = {
    23531376880.410759688572007674451636754734846804940, 42919803642.649098768957899047001988850926355848959,
    35711959237.355668049440185451547166705960488635843, 17921034426.037209699919755754458931112671403265390,
    6039542586.3520280050642916443072979210699388420708, 1439720407.3117216736632230727949123939715485786372,
    248874557.86205415651146038641322942321632125127801, 31426415.585400194380614231628318205362874684987640,
    2876370.6289353724412254090516208496135991145378768, 186056.26539522349504029498971604569928220784236328,
    8071.6720023658162106380029022722506138218516325024, 210.82427775157934587250973392071336271166969580291,
    2.5066282746310002701649081771338373386264310793408};
constexpr double kBelow[kTerms] = {0.0,       39916800.0, 120543840.0, 150917976.0, 105258076.0,
                                   45995730.0, 13339535.0, 2637558.0,   357423.0,    32670.0,
                                   1925.0,     66.0,       1.0};

// In powers of x where it is small, of 1/x where it is large: neither sum overflows.
double lanczos_sum(double x) {
    double above = 0, below = 0;
    if (x < 5.0) {
        for (int i = kTerms - 1; i >= 0; --i) {
            above = above * x + kAbove[i];
            below = below * x + kBelow[i];
        }
    } else {
        for (int i = 0; i < kTerms; ++i) {
            above = above / x + kAbove[i];
            below = below / x + kBelow[i];
        }
    }
    return above / below;
}

// sin(pi * x), exact where x is large.
double sin_pi(double x) {
    const double y = std::fmod(std::fabs(x), 2.0);
    const double sign = std::copysign(1.0, x);
    switch (static_cast<int>(std::round(2.0 * y))) {
        case 0:
            return sign * std::sin(kPi * y);
        case 1:
            return sign * std::cos(kPi * (y - 0.5));
        case 2:
            return sign * std::sin(kPi * (1.0 - y));
        case 3:
            return sign * -std::cos(kPi * (y - 1.5));
        default:
            return sign * std::sin(kPi * (y - 2.0));
    }
}

double factorial_below(int n) {
    double product = 1;
    for (int i = 2; i < n; ++i) product *= i;
    return product;
}

bool is_pole(double x) { return x <= 0 && x == std::floor(x); }

}  // namespace

double gamma_function(double x) {
    constexpr double kInfinity = std::numeric_limits<double>::infinity();
    if (std::isnan(x) || x == kInfinity) return x;
    if (is_pole(x) || x == -kInfinity) return std::nan("");
    if (x == std::floor(x) && x <= 23) return factorial_below(static_cast<int>(x));
    const double size = std::fabs(x);
    if (size < 1e-20) return 1.0 / x;
    if (size > 200.0) return x < 0 ? 0.0 / sin_pi(x) : kInfinity;
    const double y = size + kGMinusHalf;
    // What y lost in rounding.
    double z = 0;
    if (size > kGMinusHalf) {
        const double q = y - size;
        z = q - kGMinusHalf;
    } else {
        const double q = y - kGMinusHalf;
        z = q - size;
    }
    z = z * kG / y;
    const bool is_moderate = size < 140.0;
    if (x < 0) {
        double result = -kPi / sin_pi(size) / size * std::exp(y) / lanczos_sum(size);
        result -= z * result;
        if (is_moderate) return result / std::pow(y, size - 0.5);
        const double root = std::pow(y, size / 2.0 - 0.25);
        return result / root / root;
    }
    double result = lanczos_sum(size) / std::exp(y);
    result += z * result;
    if (is_moderate) return result * std::pow(y, size - 0.5);
    const double root = std::pow(y, size / 2.0 - 0.25);
    return result * root * root;
}

double log_gamma(double x) {
    if (std::isnan(x)) return x;
    if (std::isinf(x)) return std::numeric_limits<double>::infinity();
    if (x == std::floor(x) && x <= 2.0) return x <= 0 ? std::nan("") : 0.0;
    const double size = std::fabs(x);
    if (size < 1e-20) return -std::log(size);
    double result = std::log(lanczos_sum(size)) - kG;
    result += (size - 0.5) * (std::log(size + kG - 0.5) - 1);
    if (x < 0) result = std::log(kPi) - std::log(std::fabs(sin_pi(size))) - std::log(size) - result;
    return result;
}

}  // namespace loopscope::library
