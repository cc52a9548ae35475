// Runs a script as if node had been started with it, and ends when whoever started it is gone: the pipe on stdin closes
// however its owner ended, a hard kill included.
process.stdin.resume();
for (const event of ['end', 'close', 'error']) process.stdin.on(event, () => process.exit(0));
process.argv.splice(1, 1);
require(process.argv[1]);
