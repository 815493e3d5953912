// After a system call rcx is the next instruction's address and r11 the flags.
// reel: cflags=-nostdlib -static
    .globl _start
    .text
_start:
    mov $0x1111111111111111, %rbx
    mov $0x2222222222222222, %rdx
    mov $0x3333333333333333, %r8
    mov $0x4444444444444444, %r15
    mov $39, %eax
    stc
    syscall
after:
    lea after(%rip), %rdi
    cmp %rdi, %rcx
    jne wrong
    test $1, %r11
    jz wrong
    mov $0x1111111111111111, %rdi
    cmp %rdi, %rbx
    jne wrong
    mov $0x2222222222222222, %rdi
    cmp %rdi, %rdx
    jne wrong
    mov $0x3333333333333333, %rdi
    cmp %rdi, %r8
    jne wrong
    mov $0x4444444444444444, %rdi
    cmp %rdi, %r15
    jne wrong
    test %eax, %eax
    jle wrong
    mov $1, %eax
    mov $1, %edi
    lea text(%rip), %rsi
    mov $5, %edx
    syscall
    cmp $5, %eax
    jne wrong
    xor %edi, %edi
    mov $60, %eax
    syscall
wrong:
    mov $99, %edi
    mov $60, %eax
    syscall
    .section .rodata
text:
    .ascii "kept\n"
    .section .note.GNU-stack,"",@progbits
