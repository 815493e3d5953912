// Programs of the system in a pipeline of four processes.
#include "guest.h"

int main(void) {
    FILE *pipeline = popen("seq 1 2000 | grep 7 | sort -r | head -n 3 | tr '\\n' ' '", "r");
    char line[100];
    CHECK(pipeline && fgets(line, sizeof line, pipeline));
    CHECK(strcmp(line, "997 987 979 ") == 0);
    CHECK(pclose(pipeline) == 0);
    printf("%s\n", line);
}
