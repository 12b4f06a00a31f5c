# Runs a program in a root of its own: it sees the system's programs (read-only) and one work folder, no
# other file, no network, no other process. Run inside new user, mount, network and process namespaces:
#   sh confine.sh <work folder> <seconds of the processor> <largest file in 512-byte blocks> <seconds> <program> <argument …>
set -e
work=$1 computing=$2 blocks=$3 seconds=$4
shift 4
root=$work/.root
mkdir -p "$root"
mount -t tmpfs -o size=1m,mode=755 tmpfs "$root"
cd "$root"
for path in /usr /lib /lib32 /lib64 /libx32 /bin /sbin /opt /nix \
  /etc/fonts /etc/libreoffice /etc/alternatives /etc/ld.so.cache /var/cache/fontconfig \
  /dev/null /dev/zero /dev/random /dev/urandom; do
  if [ -L "$path" ]; then
    mkdir -p ".${path%/*}"
    cp -P "$path" ".$path"
  elif [ -d "$path" ]; then
    mkdir -p ".$path"
    mount --rbind "$path" ".$path"
    mount -o remount,bind,ro ".$path"
  elif [ -e "$path" ]; then
    mkdir -p ".${path%/*}"
    : > ".$path"
    mount --bind "$path" ".$path"
  fi
done
mkdir -p work tmp proc
mount -t proc proc proc
mount --bind "$work" work
ulimit -t "$computing"
ulimit -f "$blocks"
# Should whoever started it be killed, it ends by itself.
exec chroot . /usr/bin/env -C /work /usr/bin/timeout -s KILL "$seconds" "$@"
