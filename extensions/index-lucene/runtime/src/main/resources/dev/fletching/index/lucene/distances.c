/*
 * Compares one query with vectors that lie in a mapped index file. Compiled into native executables, whose own compiler makes
 * no vector instructions. Vectors are little-endian floats of any alignment, one behind the other.
 *
 * The caller has checked that every ordinal lies within the file.
 */
#include <stdint.h>

#define INLINE static inline __attribute__((always_inline))

INLINE float dot(const float *a, const float *b, int32_t dimensions) {
    float total = 0;
    for (int32_t i = 0; i < dimensions; i++) {
        total += a[i] * b[i];
    }
    return total;
}

INLINE float square(const float *a, const float *b, int32_t dimensions) {
    float total = 0;
    for (int32_t i = 0; i < dimensions; i++) {
        float difference = a[i] - b[i];
        total += difference * difference;
    }
    return total;
}

typedef float distance(const float *, const float *, int32_t);

/* The next vector is asked for while this one is compared: they lie apart, and memory is slower than the sum. */
INLINE void each(distance *of, const float *query, int32_t dimensions, const char *vectors, const int32_t *ordinals,
        int32_t count, float *results) {
    int64_t bytes = (int64_t) dimensions * sizeof(float);
    for (int32_t i = 0; i < count; i++) {
        if (i + 1 < count) {
            const char *next = vectors + ordinals[i + 1] * bytes;
            for (int64_t line = 0; line < bytes; line += 64) {
                __builtin_prefetch(next + line);
            }
        }
        results[i] = of(query, (const float *) (vectors + ordinals[i] * bytes), dimensions);
    }
}

#define PARAMETERS const float *query, int32_t dimensions, const char *vectors, const int32_t *ordinals, int32_t count, float *results
#define ARGUMENTS query, dimensions, vectors, ordinals, count, results

#define KERNELS(suffix, attributes) \
    attributes static void dot_##suffix(PARAMETERS) { each(dot, ARGUMENTS); } \
    attributes static void square_##suffix(PARAMETERS) { each(square, ARGUMENTS); }

KERNELS(any, )

#if defined(__x86_64__)

KERNELS(avx2, __attribute__((target("avx2,fma"))))
KERNELS(avx512, __attribute__((target("avx512f,avx2,fma"))))

#define CHOOSE(kernel) \
    if (__builtin_cpu_supports("avx512f")) { \
        kernel##_avx512(ARGUMENTS); \
    } else if (__builtin_cpu_supports("avx2") && __builtin_cpu_supports("fma")) { \
        kernel##_avx2(ARGUMENTS); \
    } else { \
        kernel##_any(ARGUMENTS); \
    }

#else

#define CHOOSE(kernel) kernel##_any(ARGUMENTS);

#endif

void fletching_dot(PARAMETERS) {
    CHOOSE(dot)
}

void fletching_square(PARAMETERS) {
    CHOOSE(square)
}
