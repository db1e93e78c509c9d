// `node .ci/complete-lock.mjs`, after an `npm install` from a registry that holds one platform only: adds the entries of the
// other platforms' optional packages to package-lock.json, without which `npm ci` refuses the lock everywhere. They carry no
// integrity; an `npm install` from a complete registry fills that in. Nothing is added that some package does not name.
import { readFileSync, writeFileSync } from 'node:fs';

const PLATFORM =
  /(?<os>android|darwin|linux|win32|freebsd|openharmony)[-.](?<cpu>x64|arm64|arm)(?:-(?<libc>musl|gnu|gnueabihf|msvc))?$/;
const lock = JSON.parse(readFileSync('package-lock.json', 'utf8'));
const { packages } = lock;

for (const parent of Object.values(packages)) {
  for (const [name, version] of Object.entries(parent.optionalDependencies ?? {})) {
    const platform = PLATFORM.exec(name);
    if (platform === null || packages[`node_modules/${name}`] !== undefined || !/^\d/.test(version)) continue;
    const family = `node_modules/${name.slice(0, platform.index)}`;
    const sibling = Object.entries(packages).find(([path]) => path.startsWith(family))?.[1] ?? {};
    packages[`node_modules/${name}`] = {
      version,
      cpu: [platform.groups.cpu],
      ...(sibling.dev ? { dev: true } : {}),
      ...(platform.groups.libc === 'musl' ? { libc: ['musl'] } : {}),
      ...(sibling.license ? { license: sibling.license } : {}),
      optional: true,
      os: [platform.groups.os],
      ...(sibling.engines ? { engines: sibling.engines } : {}),
    };
    console.log(`added ${name}@${version}`);
  }
}
lock.packages = Object.fromEntries(Object.entries(packages).sort(([a], [b]) => a.localeCompare(b, 'en')));
writeFileSync('package-lock.json', `${JSON.stringify(lock, null, 2)}\n`);
