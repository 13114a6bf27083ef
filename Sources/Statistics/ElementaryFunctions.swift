// The standard library has square roots only; the other elementary functions come from the C library, and this is the
// one file of the module that imports it.
#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// Natural logarithm.
func naturalLogarithm(_ x: Double) -> Double { log(x) }

/// `e` to the power `x`.
func exponential(_ x: Double) -> Double { exp(x) }

/// Hyperbolic tangent, the inverse of Fisher's z transform.
func hyperbolicTangent(_ x: Double) -> Double { tanh(x) }

/// Inverse hyperbolic tangent, Fisher's z transform.
func inverseHyperbolicTangent(_ x: Double) -> Double { atanh(x) }

/// `1 - erf(x)`, accurate in the right tail.
func complementaryErrorFunction(_ x: Double) -> Double { erfc(x) }
