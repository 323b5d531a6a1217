#!/bin/sh
# Also called between two versions: with "upgrade" by dpkg, and by rpm with how many are left, after the newer one came.
case "$1" in
  remove | purge | 0) ;;
  *) exit 0 ;;
esac

profile=/etc/apparmor.d/tweetscope
if [ -f $profile ]; then
  apparmor_parser --remove $profile 2>/dev/null || true
  rm -f $profile
fi
exit 0
