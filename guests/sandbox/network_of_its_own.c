// In a network namespace there is nothing but a loopback that is down, until it is brought up.
#include "support/userns.h"
#include <arpa/inet.h>
#include <net/if.h>
#include <sys/ioctl.h>
#include <sys/socket.h>

int main(void) {
    enter_user_namespace(CLONE_NEWNET);
    struct if_nameindex *names = if_nameindex();
    CHECK(names != NULL && strcmp(names[0].if_name, "lo") == 0);
    if_freenameindex(names);
    int fd = OK(socket(AF_INET, SOCK_DGRAM, 0));
    struct sockaddr_in address = {.sin_family = AF_INET, .sin_addr = {htonl(INADDR_LOOPBACK)}};
    address.sin_port = htons(9);
    FAILS(sendto(fd, "x", 1, 0, (void *)&address, sizeof address), ENETUNREACH);
    struct ifreq request = {.ifr_name = "lo"};
    CHECK(ioctl(fd, SIOCGIFFLAGS, &request) == 0 && !(request.ifr_flags & IFF_UP));
    request.ifr_flags |= IFF_UP;
    CHECK(ioctl(fd, SIOCSIFFLAGS, &request) == 0);
    fd = OK(socket(AF_INET, SOCK_DGRAM, 0));
    // A fixed port is nobody else's here.
    CHECK(bind(fd, (void *)&address, sizeof address) == 0);
    CHECK(sendto(fd, "hello", 5, 0, (void *)&address, sizeof address) == 5);
    char text[10] = "";
    CHECK(recv(fd, text, sizeof text, 0) == 5);
    printf("%s\n", text);
}
