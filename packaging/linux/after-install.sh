#!/bin/sh
# Menus, icons and file types are taken in by the triggers of the system's own packages.
app=/opt/Tweetscope

# Chromium's sandbox is made of user namespaces; where people may not have them, of a helper with root's rights. Root
# always may, so it is an ordinary user who tries.
if setpriv --reuid=65534 --regid=65534 --clear-groups unshare --user true 2>/dev/null; then
  chmod 0755 $app/chrome-sandbox
else
  chmod 4755 $app/chrome-sandbox
fi

# Ubuntu lets only named programs have user namespaces.
profile=$app/resources/apparmor-profile
if apparmor_parser --skip-kernel-load --debug $profile >/dev/null 2>&1; then
  cp -f $profile /etc/apparmor.d/tweetscope
  apparmor_parser --replace --write-cache --skip-read-cache /etc/apparmor.d/tweetscope 2>/dev/null || true
fi
exit 0
