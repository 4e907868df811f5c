#ifndef STRUCTURAL_INDEX_H
#define STRUCTURAL_INDEX_H

#include <stddef.h>
#include <stdint.h>

/// A block of 64 bytes that holds bytes above 127.
typedef struct {
  /// A bit for each of them, the block's first byte lowest.
  uint64_t bytes;
  /// Where the block begins.
  uint32_t offset;
} structural_high;

/// What a kernel found beside the places.
typedef struct {
  /// How many places were written.
  size_t places;
  /// Line ends: CR, LF, and CRLF as one.
  size_t line_ends;
  /// The byte before the first one; afterwards the last one.
  uint8_t previous;
  /// How many blocks of 64 bytes hold one above 127.
  size_t high_blocks;
} structural_tally;

/// The kernels that this processor runs: bit 0 SSE2, bit 1 AVX2, bit 2 AVX-512 with
/// VBMI2; 0 on other architectures.
int structural_kernels(void);

/// Writes the offset of every delimiter, quote, CR and LF of `count` bytes, `offset` added, to
/// `places`, which has room for `count` + 64 of them; and every 64-byte block which holds a byte above
/// 127 to `high_blocks`, which has room for `count` / 64 + 1.
///
/// `tally` is added to, its `previous` is read and set.
void structural_index_sse2(const uint8_t *bytes, size_t count, uint8_t delimiter, uint8_t quote,
                           uint32_t offset, uint32_t *places, structural_high *high_blocks,
                           structural_tally *tally);

/// The same, 32 bytes at a time. Only where `structural_kernels` says so.
void structural_index_avx2(const uint8_t *bytes, size_t count, uint8_t delimiter, uint8_t quote,
                           uint32_t offset, uint32_t *places, structural_high *high_blocks,
                           structural_tally *tally);

/// The same, 64 bytes at a time. Only where `structural_kernels` says so.
void structural_index_avx512(const uint8_t *bytes, size_t count, uint8_t delimiter, uint8_t quote,
                             uint32_t offset, uint32_t *places, structural_high *high_blocks,
                             structural_tally *tally);

#endif
