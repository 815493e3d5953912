// Setting the locale opens files or fails; both are answers of the system.
#include "guest.h"
#include <langinfo.h>
#include <locale.h>
#include <wchar.h>

int main(void) {
    CHECK(setlocale(LC_ALL, "C") != NULL);
    const char *utf8 = setlocale(LC_ALL, "C.UTF-8");
    printf("C.UTF-8: %s, codeset %s\n", utf8 ? utf8 : "none", nl_langinfo(CODESET));
    if (utf8) {
        wchar_t wide[4];
        CHECK(mbstowcs(wide, "\xc3\xa4\xe2\x82\xac", 4) == 2);
        CHECK(wide[0] == 0xe4 && wide[1] == 0x20ac);
    }
    CHECK(setlocale(LC_ALL, "xx_XX.no-such") == NULL);
}
