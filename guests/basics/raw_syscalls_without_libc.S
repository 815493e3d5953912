// No libc, no loader, no stack use: two system calls in a row.
// reel: cflags=-nostdlib -static exit=42
    .globl _start
    .text
_start:
    mov $1, %eax
    mov $1, %edi
    lea text(%rip), %rsi
    mov $end - text, %edx
    syscall
    cmp $end - text, %rax
    jne wrong
    mov $60, %eax
    mov $42, %edi
    syscall
wrong:
    mov $60, %eax
    mov $99, %edi
    syscall
    .section .rodata
text:
    .ascii "raw\n"
end:
    .section .note.GNU-stack,"",@progbits
