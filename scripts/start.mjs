/** The door of `npm start`: parsed by any Node, so that a wrong one is told what is wrong and not shown a syntax error. */
const [major, minor] = process.versions.node.split('.').map(Number);

if (major > 22 || (major === 22 && minor >= 18)) {
  await import('./start.ts');
} else {
  console.error(
    `This is Node ${process.versions.node}; the site needs 22.18 or newer. Run "npm start": it brings its own Node 24.`,
  );
  process.exitCode = 1;
}
