#ifndef PLUMBLINE_CZLIB_H
#define PLUMBLINE_CZLIB_H

#include <zlib.h>

/// `inflateInit2` is a macro that carries the header's version and struct size; Swift imports no such macro.
/// Negative `window_bits` reads raw deflate (zip members), 15 + 16 reads gzip.
static inline int plumbline_inflate_init(z_stream *stream, int window_bits) {
  return inflateInit2(stream, window_bits);
}

/// `deflateInit2` is a macro for the same reason. `window_bits` as above.
static inline int plumbline_deflate_init(z_stream *stream, int level, int window_bits) {
  return deflateInit2(stream, level, Z_DEFLATED, window_bits, 8, Z_DEFAULT_STRATEGY);
}

#endif
