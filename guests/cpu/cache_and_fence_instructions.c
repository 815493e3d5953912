// Streaming stores, flushes, fences and prefetches do to memory what plain code does.
#include "guest.h"
#include <emmintrin.h>

static int words[4096] __attribute__((aligned(64)));

int main(void) {
    for (int i = 0; i < 4096; i++) {
        _mm_stream_si32(&words[i], i * i);
        if (i % 16 == 0) _mm_clflush(&words[i]);
        _mm_prefetch((const char *)&words[(i + 64) % 4096], _MM_HINT_T0);
        if (i % 100 == 0) _mm_mfence(), _mm_pause();
    }
    _mm_sfence();
    _mm_prefetch((const char *)8, _MM_HINT_NTA);
    _mm_lfence();
    unsigned sum = 0;
    for (int i = 0; i < 4096; i++) sum = sum * 31 + (unsigned)words[i];
    unsigned plain = 0;
    for (int i = 0; i < 4096; i++) plain = plain * 31 + (unsigned)(i * i);
    printf("%u\n", sum);
    CHECK(sum == plain);
}
