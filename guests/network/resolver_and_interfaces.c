// getaddrinfo of localhost and numbers, getnameinfo, getifaddrs.
#include "guest.h"
#include <arpa/inet.h>
#include <ifaddrs.h>
#include <netdb.h>
#include <sys/socket.h>

int main(void) {
    struct addrinfo hints = {.ai_flags = AI_NUMERICHOST, .ai_socktype = SOCK_STREAM}, *list;
    CHECK(getaddrinfo("127.0.0.1", "80", &hints, &list) == 0 && list->ai_family == AF_INET);
    char host[100], port[20];
    CHECK(getnameinfo(list->ai_addr, list->ai_addrlen, host, 100, port, 20,
                      NI_NUMERICHOST | NI_NUMERICSERV) == 0);
    CHECK(strcmp(host, "127.0.0.1") == 0 && strcmp(port, "80") == 0);
    freeaddrinfo(list);
    int result = getaddrinfo("localhost", NULL, NULL, &list);
    printf("localhost: %s\n", result ? gai_strerror(result) : "found");
    if (result == 0) freeaddrinfo(list);
    struct ifaddrs *interfaces;
    CHECK(getifaddrs(&interfaces) == 0);
    for (struct ifaddrs *at = interfaces; at; at = at->ifa_next)
        printf("%s %d\n", at->ifa_name, at->ifa_addr ? at->ifa_addr->sa_family : -1);
    freeifaddrs(interfaces);
}
