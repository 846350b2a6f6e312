// What the engine needs of its machine and Swift cannot say: memory.grow, the end of the static data, and block copies
// that become single instructions (`-mbulk-memory`). Everything is `static inline`, so the Swift compiler takes it in as it
// compiles and no C object file is needed.

#pragma once

typedef __SIZE_TYPE__ machine_size;

extern unsigned char __heap_base;

static inline machine_size machine_heap_base(void) { return (machine_size)&__heap_base; }

static inline machine_size machine_memory_size(void) { return (machine_size)__builtin_wasm_memory_size(0) << 16; }

// True when memory now has at least `pages` more pages of 64 KiB.
static inline _Bool machine_grow(machine_size pages) {
    return __builtin_wasm_memory_grow(0, pages) != (machine_size)-1;
}

static inline void machine_move(void *to, const void *from, machine_size count) { __builtin_memmove(to, from, count); }

static inline void machine_set(void *to, int value, machine_size count) { __builtin_memset(to, value, count); }
