/** Ends a command with one line that says what is wrong; nothing that anyone wrote is in it. Exit code 1. */
export function commandFailed(error: unknown): void {
  const { code, message } = error as { code?: string; message?: string };
  console.error(
    code === "ENOSPC" || code === "SQLITE_FULL" ? "The disk is full: make room and run it again." : message,
  );
  process.exitCode = 1;
}
