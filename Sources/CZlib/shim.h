#pragma once
#include <zlib.h>

// deflateInit2 is a macro; with these bits it writes gzip's frame.
static inline int zlib_start_gzip(z_stream *stream) {
  return deflateInit2(stream, Z_BEST_COMPRESSION, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY);
}
