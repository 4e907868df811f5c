// Where a delimited text has its structure, found 64 bytes at a time.
//
// C because Swift cannot name `pmovmskb`: the portable Swift kernel takes ten vector operations for
// what is one here.

#include "structural_index.h"

#include <string.h>

#if defined(__x86_64__)

#include <immintrin.h>

int structural_kernels(void) {
  // SSE2 belongs to x86-64.
  int kernels = 1;
  if (__builtin_cpu_supports("avx2")) kernels |= 2;
  if (__builtin_cpu_supports("avx512bw") && __builtin_cpu_supports("avx512vbmi2")) kernels |= 4;
  return kernels;
}

// One block's bits: everything structural, line feeds, carriage returns, bytes above 127.
typedef struct {
  uint64_t structural, feeds, returns, high;
} block_bits;

// Writes the places of a block's bits. Eight at a time whether there are as many or not: blocks of
// records hold six to eight, and a loop to the exact number would mispredict at nearly every block
// (simdjson's "flatten_bits" does the same). What is written too much is overwritten by the next block.
static inline uint32_t *write_places(uint64_t bits, uint32_t offset, uint32_t *places) {
  if (bits == 0) return places;
  int count = __builtin_popcountll(bits);
  uint32_t *next = places + count;
  do {
    for (int i = 0; i < 8; i++) {
      // The builtin is undefined for 0, which is left when there were fewer than eight.
      places[i] = offset + (uint32_t)__builtin_ctzll(bits | (1ull << 63));
      bits &= bits - 1;
    }
    places += 8;
    count -= 8;
  } while (count > 0);
  return next;
}

// Counts the line ends of a block; `mask` has a bit for each byte that counts.
static inline size_t line_ends(block_bits block, uint64_t mask, uint64_t *after_return) {
  uint64_t feeds = block.feeds & mask;
  uint64_t returns = block.returns & mask;
  // A line feed right behind a carriage return belongs to it.
  uint64_t paired = (returns << 1) | *after_return;
  *after_return = returns >> 63;
  if ((feeds | returns) == 0) return 0;
  return (size_t)__builtin_popcountll(returns) + (size_t)__builtin_popcountll(feeds & ~paired);
}

#define DEFINE_KERNEL(NAME, TARGET, READ, WRITE)                                                       \
  TARGET void NAME(const uint8_t *bytes, size_t count, uint8_t delimiter, uint8_t quote,        \
                   uint32_t offset, uint32_t *places, structural_high *high_blocks,                  \
                   structural_tally *tally) {                                                   \
    if (count == 0) return;                                                                     \
    uint32_t *first = places;                                                                   \
    size_t ends = 0, high = 0;                                                                  \
    uint64_t after_return = tally->previous == '\r';                                            \
    size_t at = 0;                                                                              \
    for (; at + 64 <= count; at += 64) {                                                        \
      block_bits block = READ(bytes + at, delimiter, quote);                                    \
      high_blocks[high] = (structural_high){block.high, offset + (uint32_t)at};                  \
      high += block.high != 0;                                                                  \
      ends += line_ends(block, ~0ull, &after_return);                                           \
      places = WRITE(block.structural, offset + (uint32_t)at, places);                          \
    }                                                                                           \
    if (at < count) {                                                                           \
      /* The rest in a block of its own: nothing behind the bytes is read. */                   \
      uint8_t rest[64] = {0};                                                                   \
      memcpy(rest, bytes + at, count - at);                                                     \
      block_bits block = READ(rest, delimiter, quote);                                          \
      high_blocks[high] = (structural_high){block.high, offset + (uint32_t)at};                  \
      high += block.high != 0;                                                                  \
      uint64_t mask = ~0ull >> (64 - (count - at));                                             \
      ends += line_ends(block, mask, &after_return);                                            \
      places = WRITE(block.structural & mask, offset + (uint32_t)at, places);                   \
    }                                                                                           \
    tally->places += (size_t)(places - first);                                                  \
    tally->line_ends += ends;                                                                   \
    tally->previous = bytes[count - 1];                                                         \
    tally->high_blocks += high;                                                                 \
  }

static inline uint64_t joined(uint32_t a, uint32_t b, uint32_t c, uint32_t d) {
  return (uint64_t)a | (uint64_t)b << 16 | (uint64_t)c << 32 | (uint64_t)d << 48;
}

static inline block_bits read_sse2(const uint8_t *bytes, uint8_t delimiter, uint8_t quote) {
  __m128i v[4];
  uint32_t structural[4], feeds[4], returns[4], high[4];
  for (int i = 0; i < 4; i++) {
    v[i] = _mm_loadu_si128((const __m128i *)(bytes + 16 * i));
    __m128i feed = _mm_cmpeq_epi8(v[i], _mm_set1_epi8('\n'));
    __m128i carriage = _mm_cmpeq_epi8(v[i], _mm_set1_epi8('\r'));
    __m128i other = _mm_or_si128(_mm_cmpeq_epi8(v[i], _mm_set1_epi8((char)delimiter)),
                                 _mm_cmpeq_epi8(v[i], _mm_set1_epi8((char)quote)));
    feeds[i] = (uint32_t)_mm_movemask_epi8(feed);
    returns[i] = (uint32_t)_mm_movemask_epi8(carriage);
    structural[i] = (uint32_t)_mm_movemask_epi8(other) | feeds[i] | returns[i];
    high[i] = (uint32_t)_mm_movemask_epi8(v[i]);
  }
  block_bits block = {
      joined(structural[0], structural[1], structural[2], structural[3]),
      joined(feeds[0], feeds[1], feeds[2], feeds[3]),
      joined(returns[0], returns[1], returns[2], returns[3]),
      joined(high[0], high[1], high[2], high[3])};
  return block;
}

DEFINE_KERNEL(structural_index_sse2, , read_sse2, write_places)

#define AVX2 __attribute__((target("avx2,bmi,popcnt")))

AVX2 static inline block_bits read_avx2(const uint8_t *bytes, uint8_t delimiter, uint8_t quote) {
  __m256i low = _mm256_loadu_si256((const __m256i *)bytes);
  __m256i high = _mm256_loadu_si256((const __m256i *)(bytes + 32));
  __m256i d = _mm256_set1_epi8((char)delimiter), q = _mm256_set1_epi8((char)quote);
  __m256i f = _mm256_set1_epi8('\n'), r = _mm256_set1_epi8('\r');
#define BITS(A, B) \
  ((uint64_t)(uint32_t)_mm256_movemask_epi8(A) | (uint64_t)(uint32_t)_mm256_movemask_epi8(B) << 32)
  uint64_t feeds = BITS(_mm256_cmpeq_epi8(low, f), _mm256_cmpeq_epi8(high, f));
  uint64_t returns = BITS(_mm256_cmpeq_epi8(low, r), _mm256_cmpeq_epi8(high, r));
  uint64_t other = BITS(_mm256_or_si256(_mm256_cmpeq_epi8(low, d), _mm256_cmpeq_epi8(low, q)),
                        _mm256_or_si256(_mm256_cmpeq_epi8(high, d), _mm256_cmpeq_epi8(high, q)));
  uint64_t bytes_above_127 = BITS(low, high);
#undef BITS
  block_bits block = {feeds | returns | other, feeds, returns,
                      bytes_above_127};
  return block;
}

DEFINE_KERNEL(structural_index_avx2, AVX2, read_avx2, write_places)

#define AVX512 __attribute__((target("avx512f,avx512bw,avx512vl,avx512vbmi2,bmi,popcnt")))

AVX512 static inline block_bits read_avx512(const uint8_t *bytes, uint8_t delimiter,
                                            uint8_t quote) {
  __m512i block = _mm512_loadu_si512(bytes);
  uint64_t feeds = _mm512_cmpeq_epi8_mask(block, _mm512_set1_epi8('\n'));
  uint64_t returns = _mm512_cmpeq_epi8_mask(block, _mm512_set1_epi8('\r'));
  uint64_t other = _mm512_cmpeq_epi8_mask(block, _mm512_set1_epi8((char)delimiter)) |
                   _mm512_cmpeq_epi8_mask(block, _mm512_set1_epi8((char)quote));
  block_bits bits = {feeds | returns | other, feeds, returns, _mm512_movepi8_mask(block)};
  return bits;
}

// Presses the numbers 0 to 63 of the set bits together and writes sixteen of them at a time: one
// store for nearly every block, and nothing to guess.
AVX512 static inline uint32_t *write_places_avx512(uint64_t bits, uint32_t offset,
                                                   uint32_t *places) {
  static const uint8_t numbers[64] __attribute__((aligned(64))) = {
      0,  1,  2,  3,  4,  5,  6,  7,  8,  9,  10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21,
      22, 23, 24, 25, 26, 27, 28, 29, 30, 31, 32, 33, 34, 35, 36, 37, 38, 39, 40, 41, 42, 43,
      44, 45, 46, 47, 48, 49, 50, 51, 52, 53, 54, 55, 56, 57, 58, 59, 60, 61, 62, 63};
  __m512i pressed = _mm512_maskz_compress_epi8(bits, _mm512_load_si512(numbers));
  __m512i first = _mm512_set1_epi32((int)offset);
  int count = __builtin_popcountll(bits);
#define PUT(PART)                                                                            \
  _mm512_storeu_si512(                                                                       \
      places + 16 * (PART),                                                                  \
      _mm512_add_epi32(_mm512_cvtepu8_epi32(_mm512_extracti32x4_epi32(pressed, PART)), first))
  PUT(0);
  if (count > 16) {
    PUT(1);
    if (count > 32) {
      PUT(2);
      PUT(3);
    }
  }
#undef PUT
  return places + count;
}

DEFINE_KERNEL(structural_index_avx512, AVX512, read_avx512, write_places_avx512)

#else

int structural_kernels(void) { return 0; }

void structural_index_sse2(const uint8_t *bytes, size_t count, uint8_t delimiter, uint8_t quote,
                           uint32_t offset, uint32_t *places, structural_high *high_blocks,
                           structural_tally *tally) {
  (void)bytes, (void)count, (void)delimiter, (void)quote;
  (void)offset, (void)places, (void)high_blocks, (void)tally;
}

void structural_index_avx2(const uint8_t *bytes, size_t count, uint8_t delimiter, uint8_t quote,
                           uint32_t offset, uint32_t *places, structural_high *high_blocks,
                           structural_tally *tally) {
  (void)bytes, (void)count, (void)delimiter, (void)quote;
  (void)offset, (void)places, (void)high_blocks, (void)tally;
}

void structural_index_avx512(const uint8_t *bytes, size_t count, uint8_t delimiter, uint8_t quote,
                             uint32_t offset, uint32_t *places, structural_high *high_blocks,
                             structural_tally *tally) {
  (void)bytes, (void)count, (void)delimiter, (void)quote;
  (void)offset, (void)places, (void)high_blocks, (void)tally;
}

#endif
