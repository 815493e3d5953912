// Detached threads end by themselves; a counter tells that all did.
#include "guest.h"
#include <semaphore.h>

static sem_t ended;

static void *body(void *argument UNUSED) {
    sem_post(&ended);
    return NULL;
}

int main(void) {
    CHECK(sem_init(&ended, 0, 0) == 0);
    for (int i = 0; i < 20; i++) {
        pthread_t thread = start(body, NULL);
        CHECK(pthread_detach(thread) == 0);
    }
    for (int i = 0; i < 20; i++) CHECK(sem_wait(&ended) == 0);
    printf("twenty ended\n");
}
