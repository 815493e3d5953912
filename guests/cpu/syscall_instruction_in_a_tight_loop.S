// Calls in a loop made of the call itself and a backward jump right after it.
// reel: cflags=-nostdlib -static
#include <sys/syscall.h>
    .globl _start
_start:
    mov $1000, %ebx
    mov $SYS_getuid, %eax
    jmp entry
loop:
    mov $SYS_getuid, %al
entry:
    syscall
    dec %ebx
    jnz loop
    // Registers that a call must keep, filled with patterns.
    mov $0x1111, %r8
    mov $0x2222, %r9
    mov $0x3333, %r10
    mov $0x4444, %rdx
    mov $0x5555, %rsi
    mov $SYS_getpid, %eax
    syscall
    lea (%r8, %r9), %rdi
    add %r10, %rdi
    add %rdx, %rdi
    add %rsi, %rdi
    sub $0xffff, %rdi
    mov %rdi, %r12
    mov $SYS_write, %eax
    mov $1, %edi
    lea text(%rip), %rsi
    mov $5, %edx
    syscall
    mov %r12, %rdi
    mov $SYS_exit_group, %eax
    syscall
    .section .rodata
text:
    .ascii "kept\n"
    .section .note.GNU-stack, "", @progbits
