/*
 * Makes the n-th write to files of one folder fail as a full or broken disk does. Loaded with LD_PRELOAD by
 * scripts/check-faults.ts, which compiles it and says in a small mapped file what is to fail:
 * THUKY_FAULT_FOLDER is the folder, THUKY_FAULT_CONTROL the file with four 32-bit numbers: how many writes were
 * seen, which one fails (0 for none), with which errno, and whether all later ones fail too.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

struct control { int seen, at, error, onwards; };

static struct control *control_of_run(void) {
  static struct control *control = NULL;
  const char *file = getenv("THUKY_FAULT_CONTROL");
  if (control != NULL || file == NULL) return control;
  int descriptor = open(file, O_RDWR);
  if (descriptor < 0) return NULL;
  void *mapped = mmap(NULL, sizeof(struct control), PROT_READ | PROT_WRITE, MAP_SHARED, descriptor, 0);
  close(descriptor);
  if (mapped != MAP_FAILED) control = mapped;
  return control;
}

static int is_inside(const char *path) {
  const char *folder = getenv("THUKY_FAULT_FOLDER");
  return folder != NULL && strncmp(path, folder, strlen(folder)) == 0;
}

static int fails(const char *path) {
  struct control *control = control_of_run();
  if (control == NULL || !is_inside(path)) return 0;
  int seen = ++control->seen;
  if (control->at == 0 || seen < control->at || (seen > control->at && !control->onwards)) return 0;
  errno = control->error;
  return 1;
}

static int fails_on(int descriptor) {
  char link[64], path[4096];
  snprintf(link, sizeof link, "/proc/self/fd/%d", descriptor);
  ssize_t length = readlink(link, path, sizeof path - 1);
  if (length < 0) return 0;
  path[length] = 0;
  return fails(path);
}

#define REAL(name) ((__typeof__(&name))dlsym(RTLD_NEXT, #name))

ssize_t write(int d, const void *bytes, size_t count) {
  return fails_on(d) ? -1 : REAL(write)(d, bytes, count);
}
ssize_t pwrite(int d, const void *bytes, size_t count, off_t at) {
  return fails_on(d) ? -1 : REAL(pwrite)(d, bytes, count, at);
}
ssize_t pwrite64(int d, const void *bytes, size_t count, off64_t at) {
  return fails_on(d) ? -1 : REAL(pwrite64)(d, bytes, count, at);
}
int fsync(int d) { return fails_on(d) ? -1 : REAL(fsync)(d); }
int fdatasync(int d) { return fails_on(d) ? -1 : REAL(fdatasync)(d); }
int ftruncate(int d, off_t length) { return fails_on(d) ? -1 : REAL(ftruncate)(d, length); }
int ftruncate64(int d, off64_t length) { return fails_on(d) ? -1 : REAL(ftruncate64)(d, length); }
int rename(const char *from, const char *to) { return fails(to) ? -1 : REAL(rename)(from, to); }
