#ifndef PLUMBLINE_CEXCHANGE_H
#define PLUMBLINE_CEXCHANGE_H

#include <fcntl.h>
#include <stdio.h>
#include <sys/syscall.h>
#include <unistd.h>

/// Exchanges two paths in one step (`renameat2` with RENAME_EXCHANGE), which glibc declares only for _GNU_SOURCE.
/// Returns 0, or -1 with errno: ENOSYS or EINVAL where the file system cannot.
static inline int plumbline_exchange(const char *a, const char *b) {
#ifdef SYS_renameat2
  return (int)syscall(SYS_renameat2, AT_FDCWD, a, AT_FDCWD, b, 2u);
#else
  return -1;
#endif
}

#endif
