// FUTEX_LOCK_PI writes the owner's id into the word; FUTEX_WAITERS marks that someone waits.
#include "guest.h"
#include <linux/futex.h>

static unsigned word;
static int ends[2];

static void *body(void *argument UNUSED) {
    tell(ends[1]);
    CHECK(futex(&word, FUTEX_LOCK_PI, 0, NULL, NULL, 0) == 0);
    CHECK((word & FUTEX_TID_MASK) == (unsigned)gettid_now());
    CHECK(futex(&word, FUTEX_UNLOCK_PI, 0, NULL, NULL, 0) == 0);
    return NULL;
}

int main(void) {
    CHECK(pipe(ends) == 0);
    CHECK(futex(&word, FUTEX_LOCK_PI, 0, NULL, NULL, 0) == 0);
    CHECK(word == (unsigned)gettid_now());
    FAILS(futex(&word, FUTEX_LOCK_PI, 0, NULL, NULL, 0), EDEADLK);
    pthread_t thread = start(body, NULL);
    await(ends[0]);
    WAIT_UNTIL(__atomic_load_n(&word, __ATOMIC_SEQ_CST) & FUTEX_WAITERS);
    printf("word %#x\n", word);
    CHECK(futex(&word, FUTEX_UNLOCK_PI, 0, NULL, NULL, 0) == 0);
    join(thread);
    CHECK(futex(&word, FUTEX_TRYLOCK_PI, 0, NULL, NULL, 0) == 0);
    CHECK(futex(&word, FUTEX_UNLOCK_PI, 0, NULL, NULL, 0) == 0 && word == 0);
}
